// Sources: what is absent is unknown and said so; observers are counted, outlets are not.
import { expect, test } from "vitest";
import { type Claim, readClaim } from "./claim.ts";
import { parseParties } from "./party.ts";
import { parseSource, rootsOf, unknownFields, unknownSource } from "./source.ts";

function claim(id: string, more: object): Claim {
  const read = readClaim({
    id,
    kind: "quantity",
    counted: "killed",
    of: "all",
    low: 1,
    high: 1,
    qualifier: "unqualified",
    placeText: "",
    placeIds: [],
    during: null,
    reported: null,
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
    ...more,
  });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

test("absent fields are unknown, and named", () => {
  expect(parseSource({})).toEqual(unknownSource);
  expect(unknownFields(unknownSource)).toEqual(["url", "publisher", "speaker", "reported", "lang", "retrieved", "kind"]);
  expect(
    unknownFields(
      parseSource({
        address: "a paper, page 3",
        publisher: "P",
        speaker: "S",
        reported: "2031-05~",
        lang: "en",
        retrieved: "2031-06-01",
        kind: "news",
      }),
    ),
  ).toEqual([]);
});

test("a wrong description is refused with the field", () => {
  expect(() => parseSource({ reported: "in May" })).toThrow("SOURCE_INVALID");
  expect(() => parseSource({ author: "somebody" })).toThrow("SOURCE_INVALID");
  expect(() => parseParties({ parties: [{ id: "a b", names: {}, kind: "state" }] })).toThrow("PARTY_INVALID");
});

test("one observer told by three outlets is one root, and what rests on another adds none", () => {
  const claims = [
    claim("a", { observer: "civil defence", chain: ["outlet one"] }),
    claim("b", { observer: "civil defence", chain: ["outlet two"] }),
    claim("c", { restsOn: ["a"], chain: ["outlet three"] }),
    claim("d", { observer: "a hospital" }),
    claim("e", {}),
  ];
  const all = new Map(claims.map((each) => [each.id, each] as const));
  expect(rootsOf(claims, all)).toEqual({ observers: ["a hospital", "civil defence"], organs: [], unnamed: ["e"] });
  expect(rootsOf([claim("x", { restsOn: ["y"] })], new Map())).toEqual({ observers: [], organs: [], unnamed: ["x"] });
});

test("an observer that is an organ of a party is marked, by the same rule for each party, also where another claim rests on it", () => {
  const claims = [
    claim("a", { observer: "a patrol", organOf: "south" }),
    claim("b", { observer: "a ministry", organOf: "north" }),
    claim("c", { restsOn: ["b"] }),
    claim("d", { observer: "a neighbour" }),
  ];
  const all = new Map(claims.map((each) => [each.id, each] as const));
  const organs = [
    { observer: "a ministry", party: "north" },
    { observer: "a patrol", party: "south" },
  ];
  expect(rootsOf(claims, all)).toEqual({ observers: ["a ministry", "a neighbour", "a patrol"], organs, unnamed: [] });
  const [, , told] = claims;
  expect(told && rootsOf([told], all).organs).toEqual([{ observer: "a ministry", party: "north" }]);
});

test("a first-hand claim that names no observer is its speaker's own; one of which that is not known is nobody's", () => {
  const own = claim("a", { restsOn: [], speaker: "a nurse", organOf: "north" });
  expect(rootsOf([own], new Map())).toEqual({
    observers: ["a nurse"],
    organs: [{ observer: "a nurse", party: "north" }],
    unnamed: [],
  });
  expect(rootsOf([claim("b", { speaker: "a nurse" })], new Map())).toMatchObject({ observers: [], unnamed: ["b"] });
  expect(rootsOf([claim("c", { restsOn: [] })], new Map())).toMatchObject({ observers: [], unnamed: ["c"] });
});

test("spellings of an observer that differ in case or spacing are one observer, and one organ", () => {
  const claims = [
    claim("a", { observer: "the Rescue  Service", organOf: "north" }),
    claim("b", { observer: "The rescue service ", organOf: "north" }),
  ];
  const { observers, organs } = rootsOf(claims, new Map());
  expect(observers).toHaveLength(1);
  expect(organs).toEqual([{ observer: observers[0], party: "north" }]);
});

test("claims that rest on each other end nowhere: they name nobody", () => {
  const circle = [claim("a", { restsOn: ["b"] }), claim("b", { restsOn: ["a"] })];
  expect(rootsOf(circle, new Map(circle.map((each) => [each.id, each] as const)))).toEqual({
    observers: [],
    organs: [],
    unnamed: [],
  });
});
