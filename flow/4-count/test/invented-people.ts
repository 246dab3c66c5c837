// Invented persons, slots, bodies and household counts for the tests of counting. Not a case: none of them lived.
import { type Claim, type ClaimId, type Incident, type LinkDecision, parseId, readClaim } from "@bayyina/model";

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
const person = {
  kind: "person",
  nameForms: [],
  slot: null,
  ageLow: null,
  ageHigh: null,
  sex: null,
  household: null,
  fate: "killed",
};

type Given = Readonly<Record<string, unknown>>;

/**
 * A person named.
 *
 * @param id - The claim's id.
 * @param names - A spelling of the name, or several.
 * @param given - What differs from a person killed on 5 May 2031 of whom nothing else is told.
 * @returns The claim.
 */
export function named(id: string, names: string | readonly string[], given: Given = {}): Claim {
  const nameForms = [names].flat().map((text) => ({ text, lang: null }));
  return read({ ...common, ...person, id, nameForms, ...given });
}

/**
 * A person without a name.
 *
 * @param id - The claim's id.
 * @param given - What differs; `address` is the report that tells of the slot.
 * @returns The claim.
 */
export function slot(id: string, given: Given = {}): Claim {
  return read({ ...common, ...person, id, slot: "one of the children", address: "report-1", ...given });
}

/**
 * A body.
 *
 * @param id - The claim's id.
 * @param remains - Its tag, who keeps it, and whether it is whole.
 * @param given - What differs from an unnamed body recovered on 5 May 2031.
 * @returns The claim.
 */
export function body(
  id: string,
  [tag, where, part = "whole"]: readonly [tag: string, where: string | null, part?: string],
  given: Given = {},
): Claim {
  return read({ ...common, ...person, id, fate: "recovered", remains: { tag, where, part }, ...given });
}

/**
 * A count of a household's dead.
 *
 * @param id - The claim's id.
 * @param of - The household.
 * @param low - At least.
 * @param high - At most; null = not said.
 * @param qualifier - How the source put it.
 * @returns The claim.
 */
export function householdCount(
  id: string,
  of: string,
  [low, high]: readonly [number | null, number | null],
  qualifier = "between",
): Claim {
  return read({ ...common, kind: "quantity", counted: "killed", id, of, low, high, qualifier });
}

/**
 * The incident that claims make.
 *
 * @param claims - Its claims.
 * @returns One incident of 5 May 2031.
 */
export function incidentOf(claims: readonly Claim[]): Incident {
  return {
    id: parseId("incident", "i-000000000001"),
    placeIds: [parseId("place", "house-1")],
    during: "2031-05-05",
    claims: claims.map(({ id }) => id).sort(),
    possible: [],
    wider: [],
    reasons: [],
  };
}

/**
 * A recorder's decision.
 *
 * @param verdict - One person, or two.
 * @param left - A claim's id.
 * @param right - Another's.
 * @returns The decision.
 */
export function decided(verdict: "same" | "different", left: string, right: string): LinkDecision {
  const idOf = (text: string): ClaimId => parseId("claim", text);
  return { verdict, left: idOf(left), right: idOf(right), about: "person" };
}

function read(value: Given): Claim {
  const found = readClaim(value);
  if ("problem" in found) throw new Error(JSON.stringify(found.problem));
  return found.claim;
}
