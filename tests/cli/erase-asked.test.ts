// What `bayyina erase` does of what it is asked for: all of it, or nothing and a problem that names the option. And what a source's erased
// description leaves unknown, on every page and to every check.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const told = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const note = { kind: "recorder's note", publisher: "Invented Agency", reported: "2031-05-04", lang: "en" };
const places = { places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] };

let made = "";
beforeAll(() => {
  made = folderWith({ "in/one.txt": told, "places.json": JSON.stringify(places) });
  const run = ["run", "in", "--output", "site", "--case", "case", "--places", "places.json"] as const;
  expect(bayyina(made, ...run, "--by", "A. Recorder", "--why", "a secret matter").exit).toBe(0);
});
function copy(): string {
  const folder = folderWith({});
  cpSync(made, folder, { recursive: true });
  return folder;
}
const erase = (folder: string, ...args: readonly string[]): { readonly exit: number | null; readonly json: unknown } =>
  bayyina(folder, "erase", "--case", "case", ...args, "--json");

describe("an erasure", () => {
  test("of an entry's fields takes reason and author with them when they are asked for", () => {
    const folder = copy();
    const entry = ["--entry", "2", "--field", "name", "--with-why", "--with-author", "--why", "asked for"];
    expect(erase(folder, ...entry)).toMatchObject({ exit: 0, json: { fields: 3 } });
    // Each of them is gone: asked for again, it was erased before.
    for (const field of ["name", "why", "by"])
      expect(erase(folder, "--entry", "2", "--field", field, "--why", "again")).toMatchObject({
        exit: 2,
        json: { problem: { code: "ERASED_ALREADY" } },
      });
  });

  test("with options that do not belong together is refused, and names the one", () => {
    const claim = ["--claim", "x", "--why", "asked for"];
    const refused = (option: string): object => ({
      exit: 2,
      json: { problem: { code: "ARGUMENT_INVALID", facts: { option } } },
    });
    expect(erase(made, ...claim, "--field", "at")).toMatchObject(refused("--field"));
    expect(erase(made, ...claim, "--with-claims")).toMatchObject(refused("--with-claims"));
    expect(erase(made, "--entry", "1", "--field", "name", "--with-claims", "--why", "x")).toMatchObject(refused("--with-claims"));
    expect(erase(made, "--entry", "1", "--why", "x")).toMatchObject({ json: { problem: { facts: { option: "--field" } } } });
  });

  test("with a reason that says nothing is refused as one without", () => {
    for (const why of ["", "  "])
      expect(erase(made, "--entry", "1", "--field", "name", "--why", why)).toMatchObject({
        exit: 2,
        json: { problem: { code: "ARGUMENT_MISSING", facts: { option: "--why" } } },
      });
  });
});

describe("a recorder's note of which the description is erased", () => {
  let folder = "";
  let item = "";
  beforeAll(() => {
    folder = copy();
    const listed = bayyina(folder, "claim", "list", "--case", "case", "--json").json as { claim: { quote: { item: string } } }[];
    item = listed[0]?.claim.quote.item ?? "";
    const again = folderWith({ "one.txt": told, "one.txt.source.json": JSON.stringify(note) });
    cpSync(again, join(folder, "again"), { recursive: true });
    expect(bayyina(folder, "preserve", "again", "--case", "case").exit).toBe(0);
  });
  type Record = { claims: { words: string }[]; items: { sourceEntry: number }[] };
  const publish = (site: string): Record => {
    expect(bayyina(folder, "publish", "--case", "case", "--output", site).exit).toBe(0);
    return JSON.parse(readFileSync(join(folder, site, "data/record.json"), "utf8")) as Record;
  };

  test("is not the source's own words afterwards: nobody knows, and the site that says so holds", () => {
    const before = publish("before");
    expect(new Set(before.claims.map(({ words }) => words))).toEqual(new Set(["recorder's note"]));
    const entry = String(before.items[0]?.sourceEntry);
    expect(erase(folder, "--entry", entry, "--field", "source", "--why", "asked for").exit).toBe(0);
    const after = publish("after");
    expect(new Set(after.claims.map(({ words }) => words))).toEqual(new Set(["source-erased"]));
    const proved = bayyina(folder, "prove", "after", "--json");
    expect([proved.exit, proved.out.includes("WORDS_SOURCE_ERASED"), item.length]).toEqual([0, true, 71]);
  });
});

test("no claim is proposed from a text whose description was erased: it may be a recorder's note", () => {
  const folder = folderWith({ "in/a.txt": told, "in/a.txt.source.json": JSON.stringify(note), "p.json": JSON.stringify(places) });
  expect(bayyina(folder, "init", "--case", "case", "--unprotected").exit).toBe(0);
  expect(bayyina(folder, "preserve", "in", "--case", "case").exit).toBe(0);
  const entries = bayyina(folder, "erase", "--case", "case", "--entry", "1", "--field", "source", "--why", "asked for", "--json");
  expect(entries.json).toMatchObject({ fields: 1 });
  const read = bayyina(folder, "extract", "--case", "case", "--json");
  expect(read).toMatchObject({ exit: 0, json: { read: 0, claims: 0, notes: 0, erased: 1 } });
  expect(bayyina(folder, "extract", "--case", "case").out).toContain("1 text whose source's description was erased");
});
