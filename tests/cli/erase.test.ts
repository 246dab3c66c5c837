// Erasing, disclosing and keys, as a recorder does them: what is erased is gone from every file, and the rest is proved as before.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const told = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const other = "On 3 May 2031 between 10 and 20 people were killed in Dawrin, an official said.\n";
const places = { places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] };
const why = "the witness asked for it, note 4711";

type Listed = { readonly claim: { readonly id: string; readonly quote: { readonly item: string; readonly exact: string } } };

function parseListed(json: unknown): readonly Listed[] {
  return json as readonly Listed[];
}

function newCase(): string {
  const folder = folderWith({ "in/one.txt": told, "in/two.txt": other, "places.json": JSON.stringify(places) });
  const run = bayyina(
    folder,
    "run",
    "in",
    "--output",
    "site",
    "--case",
    "case",
    "--places",
    "places.json",
    "--by",
    "A. Recorder",
  );
  expect(run.exit, run.err).toBe(0);
  return folder;
}

function claimOf(folder: string, words: string): Listed["claim"] {
  const listed = parseListed(bayyina(folder, "claim", "list", "--case", "case", "--json").json);
  const found = listed.find(({ claim }) => words.includes(claim.quote.exact));
  if (found === undefined) throw new Error("no claim quotes this text");
  return found.claim;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
}

function filesHolding(folder: string, word: string): readonly string[] {
  return filesUnder(folder).filter((name) => readFileSync(join(folder, name)).includes(word));
}

describe("an item that is erased", () => {
  let folder: string;
  let item: string;
  beforeAll(() => {
    folder = newCase();
    item = claimOf(folder, told).quote.item;
  });

  test("takes its claims only when that is asked for, and is gone only with a reason", () => {
    const without = bayyina(folder, "erase", "--case", "case", "--item", item, "--why", why, "--json");
    expect(without.json).toMatchObject({ problem: { code: "ERASURE_TAKES_CLAIMS" } });
    const unsaid = bayyina(folder, "erase", "--case", "case", "--item", item, "--with-claims", "--json");
    expect(unsaid.json).toMatchObject({ problem: { code: "ARGUMENT_MISSING", facts: { option: "--why" } } });
    const dry = bayyina(folder, "erase", "--case", "case", "--item", item, "--dry-run", "--json");
    expect(dry.json).toMatchObject({ dryRun: true, items: 1 });
    expect(filesHolding(join(folder, "case"), "residents said")).not.toEqual([]);
  });

  test("is in no byte of an open case's files afterwards, while the case and what is published anew hold", () => {
    const erased = bayyina(folder, "erase", "--case", "case", "--item", item, "--with-claims", "--why", why, "--json");
    expect(erased.json).toMatchObject({ items: 1 });
    for (const word of ["residents said", "At least 12", "one.txt", item, item.slice("sha256:".length)])
      expect(filesHolding(join(folder, "case"), word), word).toEqual([]);
    expect(filesHolding(join(folder, "case"), "an official said")).not.toEqual([]);
    expect(bayyina(folder, "verify-case", "--case", "case", "--json").json).toMatchObject({ whole: true });
    expect(bayyina(folder, "publish", "--case", "case", "--output", "site-2").exit).toBe(0);
    expect(filesHolding(join(folder, "site-2"), "residents said")).toEqual([]);
    const proved = bayyina(folder, "prove", "site-2", "--since", "site", "--json");
    expect(proved.json).toMatchObject({ holds: true });
  });

  test("is answered as unknown when it is asked for again", () => {
    const again = bayyina(folder, "erase", "--case", "case", "--item", item, "--with-claims", "--why", why, "--json");
    expect(again.json).toMatchObject({ problem: { code: "ITEM_UNKNOWN" } });
  });
});

test("a field that is erased alone leaves its entry standing, and cannot be erased twice", () => {
  const folder = newCase();
  const args = ["erase", "--case", "case", "--entry", "0", "--field", "by", "--why", why, "--json"];
  expect(bayyina(folder, ...args).json).toMatchObject({ fields: 1 });
  expect(bayyina(folder, ...args).json).toMatchObject({ problem: { code: "ERASED_ALREADY" } });
  expect(
    bayyina(folder, "erase", "--case", "case", "--entry", "0", "--field", "title", "--why", why, "--json").json,
  ).toMatchObject({
    problem: { code: "ERASURE_TOO_NARROW" },
  });
  expect(bayyina(folder, "status", "--case", "case").exit).toBe(0);
  const shown = bayyina(folder, "disclose", "--case", "case", "--entry", "0", "--field", "by", "--output", "b.json", "--json");
  expect(shown.json).toMatchObject({ problem: { code: "FIELD_ERASED" } });
});

describe("a bundle", () => {
  let folder: string;
  beforeAll(() => {
    folder = newCase();
    const { id } = claimOf(folder, told);
    const made = bayyina(folder, "disclose", "--case", "case", "--claim", id, "--field", "claim", "--output", "bundle.json");
    expect(made.exit, made.err).toBe(0);
  });

  test("shows the fields that were named and no other", () => {
    const text = readFileSync(join(folder, "bundle.json"), "utf8");
    expect(text).toContain("At least 12");
    expect(text).not.toContain("A. Recorder");
  });

  test("is checked without the case, and a changed word in it fails", () => {
    const alone = folderWith({
      "bundle.json": readFileSync(join(folder, "bundle.json")),
      "key.pub": readFileSync(join(folder, "case/keys/log.pub")),
    });
    expect(bayyina(alone, "verify-bundle", "bundle.json", "--key", "key.pub", "--json").json).toMatchObject({ holds: true });
    writeFileSync(
      join(alone, "bundle.json"),
      readFileSync(join(alone, "bundle.json"), "utf8").replace("At least 12", "At least 21"),
    );
    const forged = bayyina(alone, "verify-bundle", "bundle.json", "--key", "key.pub", "--json");
    expect([forged.exit, forged.json]).toMatchObject([1, { holds: false }]);
  });

  test("of a claim says whether a file is the one that its quote is of", () => {
    const given = (file: string): unknown =>
      bayyina(folder, "verify-bundle", "bundle.json", "--key", "case/keys/log.pub", "--item", file, "--json").json;
    expect(given("in/one.txt")).toMatchObject({ holds: true });
    expect(given("in/two.txt")).toMatchObject({ holds: false });
  });

  test("may hold a claim and its item together", () => {
    const { id, quote } = claimOf(folder, told);
    const ids = ["--claim", id, "--item", quote.item, "--field", "claim", "item", "--output", "both.json", "--json"];
    const { shown, entries } = bayyina(folder, "disclose", "--case", "case", ...ids).json as {
      shown: string[];
      entries: number[];
    };
    expect(shown).toEqual(["claim", "item"]);
    expect(entries.length).toBeGreaterThan(2);
  });

  test("is refused of entries and fields that are not there, and never written over a file", () => {
    const ask = (...args: readonly string[]): unknown => bayyina(folder, "disclose", "--case", "case", ...args, "--json").json;
    expect(ask("--entry", "999", "--field", "by", "--output", "x.json")).toMatchObject({ problem: { code: "ENTRY_UNKNOWN" } });
    expect(ask("--entry", "0", "--field", "colour", "--output", "x.json")).toMatchObject({ problem: { code: "FIELD_UNKNOWN" } });
    expect(ask("--entry", "0", "--field", "by", "--output", "bundle.json")).toMatchObject({ problem: { code: "OUTPUT_EXISTS" } });
    expect(existsSync(join(folder, "x.json"))).toBe(false);
  });

  test("of another log's checkpoint is refused", () => {
    const checkpoint = readFileSync(join(newCase(), "site/proof/checkpoint"));
    writeFileSync(join(folder, "other"), checkpoint);
    const args = ["--entry", "0", "--field", "by", "--output", "x.json", "--checkpoint", "other", "--json"];
    expect(bayyina(folder, "disclose", "--case", "case", ...args).json).toMatchObject({ problem: { code: "NOT_SAME_LOG" } });
  });
});

describe("keys", () => {
  test("an author's key signs what is written until it is revoked, and what it signed stands", () => {
    const folder = newCase();
    const made = bayyina(folder, "key", "add", "--case", "case", "--name", "recorder-7", "--json");
    expect(made.exit, made.err).toBe(0);
    const { id } = made.json as { id: string };
    const { id: claim } = claimOf(folder, told);
    const accept = (): unknown =>
      bayyina(folder, "claim", "accept", "--case", "case", "--id", claim, "--sign", id, "--json").json;
    expect(accept()).toMatchObject({ accepted: 1 });
    expect(bayyina(folder, "key", "revoke", "--case", "case", "--id", id).exit).toBe(0);
    expect(accept()).toMatchObject({ problem: { code: "AUTHOR_KEY_REVOKED" } });
    expect(bayyina(folder, "verify-case", "--case", "case", "--json").json).toMatchObject({ whole: true });
    expect(filesHolding(join(folder, "site"), "recorder-7")).toEqual([]);
  });

  test("who pinned the log's old key follows a rotation that it signed, and is stopped by one that it did not", () => {
    const folder = newCase();
    writeFileSync(join(folder, "old.pub"), readFileSync(join(folder, "case/keys/log.pub")));
    const prove = (site: string): unknown => bayyina(folder, "prove", site, "--key", "old.pub", "--json").json;
    expect(bayyina(folder, "key", "rotate", "--case", "case").exit).toBe(0);
    expect(bayyina(folder, "publish", "--case", "case", "--output", "site-2").exit).toBe(0);
    expect(prove("site-2")).toMatchObject({ holds: true });
    expect(bayyina(folder, "key", "rotate", "--case", "case", "--lost").exit).toBe(0);
    expect(bayyina(folder, "publish", "--case", "case", "--output", "site-3").exit).toBe(0);
    expect(prove("site-3")).toMatchObject({ holds: false });
    // Nothing links the new key to the old one: anybody could have gone on from a copy of the log under a key of their own.
    expect(JSON.stringify(bayyina(folder, "prove", "site-3", "--since", "site-2", "--json").json)).toContain("NOT_SAME_LOG");
  });
});
