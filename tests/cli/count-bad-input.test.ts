// Counting bare files with mistakes in them: each line and place is kept or set aside by the code of its mistake, and the rest is counted.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bayyina, folderWith, type Ran } from "./command.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "block", names: { en: [id] }, within });
const places = { places: [place("dawrin", null), { ...place("mill", "dawrin"), kind: "building" }], maybeSame: [], disjoint: [] };
const good = {
  id: "C1",
  kind: "quantity",
  counted: "killed",
  of: "unspecified",
  low: 4,
  high: 4,
  qualifier: "unqualified",
  placeText: "",
  placeIds: ["mill"],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "",
  chain: [],
  observer: null,
  organOf: null,
  position: null,
  restsOn: null,
  provenance: null,
  quote: "not-checked",
  note: "",
  address: "",
};
const line = (given: object = {}): string => JSON.stringify({ ...good, ...given });

function count(claims: string, gazetteer: object = places): Ran {
  const folder = folderWith({ "claims.jsonl": claims, "places.json": JSON.stringify(gazetteer) });
  return bayyina(folder, "count", "--claims", "claims.jsonl", "--places", "places.json", "--json");
}

type Output = {
  readonly incidents: readonly {
    readonly claims: readonly string[];
    readonly tolls: readonly { readonly counted: string; readonly placeIds: readonly string[]; readonly toll: object }[];
  }[];
};

/** Only the good claim's is counted, whatever stood beside it. */
function expectGoodCounted({ json }: Ran): void {
  const { incidents } = json as Output;
  expect(incidents.map(({ claims }) => claims)).toEqual([["C1"]]);
  const killed = incidents
    .flatMap(({ tolls }) => tolls)
    .filter(({ counted, toll }) => counted === "killed" && "readings" in toll);
  expect(killed).toMatchObject([{ of: "unspecified", placeIds: ["mill"], toll: { readings: [{ range: { low: 4, high: 4 } }] } }]);
}

test("each mistake is named, set aside and counted; what stands beside it is counted all the same", () => {
  const wrong: readonly (readonly [string, string])[] = [
    [line({ id: "X1", kind: "rumour" }), "KIND_UNKNOWN"],
    [line({ id: "X2", counted: "slain" }), "KIND_UNKNOWN"],
    [line({ id: "X3", low: 5, high: 3 }), "RANGE_INVALID"],
    [line({ id: "X4", during: "2031-05-09/2031-05-01" }), "DATE_REVERSED"],
    [line({ id: "X5", reported: "2031-05-01" }), "REPORTED_BEFORE_EVENT"],
    [line({ id: "X6", placeIds: ["elsewhere"] }), "PLACE_UNKNOWN"],
    [line({ low: 9, high: 9 }), "CLAIM_TWICE"],
    ["{", "JSON_MALFORMED"],
  ];
  const ran = count(`\uFEFF${[line(), "", ...wrong.map(([text]) => text)].join("\r\n")}\r\n`);
  expect(ran.exit).toBe(3);
  expect(ran.json).toMatchObject({
    input: { given: 9, kept: 1, setAside: 8 },
    setAside: wrong.map(([, code], at) => ({ line: at + 3, problem: { code } })),
  });
  expectGoodCounted(ran);
});

test("places in a circle are set aside with the claims that name them; the others are counted", () => {
  const circle = { ...places, places: [...places.places, place("a", "b"), place("b", "a")] };
  const ran = count([line(), line({ id: "X1", placeIds: ["a"] })].join("\n"), circle);
  expect(ran.exit).toBe(3);
  expect(ran.json).toMatchObject({
    input: { given: 2, kept: 1, setAside: 1 },
    setAside: [{ line: 2, id: "X1", problem: { code: "PLACE_CYCLE", facts: { place: "a" } } }],
    places: {
      problems: [
        { place: "a", problem: { code: "PLACE_CYCLE" } },
        { place: "b", problem: { code: "PLACE_CYCLE" } },
      ],
    },
  });
  expectGoodCounted(ran);
});

test("a file of sound claims sets nothing aside", () => {
  const ran = count(line());
  expect(ran.exit).toBe(0);
  expect(ran.json).toMatchObject({ input: { given: 1, kept: 1, setAside: 0 }, setAside: [] });
  expectGoodCounted(ran);
});

test("as known on a day, later and undated claims are left out and said; a date that is none is refused", () => {
  const folder = folderWith({ "places.json": JSON.stringify(places) });
  const lines = [
    line(),
    line({ id: "C2", low: 9, high: 9, reported: "2031-06" }),
    line({ id: "C3", low: 8, high: 8, reported: null }),
  ];
  writeFileSync(join(folder, "claims.jsonl"), lines.join("\n"));
  const onDay = (date: string): Ran =>
    bayyina(folder, "count", "--claims", "claims.jsonl", "--places", "places.json", "--as-of", date, "--json");
  expect(onDay("2031-05-31").json).toMatchObject({
    asOf: "2031-05-31",
    notKnown: { later: ["C2"], undated: ["C3"] },
  });
  expect(onDay("2031-06-29").json).toMatchObject({ notKnown: { later: ["C2"] } });
  expect(onDay("2031-06").json).toMatchObject({ notKnown: { later: [], undated: ["C3"] } });
  for (const date of ["soon", "2031-05-01/..", "2031-05-09/2031-05-01"]) expect(onDay(date).exit).toBe(2);
});

test("a file that is no gazetteer, or is missing, is refused as a whole", () => {
  expect(count(line(), []).json).toMatchObject({ problem: { code: "PLACE_INVALID" } });
  const folder = folderWith({ "places.json": JSON.stringify(places) });
  const ran = bayyina(folder, "count", "--claims", "none.jsonl", "--places", "places.json", "--json");
  expect([ran.exit, ran.json]).toMatchObject([2, { problem: { code: "FILE_MISSING" } }]);
});
