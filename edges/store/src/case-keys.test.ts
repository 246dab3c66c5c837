// Authors' keys and the change of the log's key. Names are invented.
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SealedEntry, sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { formatVerifierKey, keyFingerprint, parseVerifierKey, verifySignature } from "@bayyina/tlog";
import { afterAll, describe, expect, test } from "vitest";
import { createCase, openCase, readCaseInfo, verifyCase } from "./index.ts";
import { layNextLogKey } from "./log-key-rotation.ts";

const root = mkdtempSync(join(tmpdir(), "bayyina-keys-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const passphrase = "seven grey herons wait";
const entry = (): SealedEntry =>
  sealEntry({ body: { kind: "link-undone", entry: 1 }, by: "recorder-7", why: "a reason" }, effects);
const said = new TextEncoder().encode("what is signed");
const find = async (folder: string, secret: string | null): Promise<unknown> =>
  (await verifyCase(folder, secret, effects)).findings;

describe.each([
  ["a protected case", passphrase],
  ["an unprotected case", null],
] as const)("an author's key in %s", (name, secret) => {
  const folder = join(root, `authors of ${name}`);

  test("opens by its own passphrase only, and signs as the key that is listed", async () => {
    const opened = await createCase(folder, { title: "Invented", passphrase: secret }, effects);
    const made = await opened.keys.createAuthorKey("MARIGOLD", "one more passphrase");
    const [listed, ...more] = opened.keys.listAuthorKeys();
    if (listed === undefined) throw new Error("a key was expected");
    expect(more).toEqual([]);
    expect(listed).toMatchObject({ isSealed: true, key: { name: "MARIGOLD", publicKey: made.publicKey } });
    expect(keyFingerprint(made).replaceAll(" ", "").startsWith(listed.id)).toBe(true);
    const again = await opened.keys.openAuthorKey(listed.id, "one more passphrase");
    expect(verifySignature(listed.key, said, again.sign(said))).toBe(true);
    await expect(opened.keys.openAuthorKey(listed.id, "another passphrase")).rejects.toThrow("CASE_PASSPHRASE_WRONG");
    await expect(opened.keys.openAuthorKey(listed.id, null)).rejects.toThrow("CASE_PASSPHRASE_NEEDED");
    await expect(opened.keys.openAuthorKey("0123456789abcdef", null)).rejects.toThrow("ARGUMENT_INVALID");
    await expect(opened.keys.openAuthorKey("../log", null)).rejects.toThrow("ARGUMENT_INVALID");
    await expect(opened.keys.createAuthorKey("two words", "one more passphrase")).rejects.toThrow("ARGUMENT_INVALID");
    await expect(opened.keys.createAuthorKey("author", "")).rejects.toThrow("CASE_PASSPHRASE_NEEDED");
    opened.close();
    expect(await find(folder, secret)).toEqual([]);
  });

  test(secret === null ? "may have no passphrase" : "is never without a passphrase, and tells nobody whose it is", async () => {
    const opened = await openCase(folder, secret, effects);
    const making = opened.keys.createAuthorKey("author-2", null);
    if (secret === null) {
      const made = await making;
      const id = keyFingerprint(made).replaceAll(" ", "").slice(0, 16);
      expect(opened.keys.listAuthorKeys().find((each) => each.id === id)?.isSealed).toBe(false);
      const signer = await opened.keys.openAuthorKey(id, null);
      expect(verifySignature(made, said, signer.sign(said))).toBe(true);
    } else {
      await expect(making).rejects.toThrow("CASE_PASSPHRASE_NEEDED");
      for (const file of readdirSync(join(folder, "keys", "authors"))) {
        expect(readFileSync(join(folder, "keys", "authors", file), "utf8")).not.toContain("MARIGOLD");
        expect(statSync(join(folder, "keys", "authors", file)).mode & 0o077).toBe(0);
      }
    }
    opened.close();
  });

  test("that is damaged is CASE_CORRUPT and found", async () => {
    const opened = await openCase(folder, secret, effects);
    const id = opened.keys.listAuthorKeys().find((each) => each.isSealed)?.id ?? "";
    const path = join(folder, "keys", "authors", `${id}.key.json`);
    const good = readFileSync(path, "utf8");
    writeFileSync(path, good.replace('"nonce": "', '"nonce": "0'));
    await expect(opened.keys.openAuthorKey(id, "one more passphrase")).rejects.toThrow("CASE_CORRUPT");
    opened.close();
    expect(await find(folder, secret)).toMatchObject([{ part: `keys/authors/${id}.key.json`, code: "CASE_CORRUPT" }]);
    writeFileSync(path, good);
    writeFileSync(join(folder, "keys", "notes.txt"), "");
    expect(await find(folder, secret)).toMatchObject([{ part: "keys", code: "CASE_CORRUPT" }]);
    rmSync(join(folder, "keys", "notes.txt"));
  });
});

describe.each([
  ["a protected case", passphrase],
  ["an unprotected case", null],
] as const)("the log's key of %s", (name, secret) => {
  const folder = join(root, `log of ${name}`);

  test("is changed for another with an entry that says so; the public halves of those before stay", async () => {
    const opened = await createCase(folder, { title: "Invented", passphrase: secret }, effects);
    const keys = [opened.info.key];
    for (const lost of [false, true, false]) {
      const before = opened.signer;
      const { from, to } = opened.keys.rotateLogKey({
        lost,
        record: (change) => {
          expect(change.from === null).toBe(lost);
          expect(opened.signer).toBe(before);
          opened.journal.append([entry()]);
        },
      });
      expect(from).toBe(keys.at(-1));
      expect([opened.info.key, formatVerifierKey(opened.signer), readCaseInfo(folder).key]).toEqual([to, to, to]);
      keys.push(to);
    }
    expect(new Set(keys).size).toBe(4);
    opened.close();
    const again = await openCase(folder, secret, effects);
    const now = parseVerifierKey(keys[3] ?? "");
    if (now === null) throw new Error("a key was expected");
    expect(verifySignature(now, said, again.signer.sign(said))).toBe(true);
    again.close();
    expect([1, 2, 3].map((at) => readFileSync(join(folder, "keys", `log.pub.${at}`), "utf8").trim())).toEqual(keys.slice(0, 3));
    expect(await find(folder, secret)).toEqual([]);
  });

  test("stays when what should record the change fails or records nothing", async () => {
    const opened = await openCase(folder, secret, effects);
    const { key } = opened.info;
    const fail = (): never => {
      throw new Error("not recorded");
    };
    expect(() => opened.keys.rotateLogKey({ lost: false, record: fail })).toThrow("not recorded");
    expect(() => opened.keys.rotateLogKey({ lost: false, record: () => {} })).toThrow("was not recorded");
    expect([opened.info.key, readCaseInfo(folder).key]).toEqual([key, key]);
    opened.close();
    expect(await find(folder, secret)).toEqual([]);
  });

  test("is one of the two, whole, wherever its change is cut short: the new one as soon as the journal says so", async () => {
    const source = await openCase(folder, secret, effects);
    const laid = join(root, `${name} laid`);
    const recorded = join(root, `${name} recorded`);
    source.keys.rotateLogKey({
      lost: false,
      record: () => {
        cpSync(folder, laid, { recursive: true });
        source.journal.append([entry()]);
        cpSync(folder, recorded, { recursive: true });
      },
    });
    source.close();
    const old = readCaseInfo(laid).key;
    const next = source.info.key;
    // As each write of the change leaves it, in their order; a half-written file beside.
    const steps = ["log.pub.4", "log.key.json", "log.pub", "case.json"];
    const cuts = [{ from: laid, done: 0, key: old }, ...steps.map((_, at) => ({ from: recorded, done: at, key: next }))];
    for (const { from, done, key } of cuts) {
      const place = join(root, `${name} cut ${key === old ? "before" : done}`);
      cpSync(from, place, { recursive: true });
      for (const file of steps.slice(0, done)) {
        const path = file === "case.json" ? file : join("keys", file);
        cpSync(join(folder, path), join(place, path));
      }
      writeFileSync(join(place, "keys", "log.key.json.new"), "half");
      const opened = await openCase(place, secret, effects);
      expect([opened.info.key, formatVerifierKey(opened.signer)]).toEqual([key, key]);
      opened.close();
      expect(existsSync(join(place, "keys", "log.next.json"))).toBe(false);
      expect(await find(place, secret)).toEqual([]);
    }
  });

  test("that is lost can be changed, and signs nothing until then", async () => {
    rmSync(join(folder, "keys", "log.key.json"));
    await expect(openCase(folder, secret, effects)).rejects.toThrow("CASE_CORRUPT");
    const opened = await openCase(folder, secret, effects, { logKey: "lost" });
    expect(() => opened.signer.sign(said)).toThrow("CASE_CORRUPT");
    opened.keys.rotateLogKey({ lost: true, record: () => void opened.journal.append([entry()]) });
    expect(opened.signer.sign(said)).toHaveLength(64);
    opened.close();
    (await openCase(folder, secret, effects)).close();
    expect(await find(folder, secret)).toEqual([]);
  });

  test("is not taken from a next key that is another log's", async () => {
    const place = join(root, `${name} other`);
    cpSync(folder, place, { recursive: true });
    const other = await createCase(join(root, `${name} another`), { title: "Invented", passphrase: null }, effects);
    layNextLogKey(place, { info: other.info, entries: 0 }, { caseKey: null, randomBytes: effects.randomBytes });
    other.close();
    await expect(openCase(place, secret, effects)).rejects.toThrow(/CASE_CORRUPT.*log.next.json/);
  });
});
