// What a case on disk promises. People and places are invented.
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fold, openEntry, type SealedEntry, sealEntry } from "@bayyina/journal";
import { type Effects, itemIdOf, unknownSource } from "@bayyina/model";
import { openCheckpoint, parseVerifierKey, signCheckpoint, treeRoot } from "@bayyina/tlog";
import { afterAll, describe, expect, test } from "vitest";
import { deriveKey, openCaseKey } from "./case-keys.ts";
import { createCase, openCase, readCaseInfo } from "./index.ts";
import { journalRows } from "./journal-rows.ts";
import { openDatabase } from "./open-database.ts";

const root = mkdtempSync(join(tmpdir(), "bayyina-store-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const still = (): Effects => {
  let counter = 0;
  const block = (): Uint8Array => createHash("sha256").update(`${counter++}`).digest();
  return { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => new Uint8Array(block().subarray(0, length)) };
};
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const passphrase = "seven grey herons wait";
async function* only(...parts: readonly (Uint8Array | string)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
const word = "MARIGOLD"; // stands in every protected value below
const entryOf = (number: number, from = effects): SealedEntry =>
  sealEntry(
    {
      body: {
        kind: "item-preserved",
        item: itemIdOf(`${word} ${number}`),
        sizeBytes: number,
        mediaType: "text/plain",
        name: `${word}-${number}.txt`,
        source: { ...unknownSource, speaker: `${word} speaker` },
        metadata: {},
      },
      by: `${word} recorder`,
      why: `${word} reason`,
    },
    from,
  );
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe.each([
  ["a protected case", passphrase],
  ["an unprotected case", null],
] as const)("%s", (name, secret) => {
  const folder = join(root, name);

  test("opens to what was put into it, and signs with the key that case.json names", async () => {
    const made = await createCase(folder, { title: `${word} title`, passphrase: secret }, effects);
    expect(made.info.origin).toMatch(/^bayyina\.example\/case\/[0-9a-f]{16}$/);
    const entries = Array.from({ length: 600 }, (_, number) => entryOf(number));
    expect(made.journal.append(entries.slice(0, 10))).toBe(0);
    expect(made.journal.append(entries.slice(10))).toBe(10);
    const { id, sizeBytes, fresh } = await made.items.put(only(`${word} `, "7"));
    expect([id, sizeBytes, fresh]).toEqual([itemIdOf(`${word} 7`), 10, true]);
    made.close();

    const opened = await openCase(join(folder, "..", name), secret, effects);
    expect(opened.info).toEqual(made.info);
    expect(opened.info.title).toBe(`${word} title`);
    expect(opened.unprotected).toBe(secret === null);
    expect(opened.journal.size()).toBe(600);
    const read = [...opened.journal.read(0)];
    expect(read.map(({ leaf, fields }) => [Buffer.from(leaf).toString(), Object.keys(fields).length])).toEqual(
      entries.map(({ leaf, fields }) => [Buffer.from(leaf).toString(), Object.keys(fields).length]),
    );
    expect(Array.from(opened.journal.read(598), ({ index }) => index)).toEqual([598, 599]);
    expect(fold(read).items.size).toBe(600);
    expect(Buffer.from(await opened.items.read(id)).toString()).toBe(`${word} 7`);
    const key = parseVerifierKey(readCaseInfo(folder).key);
    const checkpoint = { origin: opened.info.origin, size: 0, root: new Uint8Array(treeRoot([])) };
    if (key === null) throw new Error("a verifier key was expected");
    expect(openCheckpoint(signCheckpoint(checkpoint, opened.signer), key)).toMatchObject({ kind: "verified", checkpoint });
    opened.close();
  });

  test("lets a reader append while it reads", async () => {
    const opened = await openCase(folder, secret, effects);
    let seen = 0;
    for (const { index } of opened.journal.read(590)) {
      if (index === 595) opened.journal.append([entryOf(600)]);
      seen += 1;
    }
    expect(seen).toBe(11);
    opened.close();
  });

  test("appends all entries of a batch or none", async () => {
    const opened = await openCase(folder, secret, effects);
    const bad: SealedEntry = { ...entryOf(1), fields: { name: { salt: new Uint8Array(32), value: Number.NaN } } };
    expect(() => opened.journal.append([entryOf(1), bad])).toThrow("VALUE_NOT_JSON");
    expect(opened.journal.size()).toBe(601);
    expect([...opened.journal.read(601)]).toEqual([]);
    expect(opened.journal.append([entryOf(2)])).toBe(601);
    opened.close();
  });

  test("is for its owner's eyes: no file or folder in it can be read by others", () => {
    for (const path of [folder, ...readdirSync(folder, { recursive: true }).map((each) => join(folder, String(each)))])
      expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("has the same leaves under still effects, twice", async () => {
    const leaves: string[][] = [];
    for (const round of ["one", "two"]) {
      const chance = still();
      const opened = await createCase(join(root, `${name} ${round}`), { title: "Invented", passphrase: secret }, chance);
      opened.journal.append([1, 2, 3].map((number) => entryOf(number, chance)));
      leaves.push(Array.from(opened.journal.read(0), ({ leaf }) => Buffer.from(leaf).toString()));
      opened.close();
    }
    expect(leaves[0]).toEqual(leaves[1]);
  });

  test("with a bit flipped in journal.db reads as it was or is CASE_CORRUPT, never otherwise", async () => {
    const source = join(root, `${name} one`);
    const path = join(source, "journal.db");
    const good = readFileSync(path);
    const before = [1, 2, 3].map((number) => openEntry(entryOf(number)));
    const key = secret === null ? null : deriveKey(await openCaseKey(join(source, "keys"), secret), "journal");
    const flips = 200;
    let found = 0;
    for (let at = 0; at < good.length; at += Math.ceil(good.length / flips)) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, bytes);
      try {
        const database = openDatabase(path, key, null);
        try {
          expect(Array.from(journalRows(database, () => {}).read(0), openEntry)).toEqual(before);
        } finally {
          database.close();
        }
      } catch (error) {
        expect(String(error)).toMatch(/CASE_(CORRUPT|VERSION_UNKNOWN)/);
        found += 1;
      }
    }
    writeFileSync(path, good);
    // Flips in pages that reading the journal never touches (the items' keys) are not found here.
    expect(found).toBeGreaterThan(secret === null ? 0 : flips / 2);
  });
});

describe("a protected case", () => {
  test("shows no protected word, item digest or passphrase in any byte or name of its folder, open or closed", async () => {
    const folder = join(root, "scanned");
    const opened = await createCase(folder, { title: `${word} title`, passphrase }, effects);
    opened.journal.append(Array.from({ length: 50 }, (_, number) => entryOf(number)));
    const { id } = await opened.items.put(only(`${word} `.repeat(1000)));
    const secrets = [word, id.slice(7), passphrase, "item-preserved", Buffer.from(id.slice(7), "hex")].map((each) =>
      Buffer.from(each),
    );
    const scan = (): void => {
      for (const path of filesIn(folder)) {
        const bytes = Buffer.concat([Buffer.from(relative(folder, path)), readFileSync(path)]);
        for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
      }
    };
    expect(statSync(join(folder, "journal.db-wal")).size).toBeGreaterThan(10_000);
    expect(existsSync(join(folder, "journal.db-shm"))).toBe(false);
    scan();
    opened.close();
    scan();
    expect(readCaseInfo(folder).title).toBeNull();
  });

  test("has another file name for the same item than any other case", async () => {
    const names: string[] = [];
    for (const name of ["names 1", "names 2"]) {
      const opened = await createCase(join(root, name), { title: "Invented", passphrase }, effects);
      await opened.items.put(only("the same bytes"));
      names.push(...filesIn(join(root, name, "items")).map((path) => relative(join(root, name), path)));
      opened.close();
    }
    expect(new Set(names).size).toBe(2);
  });

  test("opens with its passphrase only, however its letters are composed", async () => {
    const folder = join(root, "passphrase");
    (await createCase(folder, { title: "Invented", passphrase: "caf\u00e9 noir" }, effects)).close();
    (await openCase(folder, "cafe\u0301 noir", effects)).close();
    await expect(openCase(folder, "cafe noir", effects)).rejects.toThrow("CASE_PASSPHRASE_WRONG");
    await expect(openCase(folder, null, effects)).rejects.toThrow("CASE_PASSPHRASE_NEEDED");
    await expect(openCase(folder, "", effects)).rejects.toThrow("CASE_PASSPHRASE_NEEDED");
  });

  test("has its passphrase stretched by argon2id over at least 64 MiB, and refuses a weaker setting", async () => {
    const path = join(root, "passphrase", "keys", "case.key.json");
    expect(readFileSync(path, "utf8")).toMatch(/"name": "argon2id",\s+"memoryKiB": 65536,\s+"iterations": 3/);
    const copy = join(root, "weaker");
    cpSync(join(root, "passphrase"), copy, { recursive: true });
    writeFileSync(join(copy, "keys", "case.key.json"), readFileSync(path, "utf8").replace("65536", "8"));
    await expect(openCase(copy, "caf\u00e9 noir", effects)).rejects.toThrow("CASE_CORRUPT");
  });
});

describe("what stands in the way of opening a case", () => {
  const folder = join(root, "plain");

  test("is said with a code", async () => {
    (await createCase(folder, { title: "Invented", passphrase: null, origin: "records.example/one" }, effects)).close();
    expect(readCaseInfo(folder).origin).toBe("records.example/one");
    await expect(openCase(folder, passphrase, effects)).rejects.toThrow("CASE_UNPROTECTED");
    await expect(openCase(join(root, "nowhere"), null, effects)).rejects.toThrow("CASE_MISSING");
    await expect(createCase(folder, { title: "Again", passphrase: null }, effects)).rejects.toThrow("CASE_EXISTS");
    const other = join(root, "other");
    await expect(createCase(other, { title: "", passphrase: "" }, effects)).rejects.toThrow("CASE_PASSPHRASE_NEEDED");
    await expect(createCase(other, { title: "", passphrase: null, origin: "two words" }, effects)).rejects.toThrow(
      "ARGUMENT_INVALID",
    );
    expect(existsSync(other)).toBe(false);
  });

  test.each([
    ["case.json", "1,", "2,", "CASE_VERSION_UNKNOWN"],
    ["case.json", "{", "[", "CASE_CORRUPT"],
    ["case.json", "records.example/one+", "records.example/two+", "CASE_CORRUPT"],
    ["case.json", '"protected": false', '"protected": true', "CASE_CORRUPT"],
    ["keys/log.pub", "records", "recorbs", "CASE_CORRUPT"],
    ["keys/log.key.json", '"seed": "', '"seed": "0', "CASE_CORRUPT"],
    ["keys/log.key.json", '"check"', '"chock"', "CASE_CORRUPT"],
  ])("names damage in %s (%s)", async (part, from, to, code) => {
    const path = join(folder, part);
    const good = readFileSync(path, "utf8");
    writeFileSync(path, good.replace(from, to));
    await expect(openCase(folder, to.includes("true") ? passphrase : null, effects)).rejects.toThrow(code);
    writeFileSync(path, good);
  });

  test.each(["journal.db", "keys/log.key.json", "keys/log.pub"])("names the absence of %s", async (part) => {
    const copy = join(root, `without ${part.replace("/", " ")}`);
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, part));
    await expect(openCase(copy, null, effects)).rejects.toThrow("CASE_CORRUPT");
    expect(existsSync(join(copy, part))).toBe(false);
  });

  test("names a journal.db that was emptied", async () => {
    const copy = join(root, "emptied");
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, "journal.db"), "");
    await expect(openCase(copy, null, effects)).rejects.toThrow("CASE_CORRUPT");
    await expect(openCase(copy, null, effects)).rejects.toThrow("CASE_CORRUPT");
  });

  test("a case that is copied to another folder opens there", async () => {
    const copy = join(root, "stick");
    cpSync(folder, copy, { recursive: true });
    chmodSync(copy, 0o755);
    (await openCase(copy, null, effects)).close();
  });
});

test("a key file nested without end, or a folder in a file's place, is CASE_CORRUPT; a case is not made where a file stands", async () => {
  const folder = join(root, "odd-parts");
  (await createCase(folder, { title: word, passphrase: null }, effects)).close();
  const keyFile = join(folder, "keys", "log.key.json");
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  writeFileSync(keyFile, `{"bayyina":1,"check":"${"0".repeat(64)}","a":${deep}}`);
  await expect(openCase(folder, null, effects)).rejects.toThrow("CASE_CORRUPT");
  rmSync(keyFile);
  mkdirSync(keyFile);
  await expect(openCase(folder, null, effects)).rejects.toThrow("CASE_CORRUPT");
  const file = join(root, "a-file");
  writeFileSync(file, "");
  await expect(createCase(file, { title: word, passphrase: null }, effects)).rejects.toThrow("CASE_EXISTS");
});
