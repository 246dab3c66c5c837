// What holds when the process that writes is killed at any moment. `BAYYINA_KILLS` sets how often: 500 times where CI is set, else 50.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isErased, sealEntry } from "@bayyina/journal";
import { type Effects, parseId } from "@bayyina/model";
import { leafHash, rootFromTiles, toHex, treeRoot } from "@bayyina/tlog";
import { afterAll, describe, expect, test } from "vitest";
import { createCase } from "./index.ts";
import { caseKeyOf, openWithKey } from "./open-case.ts";
import { verifyWithKey } from "./verify-case.ts";

const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const root = mkdtempSync(join(tmpdir(), "bayyina-killed-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const script = join(import.meta.dirname, "append-until-killed.test-process.ts");
const kills = Number(process.env["BAYYINA_KILLS"] ?? (process.env["CI"] === undefined ? "50" : "500"));
/** A case grows with each run and is read whole after each: a fresh one now and then keeps that short. */
const killsOfOneCase = 20;

/** Starts the child, waits until it holds the case, kills it some milliseconds later; returns the lines it acknowledged. */
async function killAfter(delayMs: number, ...words: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part: Buffer) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), delayMs);
    said += part.toString("utf8");
  });
  const signal = await new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
  expect(signal).toBe("SIGKILL");
  return said.split("\n").slice(0, -1); // a line cut short was not acknowledged
}

type Acknowledged = {
  readonly entries: Map<number, string>;
  readonly erased: Map<number, number>;
  readonly items: Set<string>;
  /** Items whose erasure was in the journal when the process was killed, or done. */
  readonly gone: Set<string>;
};

function note({ entries, erased, items, gone }: Acknowledged, lines: readonly string[]): void {
  let going = "";
  for (const line of lines) {
    const [kind, id = "", rest = ""] = line.split(" ");
    if (kind === "entry") entries.set(Number(id), rest);
    if (kind === "erased") erased.set(Number(id), Number(rest));
    if (kind === "item") items.add(id);
    if (kind === "going") {
      items.delete(id);
      going = id;
    }
    if (kind === "journal") gone.add(going);
  }
}

async function check(folder: string, caseKey: Uint8Array | null, { entries, erased, items, gone }: Acknowledged): Promise<void> {
  const verified = await verifyWithKey(folder, caseKey, effects); // every entry, field, tile and item
  expect(verified.findings).toEqual([]);
  const { opened } = await openWithKey(folder, caseKey, effects);
  const read = [...opened.journal.read(0)];
  for (const [index, leaf] of entries) expect(Buffer.from(read[index]?.leaf ?? []).toString("base64")).toBe(leaf);
  for (const [index, tombstone] of erased) {
    const why = read[index]?.fields["why"];
    expect(why !== undefined && isErased(why) && tombstone < read.length).toBe(true);
  }
  for (const id of items) expect(opened.items.has(parseId("item", id))).toBe(true);
  for (const id of gone) expect(opened.items.has(parseId("item", id))).toBe(false);
  const fromLeaves = toHex(treeRoot(read.map(({ leaf }) => leafHash(leaf))));
  expect(toHex(opened.journal.root())).toBe(fromLeaves);
  expect(toHex(await rootFromTiles(opened.journal.log, read.length))).toBe(fromLeaves);
  expect(readdirSync(join(folder, "items", "new"))).toEqual([]);
  const entry = sealEntry({ body: { kind: "link-undone", entry: 1 }, by: "recorder-7", why: "goes on" }, effects);
  expect(opened.journal.append([entry])).toBe(read.length);
  opened.close();
}

describe("a case whose process is killed in the middle of its work", () => {
  const each = Math.ceil(kills / 2);
  test.concurrent.each([
    ["a protected", "seven grey herons wait"],
    ["an unprotected", null],
  ] as const)(
    `holds all it acknowledged, as %s case, each of ${each} times, and goes on`,
    async (name, passphrase) => {
      const sums = { entries: 0, erased: 0, items: 0, itemsErased: 0 };
      for (let done = 0; done < each; done += killsOfOneCase) {
        const folder = join(root, `${name} ${done}`);
        (await createCase(folder, { title: "Invented", passphrase }, effects)).close();
        const caseKey = await caseKeyOf(folder, passphrase);
        const acknowledged: Acknowledged = { entries: new Map(), erased: new Map(), items: new Set(), gone: new Set() };
        for (let round = done; round < Math.min(each, done + killsOfOneCase); round += 1) {
          const words = [folder, ...(caseKey === null ? [] : [Buffer.from(caseKey).toString("hex")])];
          note(acknowledged, await killAfter(Math.random() ** 2 * 250, ...words));
          await check(folder, caseKey, acknowledged);
        }
        sums.entries += acknowledged.entries.size;
        sums.erased += acknowledged.erased.size;
        sums.items += acknowledged.items.size;
        sums.itemsErased += acknowledged.gone.size;
        rmSync(folder, { recursive: true });
      }
      process.stdout.write(`${name} case: ${each} kills, acknowledged and found: ${JSON.stringify(sums)}\n`);
      expect(sums.entries).toBeGreaterThan(each / 2);
      expect(sums.items).toBeGreaterThan(each / 2);
    },
    1_200_000,
  );
});
