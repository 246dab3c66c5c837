// What becomes of a case in which one bit is flipped, anywhere. `BAYYINA_FLIPS` sets how many: 10,000 where CI is set, else 1,000.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { afterAll, describe, expect, test } from "vitest";
import { deriveKey } from "./case-keys.ts";
import { createCase } from "./index.ts";
import { caseKeyOf, openWithKey } from "./open-case.ts";
import { openDatabase } from "./open-database.ts";
import { pageRegions } from "./sqlite-regions.test-helper.ts";
import { verifyWithKey } from "./verify-case.ts";

// In memory where there is such a folder: each flip opens and closes a case, which flushes its files.
const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "bayyina-damage-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const flips = Number(process.env["BAYYINA_FLIPS"] ?? (process.env["CI"] === undefined ? "1000" : "10000"));
async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
const filesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );

/** A case as it lies on the disk: closed, or as a kill leaves it, with a write-ahead log. */
type Image = { readonly files: ReadonlyMap<string, Buffer>; readonly caseKey: Uint8Array | null; readonly plain: Buffer };

async function makeImages(name: string, passphrase: string | null): Promise<{ readonly closed: Image; readonly killed: Image }> {
  const folder = join(root, `${name} made`);
  const made = await createCase(folder, { title: "Invented", passphrase }, effects);
  const entry = (number: number): ReturnType<typeof sealEntry> =>
    sealEntry({ body: { kind: "link-undone", entry: number }, by: "recorder-7", why: `reason ${number}` }, effects);
  made.journal.append(Array.from({ length: 300 }, (_, number) => entry(number)));
  for (let number = 0; number < 20; number += 1) await made.items.put(only(randomBytes(number * 37)));
  await made.keys.createAuthorKey("author-1", passphrase);
  made.keys.rotateLogKey({ lost: false, record: () => made.journal.append([entry(300)]) });
  made.journal.erase([{ entry: 7, names: ["why"] }], entry(301));
  made.close();
  const caseKey = await caseKeyOf(folder, passphrase);
  const database = openDatabase(join(folder, "journal.db"), caseKey === null ? null : deriveKey(caseKey, "journal"), null);
  database.exec("CREATE TABLE passing (bytes BLOB)"); // leaves free pages behind
  database.prepare("INSERT INTO passing VALUES (?)").run(randomBytes(20_000));
  database.exec("DROP TABLE passing");
  const plain = database.serialize(); // decrypted, page by page as the file has them
  database.close();
  const closed = { files: filesIn(folder), caseKey, plain };
  const { opened } = await openWithKey(folder, caseKey, effects);
  for (let number = 302; number < 330; number += 7) {
    opened.journal.append(Array.from({ length: 7 }, (_, at) => entry(number + at)));
    await opened.items.put(only(randomBytes(number)));
  }
  const killed = { files: filesIn(folder), caseKey, plain };
  opened.close();
  return { closed, killed };
}

function lay(folder: string, { files }: Image): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** All that can be read of a case: every row of every table, every item, every small file. */
async function readAll(folder: string, caseKey: Uint8Array | null): Promise<string> {
  const hash = createHash("sha256");
  const { opened, database, itemKeys } = await openWithKey(folder, caseKey, effects);
  try {
    for (const table of ["sqlite_schema", "about", "entry", "field", "tile", "item_key"]) {
      const rows = database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all();
      const clean = rows.map((row) =>
        Array.isArray(row) ? (row as unknown[]).filter((_, at) => table !== "sqlite_schema" || at !== 3) : [],
      );
      hash.update(table).update(JSON.stringify(clean));
    }
    for (const [id] of itemKeys?.all() ?? []) if (opened.items.has(id)) hash.update(await opened.items.read(id));
    hash.update(JSON.stringify([opened.info, opened.keys.listAuthorKeys(), opened.journal.size()])).update(opened.journal.root());
  } finally {
    opened.close();
  }
  for (const [path, bytes] of filesIn(folder)) if (!path.startsWith("journal.db")) hash.update(path).update(bytes);
  return hash.digest("hex");
}

describe.each([
  ["a protected case", "seven grey herons wait"],
  ["an unprotected case", null],
] as const)("%s", (name, passphrase) => {
  test(`in which any one bit is flipped (${flips / 2} times) says which part is damaged, or is provably the same`, async () => {
    const { closed, killed } = await makeImages(name, passphrase);
    const plans: readonly Plan[] = [
      // The headers bit by bit: most of what SQLite does not read twice is there.
      { image: closed, part: /^journal\.db$/, every: 100 },
      { image: killed, part: /^journal\.db-wal$/, every: 56 },
      { image: closed, part: /^journal\.db$/, share: 0.5 },
      { image: killed, part: /^journal\.db-wal$/, share: 0.2 },
      { image: closed, part: /^items\//, share: 0.12 },
      { image: closed, part: /^keys\//, share: 0.1 },
      { image: closed, part: /^case\.json$/, share: 0.04 },
      { image: closed, part: /^journal\.head$/, share: 0.04 },
    ];
    const folder = join(root, name);
    const counts = new Map<string, number>();
    for (const plan of plans) {
      const { image } = plan;
      lay(folder, image);
      expect((await verifyWithKey(folder, image.caseKey, effects)).findings).toEqual([]);
      const sound = await readAll(folder, image.caseKey);
      lay(folder, image);
      for (const { path, good, at, bit } of placesOf(plan)) {
        const bad = Uint8Array.from(good);
        bad[at] = (bad[at] ?? 0) ^ (1 << bit);
        writeFileSync(join(folder, path), bad);
        const { findings } = await verifyWithKey(folder, image.caseKey, effects);
        const region = regionOf(image, path, at);
        const flip = `${path} ${at}.${bit} (${region})`;
        if (findings.length > 0) {
          const expected = path.startsWith("journal.db") ? "journal.db" : path.startsWith("items") ? "items" : path;
          expect(
            findings.map((each) => each.part),
            flip,
          ).toContain(expected);
          for (const { code } of findings) expect(code, flip).toMatch(/^(CASE_CORRUPT|ITEM_ALTERED|CASE_VERSION_UNKNOWN)$/);
        } else {
          expect(harmless, flip).toContain(region);
          expect(await readAll(folder, image.caseKey), flip).toBe(sound);
        }
        const key = `${region}: ${findings.length > 0 ? "detected" : "harmless"}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        restore(folder, image, path);
      }
    }
    const lines = Array.from(counts, ([key, count]) => `  ${key} ${count}\n`).sort((a, b) => (a < b ? -1 : 1));
    process.stdout.write(`${name}, one bit flipped\n${lines.join("")}`);
  }, 900_000);
});

/** What to flip of an image: every bit of the first bytes of a file, or a share of all flips, anywhere in the files of a part. */
type Plan = { readonly image: Image; readonly part: RegExp } & ({ readonly every: number } | { readonly share: number });
type Place = { readonly path: string; readonly good: Buffer; readonly at: number; readonly bit: number };

function placesOf(plan: Plan): readonly Place[] {
  const files = [...plan.image.files].filter(([path]) => plan.part.test(path));
  if ("every" in plan)
    return files.flatMap(([path, good]) =>
      Array.from({ length: plan.every * 8 }, (_, number) => ({ path, good, at: number >> 3, bit: number & 7 })),
    );
  const sizeBytes = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  return Array.from({ length: Math.round((flips / 2) * plan.share) }, () => {
    let at = Math.floor(Math.random() * sizeBytes);
    for (const [path, good] of files) {
      if (at < good.length) return { path, good, at, bit: Math.floor(Math.random() * 8) };
      at -= good.length;
    }
    throw new Error("a file was expected");
  });
}

/** Regions in which nothing stands that is read. */
const harmless: readonly string[] = [
  "free page",
  "gap in a page",
  "free block",
  "end of the last overflow page",
  "header field that carries nothing",
  "row number of the schema",
  "slot of the row's own number",
];

/** In a protected case a page is authenticated whole, gaps with it: only a page that is not read may be other. */
function regionOf({ plain, caseKey }: Image, path: string, at: number): string {
  if (path !== "journal.db") return path.replace(/\/.*/, "");
  const region = pageRegions(plain).at(at);
  return caseKey === null || region === "free page" ? region : "in use";
}

/** Puts back what was flipped, and what opening the case may have changed. */
function restore(folder: string, { files }: Image, path: string): void {
  for (const each of new Set([path, "journal.db", "journal.db-wal", "journal.head", "case.json"])) {
    const bytes = files.get(each);
    if (bytes === undefined) rmSync(join(folder, each), { force: true });
    else writeFileSync(join(folder, each), bytes);
  }
}
