// What erasure promises: nothing of a value is left in any byte of the case, and the log stands as before. People are invented.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEntry, type SealedEntry, sealEntry } from "@bayyina/journal";
import { type Effects, type ItemId, itemIdOf } from "@bayyina/model";
import { equalBytes, verifyLog } from "@bayyina/tlog";
import { afterAll, describe, expect, test } from "vitest";
import { eraseRows, finishErasure, pendingErasure } from "./erased-traces.ts";
import { createCase, openCase, verifyCase } from "./index.ts";
import { caseKeyOf, openWithKey } from "./open-case.ts";
import { openDatabase } from "./open-database.ts";

const root = mkdtempSync(join(tmpdir(), "bayyina-erase-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const word = "CORNFLOWER";
const entryOf = (number: number, why: string): SealedEntry =>
  sealEntry({ body: { kind: "link-undone", entry: number }, by: "recorder-7", why }, effects);
const tombstone = (entry: number, names: readonly string[], items = 0): SealedEntry =>
  sealEntry(
    { body: { kind: "erased", fields: [{ entry, names: [...names] }], items }, by: "recorder-7", why: "asked for" },
    effects,
  );
async function* only(bytes: Uint8Array | string): AsyncIterable<Uint8Array> {
  yield Buffer.from(bytes);
}
/** All bytes of all files of a case, its names with them. */
const bytesOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
      Buffer.concat([
        Buffer.from(entry.name),
        entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : Buffer.alloc(0),
      ]),
    ),
  );
/** Entries long enough, in many batches, that SQLite splits pages and leaves copies behind. */
const fill = (append: (entries: readonly SealedEntry[]) => number, count: number): void => {
  for (let number = 0; number < count; number += 3)
    append(
      [0, 1, 2].map((at) => entryOf(number + at, `${word}-${number + at} ${"and so on ".repeat(((number + at) * 7) % 90)}`)),
    );
};

describe.each([
  ["a protected case", "seven grey herons wait"],
  ["an unprotected case", null],
] as const)("erasure in %s", (name, passphrase) => {
  const folder = join(root, name);

  test("destroys salt and value and keeps entry, commitment, leaf and proofs", async () => {
    const opened = await createCase(folder, { title: "Invented", passphrase }, effects);
    fill(opened.journal.append, 300);
    const before = [...opened.journal.read(0)];
    const at = opened.journal.erase([{ entry: 40, names: ["why", "by"] }], tombstone(40, ["why", "by"]));
    expect([at, opened.journal.size()]).toEqual([300, 301]);
    const after = [...opened.journal.read(0)];
    expect(after.slice(0, 300).map(({ leaf }) => Buffer.from(leaf).toString())).toEqual(
      before.map(({ leaf }) => Buffer.from(leaf).toString()),
    );
    expect(openEntry(after[40] ?? entryOf(0, ""))).toMatchObject({ why: { erased: true }, erased: ["by", "why"] });
    for (const [index, entry] of after.entries()) if (index !== 40) expect(openEntry(entry).erased).toEqual([]);
    const verified = await verifyLog(opened.journal.log, { size: 301, root: opened.journal.root() });
    expect(verified).toEqual({ entries: 301, damaged: [] });
    opened.close();
    expect((await verifyCase(folder, passphrase, effects)).findings).toEqual([]);
  });

  test("of a field that an entry does not have is CASE_CORRUPT, and destroys nothing", async () => {
    const opened = await openCase(folder, passphrase, effects);
    for (const fields of [
      [{ entry: 3, names: ["why", "place"] }],
      [
        { entry: 3, names: ["why"] },
        { entry: 9000, names: ["why"] },
      ],
    ])
      expect(() => opened.journal.erase(fields, tombstone(3, ["why"]))).toThrow("CASE_CORRUPT");
    expect(opened.journal.size()).toBe(301);
    expect(openEntry([...opened.journal.read(3)][0] ?? entryOf(0, "")).erased).toEqual([]);
    opened.close();
  });

  test("of an item destroys its file and its key, in an open case and after it", async () => {
    const opened = await openCase(folder, passphrase, effects);
    const put = async (text: string): Promise<ItemId> => (await opened.items.put(only(text))).id;
    const [gone, stays] = [await put(`${word} gone `.repeat(500)), await put(`${word} stays`)];
    await opened.items.erase([gone, itemIdOf("never kept")]);
    await opened.items.erase([gone]);
    expect([opened.items.has(gone), opened.items.has(stays)]).toEqual([false, true]);
    await expect(opened.items.read(gone)).rejects.toThrow("ITEM_MISSING");
    expect(bytesOf(folder).includes(`${word} gone`)).toBe(false);
    expect(bytesOf(folder).includes(gone.slice(7))).toBe(false);
    opened.close();
    expect(await verifyCase(folder, passphrase, effects)).toMatchObject({ items: 1, findings: [] });
    const again = await openCase(folder, passphrase, effects);
    expect((await again.items.put(only(`${word} gone `.repeat(500)))).fresh).toBe(true);
    again.close();
  });
});

describe.each([
  ["a protected case", "seven grey herons wait"],
  ["an unprotected case", null],
] as const)("an erasure of items in %s, cut short between journal and items", (name, passphrase) => {
  const text = `${word} cut short `.repeat(300);
  /** A case whose entry 1 and item are being erased: the journal says so, the item's file still lies there. */
  const cutShort = async (folder: string): Promise<ItemId> => {
    const opened = await createCase(folder, { title: "Invented", passphrase }, effects);
    fill(opened.journal.append, 6);
    const { id } = await opened.items.put(only(text));
    await opened.items.put(only("another item"));
    expect(opened.journal.erase([{ entry: 1, names: ["why"] }], tombstone(1, ["why"], 1), [id])).toBe(6);
    opened.close();
    return id;
  };

  test("is brought to its end by whoever opens the case next, and leaves no trace of the item or of its id", async () => {
    const folder = join(root, `cut ${name}`);
    const id = await cutShort(folder);
    const opened = await openCase(folder, passphrase, effects);
    expect([opened.items.has(id), opened.journal.size()]).toEqual([false, 7]);
    opened.close();
    const bytes = bytesOf(folder);
    expect([bytes.includes(`${word} cut`), bytes.includes(id.slice(7)), bytes.includes(`${word}-1 `)]).toEqual([
      false,
      false,
      false,
    ]);
    const again = await openCase(folder, passphrase, effects);
    // It was done once: the same bytes that come in later are another matter and stay.
    expect((await again.items.put(only(text))).fresh).toBe(true);
    again.close();
    expect(await verifyCase(folder, passphrase, effects, { items: () => [id] })).toMatchObject({ items: 2, findings: [] });
  });

  test("is no damage to who verifies the case first", async () => {
    const folder = join(root, `cut and verified ${name}`);
    await cutShort(folder);
    expect(await verifyCase(folder, passphrase, effects)).toMatchObject({ entries: 7, items: 1, findings: [] });
  });

  test("is brought to its end by the next erasure, too", async () => {
    const folder = join(root, `cut and erased ${name}`);
    const opened = await createCase(folder, { title: "Invented", passphrase }, effects);
    fill(opened.journal.append, 6);
    const { id } = await opened.items.put(only(text));
    const { id: other } = await opened.items.put(only(`${text} and on`));
    opened.journal.erase([{ entry: 1, names: ["why"] }], tombstone(1, ["why"], 1), [id]);
    opened.journal.erase([{ entry: 2, names: ["why"] }], tombstone(2, ["why"], 1), [other]);
    await opened.items.erase([other]);
    expect([opened.items.has(id), opened.items.has(other)]).toEqual([false, false]);
    const bytes = bytesOf(folder);
    expect([bytes.includes(`${word} cut`), bytes.includes(id.slice(7)), bytes.includes(other.slice(7))]).toEqual([
      false,
      false,
      false,
    ]);
    opened.close();
  });
});

describe("what is left of an erased value in the bytes of a case", () => {
  test("is nothing in any file of an unprotected one, open or closed, while its neighbours stand", async () => {
    const folder = join(root, "scanned");
    const opened = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    fill(opened.journal.append, 600);
    const salts = [...opened.journal.read(0)].map(({ fields }) => fields["why"]);
    const shown = (number: number): boolean => {
      const salt = salts[number];
      const bytes = bytesOf(folder);
      const isSaltThere = salt !== undefined && "salt" in salt && bytes.includes(Buffer.from(salt.salt));
      return isSaltThere || bytes.includes(`"${word}-${number} `) || bytes.includes(`${word}-${number} `);
    };
    for (const number of [5, 6, 250, 599]) expect(shown(number)).toBe(true);
    opened.journal.erase([{ entry: 5, names: ["why"] }], tombstone(5, ["why"]));
    opened.journal.erase(
      [250, 599].map((entry) => ({ entry, names: ["why"] })),
      tombstone(250, ["why"]),
    );
    for (const number of [5, 250, 599]) expect(shown(number)).toBe(false);
    for (const number of [4, 6, 249, 598]) expect(shown(number)).toBe(true);
    opened.close();
    for (const number of [5, 250, 599]) expect(shown(number)).toBe(false);
  });

  test("is nothing in a protected one's database, decrypted with its key, nor is the key of an erased item", async () => {
    const folder = join(root, "scanned sealed");
    const passphrase = "seven grey herons wait";
    await (async () => {
      const opened = await createCase(folder, { title: "Invented", passphrase }, effects);
      fill(opened.journal.append, 300);
      opened.journal.erase([{ entry: 7, names: ["why"] }], tombstone(7, ["why"]));
      const { id } = await opened.items.put(only(`${word} item`));
      const { id: other } = await opened.items.put(only(`${word} other`));
      opened.close();
      const parts = await openWithKey(folder, await caseKeyOf(folder, passphrase), effects);
      const key = Buffer.from(parts.itemKeys?.keyOf(id) ?? []);
      expect(key).toHaveLength(32);
      await parts.opened.items.erase([id]);
      // The database as SQLite decrypts it, page by page, free ones too.
      const plain = parts.database.serialize();
      expect(plain.includes(`${word}-7 `)).toBe(false);
      expect(plain.includes(`${word}-8 `)).toBe(true);
      expect(plain.includes(key)).toBe(false);
      expect(plain.includes(Buffer.from(parts.itemKeys?.keyOf(other) ?? []))).toBe(true);
      parts.opened.close();
    })();
  });
});

describe("an erasure that did not come to its end", () => {
  test("is finished by the same call again, which adds no second tombstone", async () => {
    const folder = join(root, "again");
    const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    fill(made.journal.append, 60);
    const fields = [{ entry: 7, names: ["why"] }];
    expect(made.journal.erase(fields, tombstone(7, ["why"]))).toBe(60);
    // Acknowledged: the next one with the same words is another erasure.
    expect(made.journal.erase(fields, tombstone(7, ["why"]))).toBe(61);
    made.close();
  });

  test("is finished when the case is opened", async () => {
    const folder = join(root, "opened");
    const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    fill(made.journal.append, 60);
    made.close();
    const database = openDatabase(join(folder, "journal.db"), null, null);
    // The change as an erasure makes it, without what follows: as a kill at that instant leaves it.
    expect(() =>
      eraseRows(database, () => {
        database
          .prepare("UPDATE field SET salt = NULL, value = NULL, commitment = ? WHERE seq = 7 AND name = 'why'")
          .run("0".repeat(64));
        database.exec("INSERT INTO about (name, value) VALUES ('erasing', '[\"a\",60]')");
        throw new Error("before the end of the transaction");
      }),
    ).toThrow("before the end");
    expect(pendingErasure(database)).toBeNull();
    database.exec("UPDATE field SET salt = NULL, value = NULL, commitment = 'none' WHERE seq = 7 AND name = 'why'");
    database.exec("INSERT INTO about (name, value) VALUES ('erasing', '[\"a\",60]')");
    expect(pendingErasure(database)).toEqual({ request: "a", entry: 60, items: [] });
    database.close();
    (await openCase(folder, null, effects)).close();
    expect(bytesOf(folder).includes(`${word}-7 `)).toBe(false);
    const again = openDatabase(join(folder, "journal.db"), null, null);
    expect(pendingErasure(again)).toBeNull();
    finishErasure(again);
    again.close();
  });
});

test("a journal's root does not depend on what was erased", async () => {
  const roots: Uint8Array[] = [];
  const entries = Array.from({ length: 20 }, (_, number) => entryOf(number, "x"));
  const stone = tombstone(3, ["why"]);
  for (const each of ["one", "two"]) {
    const opened = await createCase(join(root, each), { title: "Invented", passphrase: null }, effects);
    opened.journal.append(entries);
    if (each === "one") opened.journal.erase([{ entry: 3, names: ["why"] }], stone);
    else opened.journal.append([stone]);
    roots.push(opened.journal.root());
    opened.close();
  }
  expect(equalBytes(roots[0] ?? new Uint8Array(1), roots[1] ?? new Uint8Array(2))).toBe(true);
});
