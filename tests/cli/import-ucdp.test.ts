// `bayyina import ucdp`: bare, with files for counting, and into a case; and, where the data is at hand, UCDP's own list of one city.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

// An invented list: no event, place or party in it exists.
const list = [
  "id,type_of_violence,side_a,side_b,number_of_sources,source_office,source_date,source_headline,where_prec,where_coordinates,latitude,longitude,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high",
  "11,1,Aland,Bland,2,Agency;Paper,2031-05-04;2031-05-06,Strike in Dawrin;Its dead,1,Dawrin town,10.5,20.25,1,1,2031-05-03,2031-05-03,0,2,103,0,100,105,140",
  "12,1,Aland,Bland,1,Broadcaster,2031-05-08,Bodies found,1,Dawrin town,10.5,20.25,2,2,2031-05-05,2031-05-08,0,0,0,145,145,145,190",
  "13,1,Aland,Bland,1,Agency,2031-05-09,Two dead,1,Dawrin town,10.5,20.25,1,1,2031-05-09,2031-05-09,0,0,1,0,9,1,2",
].join("\n");

type Pair = { readonly left: string; readonly right: string; readonly pro: unknown[]; readonly contra: unknown[] };
type Imported = {
  readonly rows: number;
  readonly events: number;
  readonly claims: number;
  readonly setAside: unknown[];
  readonly possibleDuplicates: readonly Pair[];
};
const parseImported = (json: unknown): Imported => json as Imported;

describe("an invented list", () => {
  test("a strike and the later find of its bodies are proposed, with what speaks for and against", () => {
    const folder = folderWith({ "list.csv": list });
    const ran = bayyina(folder, "import", "ucdp", "list.csv", "--json");
    expect(ran.exit).toBe(3);
    expect(ran.json).toMatchObject({
      rows: 3,
      events: 2,
      claims: 7,
      setAside: [{ code: "RANGE_INVALID", facts: { line: 4, row: 3 } }],
      possibleDuplicates: [{ left: "11", right: "12" }],
    });
    const words = bayyina(folder, "import", "ucdp", "list.csv").out;
    expect(words).toContain("11 and 12: ");
    expect(words).toContain("    for: they have the same point (+2)");
    expect(words).toContain("    against: their dates lie 2 days apart");
  });

  test("claims and gazetteer are written beside, once", () => {
    const folder = folderWith({ "list.csv": list });
    const write = ["import", "ucdp", "list.csv", "--output-claims", "claims.jsonl", "--output-places", "places.json", "--json"];
    expect(bayyina(folder, ...write, "--reported", "2032-06").exit).toBe(3);
    const claims = readFileSync(join(folder, "claims.jsonl"), "utf8").trim().split("\n");
    expect(claims.length).toBe(7);
    expect(JSON.parse(claims[0] ?? "")).toMatchObject({ id: "ucdp-11-total", low: 100, high: 140, reported: "2032-06" });
    expect(JSON.parse(readFileSync(join(folder, "places.json"), "utf8"))).toMatchObject({ places: [{ kind: "town" }, {}, {}] });
    expect(bayyina(folder, ...write)).toMatchObject({ exit: 2, json: { problem: { code: "OUTPUT_EXISTS" } } });
  });

  test("a case keeps the list and takes its claims as proposed, once; none is in two incidents", () => {
    const folder = folderWith({ "list.csv": list });
    expect(bayyina(folder, "init", "--case", "case", "--unprotected").exit).toBe(0);
    const into = ["import", "ucdp", "list.csv", "--case", "case", "--json"];
    expect(bayyina(folder, ...into).json).toMatchObject({ claims: 7, proposed: 7 });
    expect(bayyina(folder, ...into).json).toMatchObject({ claims: 7, proposed: 0 });
    expect(bayyina(folder, ...into.slice(0, -1)).out).toContain("0 claims proposed in the case; 7 stood there already.");
    const listed = bayyina(folder, "claim", "list", "--case", "case", "--json").json;
    expect(listed).toMatchObject(Array.from({ length: 7 }, () => ({ state: "proposed", origin: "ucdp-ged 1" })));
    expect(bayyina(folder, "link", "--case", "case", "--json").json).toMatchObject({
      incidents: [
        { placeIds: ["ucdp-11-site"], claims: ["ucdp-11-best", "ucdp-11-civilians", "ucdp-11-side-b", "ucdp-11-total"] },
      ],
    });
  });

  test("of a list that is new to a case nothing is said to have stood there", () => {
    const folder = folderWith({ "list.csv": list });
    bayyina(folder, "init", "--case", "case", "--unprotected");
    expect(bayyina(folder, "import", "ucdp", "list.csv", "--case", "case").out).toContain("7 claims proposed in the case.\n");
  });

  test("a list without its columns, or a date that is none, is refused before anything is kept", () => {
    const folder = folderWith({ "list.csv": "id,best\n1,2\n" });
    expect(bayyina(folder, "import", "ucdp", "list.csv", "--json")).toMatchObject({
      exit: 2,
      json: { problem: { code: "TABLE_INVALID", facts: { why: "column missing" } } },
    });
    expect(bayyina(folder, "import", "ucdp", "list.csv", "--reported", "soon", "--json").json).toMatchObject({
      problem: { code: "DATE_MALFORMED" },
    });
  });
});

const data = join(import.meta.dirname, "../../../shared/data/events");
const lists = [
  ["ucdp_mosul_201703.csv", 73, 1, 6],
  ["ucdp_mosul_201702_201707.csv", 308, 3, 20],
] as const;

describe("UCDP's list of one city", () => {
  for (const [name, rows, rank, most] of lists) {
    const file = join(data, name);
    const title = `events 238475 and 238474 are proposed as possible duplicates in ${name}, ranked high, among few`;
    test.skipIf(!existsSync(file))(existsSync(file) ? title : `${title} (skipped: ../shared/data is not here)`, () => {
      const imported = parseImported(bayyina(folderWith({}), "import", "ucdp", file, "--json").json);
      expect([imported.rows, imported.events + imported.setAside.length]).toEqual([rows, rows]);
      const at = imported.possibleDuplicates.findIndex(({ left, right }) => left === "238475" && right === "238474");
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + 1).toBeLessThanOrEqual(rank);
      expect(imported.possibleDuplicates.length).toBeLessThanOrEqual(most);
      const pair = imported.possibleDuplicates[at];
      expect(pair?.pro.length).toBeGreaterThan(0);
      expect(pair?.contra.length).toBeGreaterThan(0);
    });
  }
});
