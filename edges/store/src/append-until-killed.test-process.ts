// A process for crash.test.ts: appends to a case and says each acknowledged entry and item on a line, until it is killed.
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { openCase } from "./index.ts";

const [folder = "", passphrase = ""] = process.argv.slice(2);
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const opened = await openCase(folder, passphrase === "" ? null : passphrase, effects);
writeSync(1, "open\n");
for (;;) {
  const bytes = randomBytes(5000);
  const puts = [bytes, randomBytes(300_000)].map((each) => opened.items.put(only(each)));
  for (const { id } of await Promise.all(puts)) writeSync(1, `item ${id}\n`);
  const entries = [1, 2, 3].map((number) =>
    sealEntry(
      { body: { kind: "case-opened", title: `${number}`, origin: "a" }, by: "recorder-7", why: bytes.toString("hex") },
      effects,
    ),
  );
  const first = opened.journal.append(entries);
  // The leaf's end tells entries apart: it is a commitment under a fresh salt.
  entries.forEach(({ leaf }, offset) => writeSync(1, `entry ${first + offset} ${Buffer.from(leaf).toString("base64")}\n`));
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
