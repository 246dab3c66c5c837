// Claims beside an incident: the index finds just what looking at every claim would.
import {
  type Claim,
  type Incident,
  parseId,
  parsePartialDate,
  parsePlaces,
  placeTree,
  readClaim,
  relateDates,
  relatePlaces,
} from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimsBeside, indexClaims } from "./claims-beside.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "block", names: { en: [id] }, within });
const tree = placeTree(
  parsePlaces({
    places: [place("town", null), place("east", "town"), place("west", "town"), place("mill", "east"), place("barn", "east")],
    disjoint: [["east", "west"]],
  }),
);
const dates = [
  null,
  "2031-05-05",
  "2031-05-06~",
  "2031-05",
  "2031",
  "2031-05-01/2031-05-09",
  "../2031-05-02",
  "2031-06-01/..",
  "/2031-01",
];
const places = ["town", "east", "west", "mill", "barn"];

const claimOf = (id: string, placeIds: readonly string[], during: string | null, kind = "quantity"): Claim => {
  const told = { speaker: "", chain: [], observer: null, organOf: null, position: null, restsOn: null, provenance: null };
  const common = {
    id,
    kind,
    placeText: "",
    placeIds,
    during,
    reported: null,
    quote: "not-checked",
    note: "",
    address: "",
    ...told,
  };
  const own =
    kind === "quantity"
      ? { counted: "killed", of: "unspecified", low: 1, high: 1, qualifier: "unqualified" }
      : { party: "the north", act: "shelled", weapon: null };
  const read = readClaim({ ...common, ...own });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
};
const incidentOf = (placeIds: readonly string[], during: string | null, given: Partial<Incident> = {}): Incident => ({
  id: parseId("incident", "i-000000000001"),
  placeIds: placeIds.map((id) => parseId("place", id)),
  during,
  claims: [],
  possible: [],
  wider: [],
  reasons: [],
  ...given,
});

const someScope = fc.tuple(fc.subarray(places, { maxLength: 2 }), fc.constantFrom(...dates));

test("the claims found beside an incident are those that looking at each claim would find", () => {
  fc.assert(
    fc.property(fc.array(someScope, { maxLength: 12 }), someScope, (scopes, [at, on]) => {
      const claims = scopes.map(([placeIds, during], nth) => claimOf(`c${nth}`, placeIds, during));
      const incident = incidentOf(at, on);
      const expected = claims.filter(({ placeIds, during }) => {
        const apart =
          during !== null && on !== null && relateDates(parsePartialDate(during), parsePartialDate(on)) === "disjoint";
        return !["unknown", "disjoint"].includes(relatePlaces(placeIds, incident.placeIds, tree)) && !apart;
      });
      const found = claimsBeside(incident, indexClaims(claims, tree)).map(({ claim }) => claim);
      expect(found).toEqual(expected.map(({ id }) => id).toSorted());
    }),
  );
});

test("its own claims are not beside it, those that linking lists are, and what counts nobody is not", () => {
  const claims = [
    claimOf("own", ["mill"], "2031-05-05"),
    claimOf("far", ["west"], "2040"),
    claimOf("near", ["east"], "2031-05"),
    claimOf("said", ["mill"], "2031-05-05", "attribution"),
  ];
  const [own, far] = claims.map(({ id }) => id);
  if (own === undefined || far === undefined) throw new Error("there are claims");
  const incident = incidentOf(["mill"], "2031-05-05", { claims: [own], wider: [far] });
  expect(claimsBeside(incident, indexClaims(claims, tree))).toEqual([
    { claim: "far", relation: { counted: "equal", of: "equal", where: "disjoint", when: "disjoint", whenAsGiven: "disjoint" } },
    { claim: "near", relation: { counted: "equal", of: "equal", where: "contains", when: "contains", whenAsGiven: "contains" } },
  ]);
});
