// The reference case through the whole of counting, as `bayyina count` prints it. Its ids are named in this test only: no rule knows them,
// which the second half shows by renaming everything and moving all dates. The shipped case says the same in its own words.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bayyina, folderWith } from "../cli/command.ts";

const shipped = join(import.meta.dirname, "../../cases/mosul-2017/claims.jsonl");
const shared = join(import.meta.dirname, "../../../shared/cases/mosul-2017/figures.jsonl");

type Json = { readonly [key: string]: Json };
type Figures = { readonly claims: string; readonly places: string };

function count(figures: Figures, ...options: readonly string[]): Json {
  const folder = folderWith({ "claims.jsonl": figures.claims, "places.json": figures.places });
  const ran = bayyina(folder, "count", "--claims", "claims.jsonl", "--places", "places.json", ...options, "--json");
  expect(ran.exit).toBe(0);
  return ran.json as Json;
}

const as = <T>(value: unknown): T => value as T;
const scopeOf = (toll: Json): string =>
  `${as<string>(toll["counted"])} ${as<string>(toll["of"])} ${as<string[]>(toll["placeIds"]).join()}`;

/** A shipped quote names a note's file and words, which bare claims cannot be checked against. */
const withoutQuote = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);

function readFigures(path: string): Figures {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return {
    claims: lines.map((line) => JSON.stringify(JSON.parse(line, withoutQuote))).join("\n"),
    places: readFileSync(join(dirname(path), "places.json"), "utf8"),
  };
}

describe("the reference case as shipped", () => comesOut(readFigures(shipped)));

describe.skipIf(!existsSync(shared))("the reference case as given (skipped where the shared data are absent)", () => {
  if (existsSync(shared)) comesOut(readFigures(shared));
  else test("is absent", () => undefined);
});

/** What must come out of it, test by test. */
function comesOut(given: Figures): void {
  const counted = count(given, "--method", "airwars");
  const incidents = as<readonly Json[]>(counted["incidents"] ?? []);
  const struck = incidents.find(({ during }) => as<string>(during) === "2017-03-17");
  const tolls = as<readonly Json[]>(struck?.["tolls"] ?? []).filter(({ standing }) => as<string>(standing) === "member");
  const reported = (counts: string, of: string, place: string): Json => {
    const found = tolls.find((toll) => scopeOf(toll) === `${counts} ${of} ${place}`);
    return as<Json>(found?.["toll"]);
  };
  const ranges = (toll: Json): unknown => as<Json[]>(toll["readings"]).map(({ range }) => range);
  const sets = (toll: Json, key: string): readonly string[] =>
    as<Json[]>(toll[key]).map(({ claims }) => as<string[]>(claims).join(" "));

  test("the houses: at least 105 because of two disjoint parts, up to 141 with those unaccounted for, as one reading", () => {
    const houses = reported("killed", "civilians", "strike-footprint");
    expect(ranges(houses)).toEqual([{ low: 105, high: 141 }]);
    expect(as<Json[]>(houses["readings"])[0]?.["because"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ bound: "low", value: 105, claims: ["F31", "F32"], observers: ["US investigation"] }),
        expect.objectContaining({ bound: "high", value: 141, claims: ["F31", "F32", "F33"] }),
        expect.objectContaining({ bound: "high", value: 150, claims: ["F25"] }),
      ]),
    );
    expect(ranges(reported("killed", "combatants", "house-a"))).toEqual([{ low: 2, high: 2 }]);
  });

  test("the site: no bound from above, bodies beside it as readings, and the smallest sets that cannot all hold", () => {
    const site = reported("killed", "unspecified", "strike-site");
    expect(ranges(site)).toEqual([{ low: 107, high: null }]);
    expect(ranges(reported("recovered", "unspecified", "strike-site"))).toEqual([
      { low: 278, high: 278 },
      { low: 61, high: 61 },
    ]);
    expect(ranges(reported("buried", "unspecified", "strike-site"))).toEqual([{ low: 160, high: 160 }]);
    const all = tolls.map(({ toll }) => as<Json>(toll)).filter((toll) => as<string>(toll["kind"]) === "reported");
    expect(new Set(all.flatMap((toll) => sets(toll, "conflicts")))).toEqual(new Set(["F27 F43", "F35 F43", "F28 F30"]));
    expect(new Set(all.flatMap((toll) => sets(toll, "softConflicts")))).toEqual(
      new Set(["F19 F44", "F27 F44", "F19 F25", "F25 F27", "F19 F31 F32 F33", "F27 F31 F32 F33"]),
    );
    const ifOne = as<Json[]>(site["softConflicts"]).filter(
      ({ conditions }) => as<Json[]>(conditions)[0]?.["kind"] === as("one-place"),
    );
    expect(ifOne.map(({ claims }) => as<string[]>(claims).length > 1)).toEqual([true, true, true, true]);
  });

  test("nothing is averaged, and 140 is never added to 200–500: no figure is their sum", () => {
    const numbers = new Set(JSON.stringify(incidents.map(({ tolls: own }) => own)).match(/"(low|high)":\d+/g));
    for (const sum of [340, 640, 350, 345]) expect([...numbers].some((each) => each.endsWith(`:${sum}`))).toBe(false);
  });

  test("no incident only holds a surplus: four strikes, and the figures of wider scopes beside them", () => {
    expect(incidents.map(({ during }) => during)).toEqual(["2017-03-13", "2017-03-17", "2017-03-18", "2017-03-22"]);
    const wider = as<Json[]>(struck?.["wider"]).map(({ claim }) => claim);
    expect(wider).toEqual(expect.arrayContaining(["F08", "F14", "F15", "F24", "F26", "F36", "F37", "F41", "F46"]));
    const relation = as<Json[]>(struck?.["wider"]).find(({ claim }) => as<string>(claim) === "F24")?.["relation"];
    expect(relation).toMatchObject({ where: "contains", when: "contains" });
  });

  test("observers are counted once, positions stand with their dates, and people under the rubble in the ledger", () => {
    const observers = as<Json>(struck?.["observers"])["observers"];
    const civil = as<Json[]>(observers).filter(({ observer }) => as<string>(observer) === "civil defence");
    expect(civil).toHaveLength(1);
    const { conceded, disputed, positions } = as<Record<string, Json>>(struck?.["assessment"]);
    expect(conceded).toMatchObject([{ party: "coalition", low: 105, high: 105 }]);
    expect(disputed).toMatchObject([{ party: "coalition", low: 36, high: 36 }]);
    expect(as<Json[]>(positions).map(({ party, position, reported: on }) => [party, position, on])).toEqual(
      expect.arrayContaining([
        ["Iraq", "denies", "2017-03-26"],
        ["Iraq", "attributes-elsewhere", "2017-03-29"],
      ]),
    );
    const claimsIn = (ledger: unknown, state: string): ReadonlySet<string> =>
      new Set(
        as<Json[]>(ledger)
          .flatMap((each) => as<Json[]>(each["steps"]))
          .filter((step) => as<string>(step["state"]) === state)
          .flatMap(({ claims }) => as<string[]>(claims)),
      );
    expect(claimsIn(counted["ledger"], "trapped")).toEqual(new Set(["F09", "F12", "F21"]));
    expect(claimsIn(struck?.["ledger"], "recovered")).toEqual(new Set(["F04", "F27", "F35", "F43"]));
    expect(struck?.["methods"]).toMatchObject({ airwars: { grade: "Confirmed" } });
  });

  test("what a city's figure allows is no maximum of one strike: it is said beside the figure", () => {
    const other = incidents.find(({ during }) => as<string>(during) === "2017-03-18");
    const view = as<Json>(as<Json>(other?.["methods"])["airwars"]);
    const [civilians, ...more] = as<Json[]>(view["figures"]);
    expect(more).toEqual([]);
    expect(civilians).toMatchObject({ of: "civilians", low: 13, high: 13 });
    expect(view["open"]).toContain(
      "Of killed civilians, claims outside this incident allow at most 673: no count of these people.",
    );
  });

  test("a method shows no figure without any bound", () => {
    const known = as<Json[]>(count(given, "--as-of", "2017-03-24", "--methods", "airwars,every-casualty")["incidents"]);
    const views = known.flatMap(({ methods }) => Object.values(as<Json>(methods)));
    expect(views.length).toBeGreaterThan(0);
    expect(views.flatMap(({ figures }) => as<Json[]>(figures)).filter(({ low, high }) => low === null && high === null)).toEqual(
      [],
    );
  });

  test.each([
    ["2017-03-24", "recovered unspecified strike-site", { low: 40, high: null }],
    ["2017-03-26", "recovered unspecified house-wp", { low: 101, high: 101 }],
    ["2017-03-26", "buried unspecified strike-site", { low: 160, high: 160 }],
    ["2017-05-25", "killed civilians strike-footprint", { low: 105, high: 141 }],
    ["2017", "killed civilians strike-footprint", { low: 105, high: 141 }],
  ])("as known on %s: %s", (date, scope, range) => {
    const known = as<Json[]>(count(given, "--as-of", date)["incidents"]).flatMap(({ tolls: own }) => as<Json[]>(own));
    const found = known.filter((toll) => scopeOf(toll) === scope);
    expect(found.map(({ toll }) => ranges(as<Json>(toll)))).toEqual([[range]]);
  });

  test("another name for every place, party, speaker and id, and other dates, change nothing but those", () => {
    const there = count(renamed(given), "--methods", "airwars,ibc,ucdp");
    expect(shapeOf(there)).toEqual(shapeOf(count(given, "--methods", "airwars,ibc,ucdp")));
  });
}

const word = (text: string): string =>
  text === ""
    ? ""
    : `q-${text
        .split("")
        .toReversed()
        .join("")
        .replaceAll(/[^\p{L}\p{N}-]/gu, "_")}`;
const named: ReadonlySet<string> = new Set([
  "id",
  "speaker",
  "observer",
  "organOf",
  "allegedParty",
  "chain",
  "restsOn",
  "placeIds",
  "placeText",
  "note",
]);
const dated: ReadonlySet<string> = new Set(["during", "reported"]);

/** Every name turned round; every date 400 years later, when the calendar is the same again. */
function renamed({ claims, places }: Figures): Figures {
  const rename = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((each) => rename(each, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([at, each]) => [at, rename(each, at)]));
    if (typeof value !== "string" || key === "kind") return value;
    if (dated.has(key)) return value.replaceAll(/\d{4}(?=-)/g, (year) => String(Number(year) + 400));
    return named.has(key) ? word(value) : value;
  };
  const place = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((each) => place(each, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([at, each]) => [at, place(each, at)]));
    return typeof value === "string" && key !== "kind" ? word(value) : value;
  };
  const lines = claims.trim().split("\n");
  return {
    claims: lines.map((line) => JSON.stringify(rename(JSON.parse(line)))).join("\n"),
    places: JSON.stringify(place(JSON.parse(places))),
  };
}

/** All that a count says but its names, its dates and the order that names give: numbers, rules, how many stand behind each. */
function shapeOf(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(shapeOf(each, key))).sort();
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([at, each]) => [at, shapeOf(each, at)]));
  return typeof value === "string" ? (words.has(key) ? value : "") : value;
}

const words: ReadonlySet<string> = new Set([
  "counted",
  "of",
  "kind",
  "rule",
  "bound",
  "standing",
  "position",
  "grade",
  "state",
  "where",
  "when",
]);
