// Invented places and claims for the tests of linking. Not a case: no figure here was ever published.
import { type Claim, parsePlaces, placeTree, readClaim } from "@bayyina/model";

/** A quarter with a block of two houses known to be apart, two houses known to be apart in no block, and a quarter beside it. */
export const tree = placeTree(
  parsePlaces({
    places: [
      place("city", "city", null),
      place("north", "quarter", "city"),
      place("south", "quarter", "city"),
      place("block", "block", "north"),
      place("house-1", "building", "block"),
      place("house-2", "building", "block"),
      place("house-3", "building", "north"),
      place("house-4", "building", "north"),
      place("house-5", "building", "north"),
      place("house-x", "building", "city"),
      place("somewhere", "unknown", "city"),
      place("shed", "building", "south"),
    ],
    maybeSame: [
      ["house-x", "house-1"],
      ["somewhere", "block"],
    ],
    disjoint: [
      ["house-1", "house-2"],
      ["house-3", "house-4"],
    ],
  }),
);

/** All places of the invented gazetteer. */
export const placeIds = [...tree.places.keys()];

/**
 * An invented claim.
 *
 * @param id - Its id.
 * @param given - What differs from ten people killed at house-1 on 5 May 2031.
 * @returns The claim, read as any other.
 */
export function claim(id: string, given: Readonly<Record<string, unknown>> = {}): Claim {
  const number = { kind: "quantity", counted: "killed", of: "unspecified", low: 10, high: 10, qualifier: "unqualified" };
  return statement(id, { ...number, ...given });
}

/**
 * An invented claim of any kind, with the fields that all kinds share.
 *
 * @param id - Its id.
 * @param given - Its kind and the fields of that kind, and what differs from house-1 on 5 May 2031.
 * @returns The claim, read as any other.
 */
export function statement(id: string, given: Readonly<Record<string, unknown>>): Claim {
  const read = readClaim({
    id,
    placeText: "",
    placeIds: ["house-1"],
    during: "2031-05-05",
    reported: "2031-05-07",
    speaker: `speaker ${id}`,
    chain: [],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
    provenance: null,
    quote: "not-checked",
    note: "",
    address: "",
    ...given,
  });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

function place(id: string, kind: string, within: string | null): { readonly [key: string]: unknown } {
  return { id, kind, names: { en: [id] }, within };
}
