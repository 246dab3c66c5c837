// A process for killed.test.ts: appends to a case, keeps items, erases fields, and says each thing acknowledged on a line, until it is killed.
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { type SealedEntry, sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { openWithKey } from "./open-case.ts";

const [folder = "", caseKey = ""] = process.argv.slice(2);
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const { opened } = await openWithKey(folder, caseKey === "" ? null : Buffer.from(caseKey, "hex"), effects);
writeSync(1, "open\n");
for (let round = 0; ; round += 1) {
  const size = 1 + Math.floor(Math.random() ** 3 * 40_000);
  const puts = [randomBytes(size), randomBytes(10)].map((each) => opened.items.put(only(each)));
  for (const { id } of await Promise.all(puts)) writeSync(1, `item ${id}\n`);
  const entries = Array.from({ length: 1 + Math.floor(Math.random() ** 4 * 300) }, () =>
    entryOf(randomBytes(30).toString("hex")),
  );
  const first = opened.journal.append(entries);
  // The leaf's end tells entries apart: it is a commitment under a fresh salt.
  const lines = entries.map(({ leaf }, at) => `entry ${first + at} ${Buffer.from(leaf).toString("base64")}\n`);
  writeSync(1, lines.join(""));
  if (round % 5 === 2) {
    const { id } = await opened.items.put(only(randomBytes(3000)));
    writeSync(1, `item ${id}\ngoing ${id}\n`);
    const tombstone = opened.journal.erase([{ entry: first, names: ["by"] }], entryOf("asked for"), [id]);
    writeSync(1, `journal ${tombstone}\n`);
    await opened.items.erase([id]);
    writeSync(1, `gone ${id}\n`);
  }
  if (round % 7 === 3) {
    const tombstone = opened.journal.erase([{ entry: first, names: ["why"] }], entryOf("asked for"));
    writeSync(1, `erased ${first} ${tombstone}\n`);
  }
}

function entryOf(why: string): SealedEntry {
  return sealEntry({ body: { kind: "link-undone", entry: 1 }, by: "recorder-7", why }, effects);
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
