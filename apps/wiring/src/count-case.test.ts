// A case put together: who stands in which ledger, which figures two counts are compared by, what aggregates add.
import { type Claim, parsePlaces, readClaim } from "@bayyina/model";
import { expect, test } from "vitest";
import { type CountInput, type CountOfCase, countCase, figuresOfCase } from "./count-case.ts";

const place = (id: string, kind: string, within: string | null): object => ({ id, kind, names: { en: [id] }, within });
const places = parsePlaces({
  places: [
    place("town", "town", null),
    place("quarter", "quarter", "town"),
    place("mill", "building", "quarter"),
    place("barn", "building", "quarter"),
    place("shed", "building", "quarter"),
  ],
  maybeSame: [],
  disjoint: [["mill", "barn"]],
});

function claim(id: string, given: object = {}): Claim {
  const told = { speaker: "", chain: [], observer: null, organOf: null, position: null, restsOn: null, provenance: null };
  const where = { placeText: "", placeIds: ["mill"], during: "2031-05-05", reported: "2031-06-07" };
  const counts = { counted: "killed", of: "unspecified", low: 10, high: 10, qualifier: "unqualified" };
  const read = readClaim({
    id,
    kind: "quantity",
    ...told,
    ...where,
    ...counts,
    quote: "not-checked",
    note: "",
    address: "",
    ...given,
  });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

const count = (claims: readonly Claim[], methods: CountInput["methods"] = []): CountOfCase =>
  countCase({ claims, places, decisions: [], gaps: [], methods });
const sets = (ledgers: CountOfCase["output"]["ledger"]): readonly string[] =>
  ledgers.flatMap(({ id, steps, notAccountedFor }) => [
    ...steps.map(({ claims }) => `${id} ${claims.join("+")}`),
    ...notAccountedFor.map(({ claims }) => `${id} balance of ${claims.join("+")}`),
  ]);

test("each step stands once: with the incident whose claim it is, or with none, as a balance over both does; those that may be its own are listed beside it", () => {
  const { output } = count([
    claim("a"),
    claim("b", { counted: "recovered", during: "2031-05-05/2031-05-07", low: 3, high: 3 }),
    claim("c", { counted: "trapped", during: "2031-05-06", low: 4, high: 9, placeIds: ["shed"] }),
    claim("d", { counted: "trapped", during: "2031-05-05", low: 4, high: 9, placeIds: ["town"] }),
    claim("e", { placeIds: ["barn"] }),
    claim("f", { placeIds: ["barn"], during: "2031-08-05", reported: "2031-08-06" }),
  ]);
  const [mill, barn, august] = ["a", "e", "f"].map((id) =>
    output.incidents.find(({ claims }) => claims.some((own) => own === id)),
  );
  expect(sets(mill?.ledger ?? [])).toEqual(["mill b"]);
  for (const each of [mill, barn]) expect(sets(each?.ledgerBeside ?? [])).toEqual(["shed c", "shed balance of c"]);
  expect([august?.ledger, august?.ledgerBeside]).toEqual([[], []]);
  expect(sets(output.ledger)).toEqual(["shed c", "shed balance of c", "town d", "town balance of b+d"]);
});

test("two counts are compared by figures in no incident too, each once", () => {
  const claims = [claim("a"), claim("m", { placeIds: ["quarter"], during: "2031-05", low: 40, high: 60, qualifier: "between" })];
  const { tolls } = figuresOfCase(count(claims));
  const killed = tolls.filter(({ counted, toll }) => counted === "killed" && toll.kind === "reported");
  expect(killed.map(({ incident, placeIds }) => [incident === null, ...placeIds])).toEqual([
    [false, "mill"],
    [true, "quarter"],
  ]);
});

const month = claim("m", { placeIds: ["quarter"], of: "civilians", during: "2031-05", low: 40, high: 60, qualifier: "between" });
const struck = (id: string, given: object = {}): Claim => claim(id, { of: "civilians", ...given });

test("a month of a quarter adds whom the incidents known to lie within it do not hold; without the method there is no such figure", () => {
  const claims = [
    struck("a"),
    struck("b", { placeIds: ["barn"], during: "2031-05-25", low: 5, high: 7, qualifier: "between" }),
    month,
  ];
  const { aggregates, incidents } = count(claims, ["ibc"]).output;
  expect(aggregates).toMatchObject([
    { of: "civilians", placeIds: ["quarter"], during: "2031-05", mayHold: [], exceeded: false, figure: { low: 23, high: 45 } },
  ]);
  expect(aggregates[0]?.incidents).toEqual(incidents.map(({ id }) => id).toSorted());
  expect(aggregates[0]?.figure.because.at(-1)?.claims).toEqual(["a", "b"]);
  expect(count(claims).output.aggregates).toEqual([]);
});

test("an incident of another month holds nothing of it, and one at an approximate date lowers only what it adds at least", () => {
  const others = [
    struck("b", { placeIds: ["barn"], during: "2031-04-05", low: 5, high: 7, qualifier: "between", reported: "2031-04-07" }),
    struck("c", { placeIds: ["barn"], during: "2031-05-30~", low: 4, high: 4 }),
  ];
  const [aggregate] = count([struck("a"), ...others, month], ["ibc"]).output.aggregates;
  expect(aggregate?.incidents).toHaveLength(1);
  expect(aggregate).toMatchObject({ figure: { high: 50 } });
});

test("the order of claims changes nothing", () => {
  const claims = [
    struck("a"),
    struck("b", { placeIds: ["barn"] }),
    month,
    claim("t", { counted: "trapped", placeIds: ["quarter"] }),
  ];
  expect(count(claims.toReversed(), ["ibc"]).output).toEqual(count(claims, ["ibc"]).output);
});
