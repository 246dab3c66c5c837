// What holds when two processes want one case, when one was not made to its end, and when the disk is full.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isErased, sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { afterAll, describe, expect, test } from "vitest";
import { createCase, openCase, verifyCase } from "./index.ts";

const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const root = mkdtempSync(join(tmpdir(), "bayyina-crash-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

describe("a second process", () => {
  test("is told CASE_LOCKED at once, and may open the case when the first has let go", async () => {
    const folder = join(root, "locked");
    const first = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    const code = `
      import { openCase } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
      const effects = { now: () => "", randomBytes: (length) => new Uint8Array(length) };
      const start = performance.now();
      await openCase(${JSON.stringify(folder)}, null, effects).then(() => console.log("open"), (error) => console.log(error.problem?.code));
      if (performance.now() - start > 1000) console.log("late");`;
    const run = (): string => execFileSync(process.execPath, ["--input-type=module", "-e", code]).toString().trim();
    expect(run()).toBe("CASE_LOCKED");
    await expect(openCase(folder, null, effects)).rejects.toThrow("CASE_LOCKED");
    first.close();
    expect(run()).toBe("open");
  });

  test("cannot make a case where another is making or has made one", async () => {
    const folder = join(root, "twice");
    const made = await Promise.allSettled(
      [1, 2, 3].map(() => createCase(folder, { title: "Invented", passphrase: "a long passphrase" }, effects)),
    );
    const codes = made.map((each) => (each.status === "fulfilled" ? "made" : String(each.reason).match(/CASE_\w+/)?.[0]));
    expect(codes).toContain("made");
    expect(codes.filter((code) => code === "CASE_LOCKED")).toHaveLength(2);
    await expect(createCase(folder, { title: "Again", passphrase: null }, effects)).rejects.toThrow("CASE_EXISTS");
    for (const each of made) if (each.status === "fulfilled") each.value.close();
  });
});

describe("a case that was not made to its end", () => {
  test("is made anew by the next attempt, but a case without its case.json is never made anew", async () => {
    const folder = join(root, "half");
    mkdirSync(join(folder, "keys"), { recursive: true });
    writeFileSync(join(folder, "journal.db"), "left over");
    await expect(createCase(folder, { title: "Invented", passphrase: null }, effects)).rejects.toThrow("CASE_EXISTS");
    writeFileSync(join(folder, ".making"), "");
    (await createCase(folder, { title: "Invented", passphrase: null }, effects)).close();
    expect(readdirSync(folder).sort()).toEqual(["case.json", "items", "journal.db", "journal.head", "keys"]);
    rmSync(join(folder, "case.json"));
    await expect(openCase(folder, null, effects)).rejects.toThrow("CASE_MISSING");
    await expect(createCase(folder, { title: "Invented", passphrase: null }, effects)).rejects.toThrow("CASE_EXISTS");
  });
});

const disk = join(root, "disk");
const isMounted = ((): boolean => {
  try {
    mkdirSync(disk, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
afterAll(() => {
  if (isMounted) execFileSync("umount", [disk]);
});

describe.skipIf(!isMounted)(`a full disk${isMounted ? "" : " (skipped: a small disk can only be mounted by root)"}`, () => {
  test.each([
    ["a protected", "a long passphrase"],
    ["an unprotected", null],
  ] as const)(
    "is DISK_FULL for items and entries of %s case; what was acknowledged stays, nothing half-written does",
    async (name, passphrase) => {
      const folder = join(disk, name);
      const opened = await createCase(folder, { title: "Invented", passphrase }, effects);
      const { id } = await opened.items.put(only(randomBytes(200_000)));
      await expect(opened.items.put(only(randomBytes(3_000_000)))).rejects.toThrow("DISK_FULL");
      expect(readdirSync(join(folder, "items", "new"))).toEqual([]);
      const entry = (): ReturnType<typeof sealEntry> =>
        sealEntry(
          { body: { kind: "case-opened", title: randomBytes(30_000).toString("hex"), origin: "a" }, by: "r", why: "" },
          effects,
        );
      const kept: string[] = [];
      const fill = (): void => {
        for (;;) {
          const sealed = entry();
          opened.journal.append([sealed]);
          kept.push(Buffer.from(sealed.leaf).toString());
        }
      };
      expect(fill).toThrow("DISK_FULL");
      expect(opened.journal.size()).toBe(kept.length);
      opened.close();
      writeFileSync(join(disk, "ballast"), "");
      const again = await openCase(folder, passphrase, effects);
      expect(Array.from(again.journal.read(0), ({ leaf }) => Buffer.from(leaf).toString())).toEqual(kept);
      expect(kept.length).toBeGreaterThan(0);
      expect(await again.items.read(id)).toHaveLength(200_000);
      again.close();
      rmSync(folder, { recursive: true, force: true });
    },
  );

  test.each([
    ["a protected case", "a long passphrase"],
    ["an unprotected case", null],
  ] as const)(
    "is DISK_FULL for an erasure in %s that finds no room, which the same call brings to its end once there is",
    async (name, passphrase) => {
      const folder = join(disk, `erase ${name}`);
      const ballast = join(disk, "ballast");
      const opened = await createCase(folder, { title: "Invented", passphrase }, effects);
      const entry = (why: string): ReturnType<typeof sealEntry> =>
        sealEntry({ body: { kind: "link-undone", entry: 1 }, by: "recorder-7", why }, effects);
      const word = "CORNFLOWER ";
      opened.journal.append(Array.from({ length: 40 }, (_, number) => entry(`${word}${number} ${"and so on ".repeat(700)}`)));
      const { id } = await opened.items.put(only(randomBytes(1000)));
      const fields = [{ entry: 7, names: ["why"] }];
      const outcomes = new Set<string>();
      // From no room at all to enough: each step of the erasure is once the one that does not fit.
      for (let free = 0; outcomes.size === 0 || !outcomes.has("done"); free += 24_000) {
        rmSync(ballast, { force: true });
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(ballast, new Uint8Array(Math.max(0, bavail * bsize - free)));
        const size = opened.journal.size();
        try {
          expect(opened.journal.erase(fields, entry("asked for"))).toBe(40);
          outcomes.add("done");
        } catch (error) {
          expect(String(error)).toMatch(/DISK_FULL/);
          // Not begun, or pending with its tombstone: it stands once, however often it is tried.
          expect([size, 41]).toContain(opened.journal.size());
          outcomes.add(opened.journal.size() === 41 ? "pending" : "not begun");
        }
      }
      expect([...outcomes].sort()).toEqual(["done", "not begun", "pending"]);
      expect(opened.journal.size()).toBe(41);
      expect(Array.from(opened.journal.read(0), ({ fields: { why } }) => why !== undefined && isErased(why)).indexOf(true)).toBe(
        7,
      );
      if (passphrase === null)
        for (const file of ["journal.db", "journal.db-wal"])
          expect(readFileSync(join(folder, file)).includes(`${word}7 `)).toBe(false);
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, "more"), new Uint8Array(bavail * bsize));
      if (passphrase !== null) await expect(opened.items.erase([id])).rejects.toThrow("DISK_FULL");
      rmSync(join(disk, "more"));
      rmSync(ballast, { force: true });
      await opened.items.erase([id]);
      opened.close();
      expect(await verifyCase(folder, passphrase, effects)).toMatchObject({ entries: 41, items: 0, findings: [] });
      rmSync(folder, { recursive: true, force: true });
    },
  );

  test("is DISK_FULL for a new case, of which nothing stays", async () => {
    writeFileSync(join(disk, "ballast"), randomBytes(2 * 1024 * 1024 - 40_000));
    await expect(createCase(join(disk, "new"), { title: "Invented", passphrase: null }, effects)).rejects.toThrow("DISK_FULL");
    expect(existsSync(join(disk, "new", "case.json"))).toBe(false);
    expect(readdirSync(join(disk, "new"))).toEqual([]);
    rmSync(join(disk, "ballast"));
  });
});
