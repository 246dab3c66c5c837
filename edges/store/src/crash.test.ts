// What holds when a process is killed, when two want one case, and when the disk is full.
import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEntry, sealEntry } from "@bayyina/journal";
import { type Effects, parseId } from "@bayyina/model";
import { afterAll, describe, expect, test } from "vitest";
import { createCase, openCase } from "./index.ts";

const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const root = mkdtempSync(join(tmpdir(), "bayyina-crash-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const script = join(import.meta.dirname, "append-until-killed.test-process.ts");
async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Starts the child, waits until it holds the case, kills it some milliseconds later; returns the lines it acknowledged. */
async function killAfter(delayMs: number, ...words: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part: Buffer) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), delayMs);
    said += part.toString("utf8");
  });
  await new Promise((resolve) => child.on("close", resolve));
  return said.split("\n").slice(0, -1); // a line cut short was not acknowledged
}

describe.each([
  ["a protected", "a long passphrase", 6],
  ["an unprotected", "", 14],
] as const)("%s case whose process is killed", (_, passphrase, times) => {
  test(`${times} times in the middle of its work holds every entry and item it acknowledged, whole and in order`, async () => {
    const folder = join(root, `killed-${times}`);
    (await createCase(folder, { title: "Invented", passphrase: passphrase || null }, effects)).close();
    const entries = new Map<number, string>();
    const items = new Set<string>();
    for (let round = 0; round < times; round += 1) {
      for (const line of await killAfter(20 + Math.random() * 150, folder, passphrase)) {
        const [kind, id = "", leaf = ""] = line.split(" ");
        if (kind === "entry") entries.set(Number(id), leaf);
        if (kind === "item") items.add(id);
      }
      const opened = await openCase(folder, passphrase || null, effects);
      const read = [...opened.journal.read(0)];
      read.forEach((entry, index) => expect(entry.index).toBe(index));
      for (const [index, leaf] of entries) expect(Buffer.from(read[index]?.leaf ?? []).toString("base64")).toBe(leaf);
      for (const entry of read.slice(-20)) expect(() => openEntry(entry)).not.toThrow();
      for (const id of items) expect(opened.items.has(parseId("item", id))).toBe(true);
      for (const id of [...items].slice(round === times - 1 ? 0 : -6)) {
        const bytes = await opened.items.read(parseId("item", id));
        expect(`sha256:${createHash("sha256").update(bytes).digest("hex")}`).toBe(id);
      }
      expect(readdirSync(join(folder, "items", "new"))).toEqual([]);
      opened.close();
    }
    expect(entries.size).toBeGreaterThan(times);
    expect(items.size).toBeGreaterThan(times);
  }, 180_000);
});

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
    expect(readdirSync(folder).sort()).toEqual(["case.json", "items", "journal.db", "keys"]);
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

  test("is DISK_FULL for a new case, of which nothing stays", async () => {
    writeFileSync(join(disk, "ballast"), randomBytes(2 * 1024 * 1024 - 40_000));
    await expect(createCase(join(disk, "new"), { title: "Invented", passphrase: null }, effects)).rejects.toThrow("DISK_FULL");
    expect(existsSync(join(disk, "new", "case.json"))).toBe(false);
    expect(readdirSync(join(disk, "new"))).toEqual([]);
    rmSync(join(disk, "ballast"));
  });
});
