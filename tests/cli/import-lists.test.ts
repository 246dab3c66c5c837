// Lists in known forms through the command: invented ones, and where the data is at hand real ones, of which only counts are looked at.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Claim, checkQuote } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

type Imported = {
  readonly rows: number;
  readonly kept: number;
  readonly setAside: readonly unknown[];
  readonly claims: readonly Claim[];
  readonly disagreements: readonly unknown[];
};
const parseImported = (json: unknown): Imported => json as Imported;

const lists = [
  ["airwars", "code,date,civilian_deaths_min,civilian_deaths_max\nz1,2031-05-03,3,7\n", 1],
  ["ibc", "IBC code,Start Date,End Date,Reported Minimum,Reported Maximum\nz1,03 May 2031,03 May 2031,3,5\n", 1],
  ["united", 'found dead,number,"name, gender, age"\n03/05/31,3,N.N. (1 woman; 2 men)\n', 3],
  ["timemap", '[{"id":"E1","date":"05/23/2031","killed":"3"}]', 1],
] as const;

describe("a list in a known form", () => {
  test.each(lists)("%s needs no mapping", (list, text, claims) => {
    const ran = bayyina(folderWith({ "list.csv": text }), "import", list, "list.csv", "--json");
    expect(ran).toMatchObject({ exit: 0, json: { rows: 1, kept: 1, setAside: [] } });
    expect(parseImported(ran.json).claims.length).toBe(claims);
  });

  test("the individuals of Iraq Body Count are persons", () => {
    const folder = folderWith({ "list.csv": "IBC code,Name or Identifying Details,Age,Sex\nz1-a,Invented,30,Female\n" });
    expect(bayyina(folder, "import", "ibc", "list.csv", "--kind", "persons", "--json").json).toMatchObject({
      claims: [{ kind: "person", sex: "female", ageLow: 30 }],
    });
  });

  test("a survey's questions are named by --map, whatever group they lie in", () => {
    const folder = folderWith({
      "list.csv": "event/day;event/dead;_uuid;_submission_time\n2031-05-03;4;u-1;2031-05-04T10:00:00\n",
    });
    expect(bayyina(folder, "import", "kobo", "list.csv", "--map", "date=day,killed=dead", "--json").json).toMatchObject({
      claims: [{ low: 4, during: "2031-05-03", reported: "2031-05-04" }],
    });
  });

  test("a list of sources yields what there is to preserve, and no claim", () => {
    const text = "url,archive status,hash\nhttps://example.org/a,success,abc\n,,\nno address,,\n";
    const folder = folderWith({
      "list.csv": text,
      "events.json": lists[3][1],
      "sources.json": '{"s":{"paths":["https://example.org/s"]}}',
    });
    expect(bayyina(folder, "import", "auto-archiver", "list.csv", "--json")).toMatchObject({
      exit: 3,
      json: {
        rows: 2,
        sources: [{ urls: ["https://example.org/a"], archive: { status: "success" } }],
        setAside: [{ code: "TABLE_INVALID" }],
      },
    });
    bayyina(folder, "init", "--case", "case", "--unprotected");
    expect(bayyina(folder, "import", "auto-archiver", "list.csv", "--case", "case").exit).toBe(3);
    expect(bayyina(folder, "claim", "list", "--case", "case", "--json").json).toEqual([]);
    expect(bayyina(folder, "import", "timemap", "events.json", "--sources", "sources.json", "--json").json).toMatchObject({
      sources: [{ urls: ["https://example.org/s"] }],
    });
  });
});

const data = join(import.meta.dirname, "../../../shared/data");
const real = [
  ["united", ["import", "united"], "lists/refugeesAndMigrants.csv", 3932, 3925],
  ["strikes", ["import", "table", "--like", "strikes"], "events/strike-data.csv", 944, 940],
  ["timemap", ["import", "timemap"], "events/bellingcat_ukraine/export_events.json", 1159, 1155],
] as const;

describe("real lists", () => {
  for (const [list, verb, path, rows, fewestKept] of real) {
    const file = join(data, path);
    const title = `${list}: all rows are kept or set aside, nearly all are kept, and every quote stands in the text`;
    test.skipIf(!existsSync(file))(existsSync(file) ? title : `${title} (skipped: ../shared/data is not here)`, () => {
      const imported = parseImported(bayyina(folderWith({}), ...verb, file, "--json").json);
      expect([imported.rows, imported.kept + imported.setAside.length]).toEqual([rows, rows]);
      expect(imported.kept).toBeGreaterThanOrEqual(fewestKept);
      const text = readFileSync(file, "utf8");
      const quotes = imported.claims.flatMap(({ quote, duringQuote, placeQuote }) => [quote, duringQuote, placeQuote]);
      const wrong = quotes.filter((quote) => quote !== undefined && quote !== "not-checked" && checkQuote(quote, text) !== null);
      expect(wrong.length).toBe(0);
    });
  }
});
