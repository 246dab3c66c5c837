// Invented places, claims and incidents for the tests of counting. Not a case: no figure here was ever published.
import { type Claim, type Incident, type Linking, parseId, parsePlaces, placeTree, readClaim } from "@bayyina/model";

/** A site that holds a footprint of two houses known to be apart, and a third house beside it. */
export const tree = placeTree(
  parsePlaces({
    places: [
      place("quarter", "quarter", null),
      place("site", "site", "quarter"),
      { ...place("footprint", "block", "site"), consistsOf: ["house-1", "house-2"] },
      place("house-1", "building", "footprint"),
      place("house-2", "building", "footprint"),
      place("house-3", "building", "quarter"),
    ],
    disjoint: [["house-1", "house-2"]],
  }),
);

/**
 * An invented claim.
 *
 * @param id - Its id.
 * @param given - What differs from ten people killed at house-1 on 5 May 2031; one number alone sets both bounds.
 * @returns The claim, read as any other.
 */
export function claim(id: string, given: Readonly<Record<string, unknown>> = {}): Claim {
  const read = readClaim({
    id,
    ...common,
    kind: "quantity",
    counted: "killed",
    of: "unspecified",
    low: 10,
    high: 10,
    qualifier: "unqualified",
    ...given,
  });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

/**
 * An invented person.
 *
 * @param id - The claim's id.
 * @param names - Spellings of the name.
 * @param fate - What became of the person.
 * @returns The claim.
 */
export function person(id: string, names: readonly string[], fate = "killed"): Claim {
  const nameForms = names.map((text) => ({ text, lang: null }));
  const of = { nameForms, slot: null, ageLow: null, ageHigh: null, sex: null, household: null, fate };
  const read = readClaim({ id, ...common, kind: "person", ...of });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

/**
 * An invented party's position and an attribution to it.
 *
 * @returns Two claims that count nobody.
 */
export function statements(): readonly Claim[] {
  const given = [
    { id: "position", kind: "position", party: "party-1", position: "denies" },
    { id: "attribution", kind: "attribution", party: "party-1", act: "an air strike", weapon: null },
  ];
  return given.flatMap((each) => {
    const read = readClaim({ ...common, ...each });
    if ("problem" in read) throw new Error(JSON.stringify(read.problem));
    return [read.claim];
  });
}

/**
 * One incident of 5 May 2031.
 *
 * @param claims - Its own claims.
 * @param beside - Claims that may belong to it.
 * @param during - Another date of it, or null where no claim dates it.
 * @returns A linking with nothing else in it.
 */
export function oneIncident(
  claims: readonly Claim[],
  beside: readonly Claim[] = [],
  during: string | null = "2031-05-05",
): Linking {
  const incident: Incident = {
    id: parseId("incident", "i-000000000001"),
    placeIds: [parseId("place", "house-1")],
    during,
    claims: claims.map(({ id }) => id).sort(),
    possible: beside.map(({ id }) => ({ claim: id, reasons: [] })),
    wider: [],
    reasons: [],
  };
  return { incidents: [incident], possiblySame: [], unplaced: beside.map(({ id }) => ({ claim: id, why: "it may belong" })) };
}

/**
 * No incident at all.
 *
 * @param claims - Claims, none of which is part of one.
 * @returns A linking of unplaced claims.
 */
export function noIncident(claims: readonly Claim[]): Linking {
  return { incidents: [], possiblySame: [], unplaced: claims.map(({ id }) => ({ claim: id, why: "no incident is known" })) };
}

const common = {
  placeText: "",
  placeIds: ["house-1"],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "a speaker",
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

function place(id: string, kind: string, within: string | null): { readonly [key: string]: unknown } {
  return { id, kind, names: { en: [id] }, within };
}
