// What `bayyina disclose` refuses before it writes a bundle: tokens of time that do not fit, checkpoints that are not of this log's past.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { leafHash, makeSigner, parseCheckpoint, parseNote, sha256, signCheckpoint } from "@bayyina/tlog";
import { timestampRequest } from "@bayyina/trusted-time";
import { beforeAll, describe, expect, test } from "vitest";
import { makeAuthority } from "../conformance-time/authority.ts";
import { hasOpenssl, openWorkshop } from "../conformance-time/openssl.ts";
import { bayyina, folderWith, type Ran } from "./command.ts";

let folder = "";
let note = "";
beforeAll(() => {
  folder = folderWith({ "in/one.txt": "Residents said that 12 people were killed on 3 May 2031.\n" });
  expect(bayyina(folder, "run", "in", "--output", "site", "--case", "case").exit).toBe(0);
  note = readFileSync(join(folder, "site/proof/checkpoint"), "utf8");
});
const disclose = (output: string, ...args: readonly string[]): Ran =>
  bayyina(folder, "disclose", "--case", "case", "--entry", "1", "--field", "item", "--output", output, ...args, "--json");
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe("a checkpoint", () => {
  const signed = (change: { readonly size?: number; readonly root?: Uint8Array }): string => {
    const found = parseCheckpoint(parseNote(note)?.text ?? "");
    if (found === null) throw new Error("the site has no checkpoint");
    return signCheckpoint({ ...found, ...change }, makeSigner(found.origin, new Uint8Array(32).fill(3)));
  };

  test("of this log that is public already carries the bundle", () => {
    expect(disclose("public.json", "--checkpoint", "site/proof/checkpoint").exit).toBe(0);
  });

  test("newer than this case, or of other entries, is no damage of the case: a check fails, and nothing is written", () => {
    const newer = put("newer", signed({ size: 10_000 }));
    const forked = put("forked", signed({ root: leafHash(Uint8Array.of(1)) }));
    for (const file of [newer, forked]) {
      expect(disclose("none.json", "--checkpoint", file)).toMatchObject({
        exit: 1,
        json: { problem: { code: "LOG_NOT_CONSISTENT", facts: { option: "--checkpoint" } } },
      });
      expect(existsSync(join(folder, "none.json"))).toBe(false);
    }
  });
});

describe("a token of time", () => {
  test("that is none, or too many of them, are refused by option and place before anything is written", () => {
    const [empty, bad] = [put("empty", ""), put("bad", "no token")];
    for (const files of [[empty], [bad]])
      expect(disclose("none.json", "--time", ...files)).toMatchObject({
        exit: 2,
        json: { problem: { code: "TIMESTAMP_INVALID", facts: { option: "--time", file: 1, why: "malformed" } } },
      });
    const many = Array.from({ length: 17 }, () => bad);
    expect(disclose("none.json", "--time", ...many)).toMatchObject({
      json: { problem: { code: "ARGUMENT_INVALID", facts: { option: "--time", files: 17, most: 16 } } },
    });
    expect(existsSync(join(folder, "none.json"))).toBe(false);
  });

  test.skipIf(!hasOpenssl)("fits the checkpoint that the bundle rests on, or is refused (skipped without openssl)", () => {
    const workshop = openWorkshop();
    try {
      const { clock } = makeAuthority(workshop, "ec256");
      const over = (text: string): Uint8Array => {
        const digest = sha256(new TextEncoder().encode(text));
        return workshop.reply(clock, timestampRequest({ digest, nonce: new Uint8Array(8).fill(7) }));
      };
      const good = put("good.tsr", over(parseNote(note)?.text ?? ""));
      const other = put("other.tsr", over("another text"));
      const at = ["--checkpoint", "site/proof/checkpoint"] as const;
      expect(disclose("dated.json", ...at, "--time", good).exit).toBe(0);
      expect(JSON.parse(readFileSync(join(folder, "dated.json"), "utf8"))).toMatchObject({ times: [expect.any(String)] });
      const checked = bayyina(folder, "verify-bundle", "dated.json", "--key", "case/keys/log.pub", "--json");
      expect(checked.json).toMatchObject({ holds: true });
      expect(disclose("none.json", ...at, "--time", good, other)).toMatchObject({
        json: { problem: { code: "TIMESTAMP_INVALID", facts: { file: 2, why: "digest-differs" } } },
      });
    } finally {
      rmSync(workshop.folder, { recursive: true });
    }
  });
});

test("a folder where a file belongs is a slip of who named it (exit 2), not a fault of the machine", () => {
  for (const args of [
    ["verify-bundle", "in"],
    ["verify-bundle", "bundle.json", "--key", "in"],
    ["prove", "site", "--key", "in"],
    ["prove", "site", "--checkpoint", "in"],
    ["disclose", "--case", "case", "--entry", "1", "--field", "item", "--output", "o.json", "--time", "in"],
  ])
    expect(bayyina(folder, ...args, "--json")).toMatchObject({ exit: 2, json: { problem: { code: "FILE_UNREADABLE" } } });
});

test("a passphrase that is lacking or wrong is named by the option that gives it", () => {
  put("pass", "correct horse battery\n");
  put("own", "seven grey herons\n");
  const inCase = ["--case", "sealed", "--passphrase-file", "pass"] as const;
  expect(bayyina(folder, "init", "--case", "sealed", "--passphrase-file", "pass").exit).toBe(0);
  const code = "CASE_PASSPHRASE_NEEDED";
  const lacking = (option: string): object => ({ exit: 2, json: { problem: { code, facts: { option } } } });
  const add = ["key", "add", ...inCase, "--name", "recorder-7", "--json"] as const;
  expect(bayyina(folder, ...add)).toMatchObject(lacking("--key-passphrase-file"));
  const { id } = bayyina(folder, ...add, "--key-passphrase-file", "own").json as { id: string };
  const sign = ["preserve", "in", ...inCase, "--sign", id, "--json"] as const;
  expect(bayyina(folder, ...sign)).toMatchObject(lacking("--sign-passphrase-file"));
  expect(bayyina(folder, ...sign, "--sign-passphrase-file", "pass")).toMatchObject({
    json: { problem: { code: "CASE_PASSPHRASE_WRONG", facts: { option: "--sign-passphrase-file" } } },
  });
  expect(bayyina(folder, "status", "--case", "sealed", "--json")).toMatchObject(lacking("--passphrase-file"));
});
