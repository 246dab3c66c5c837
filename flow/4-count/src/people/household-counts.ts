// Counts of a household ("four of the family …"). They describe nobody, so they add only persons whom the described leave over.
import { type Claim, type ClaimId, type Counted, type QuantityClaim, softQualifiers } from "@bayyina/model";
import { foldName } from "@bayyina/names";
import { stateOfFate } from "./person-state.ts";
import type { PersonUnit } from "./person-unit.ts";

/** A count of one household. */
export type CountedHousehold = {
  readonly claim: QuantityClaim;
  /** Folded. */
  readonly household: string;
  /** Persons told of: at least, and at most as far as the claim says. */
  readonly persons: { readonly low: number; readonly high: number };
  /** The claim; and a claim of a person of that household, without which the count's words would not be known for a household's name. */
  readonly claims: readonly ClaimId[];
};

/**
 * The counts of households among claims.
 *
 * @param members - Claims of one incident.
 * @param counted - The toll asked for.
 * @param units - Everybody described in the incident.
 * @returns Counts of whom some described person is said to be one of the household, sorted by id. Soft words ("about") give no lower bound.
 */
export function householdCounts(
  members: readonly Claim[],
  counted: Counted,
  units: readonly PersonUnit[],
): readonly CountedHousehold[] {
  const knownBy = new Map<string, ClaimId>();
  for (const { id, household } of units.flatMap(({ claims }) => claims)) {
    const key = foldName(household ?? "");
    const known = knownBy.get(key);
    if (key !== "" && (known === undefined || id < known)) knownBy.set(key, id);
  }
  const found = members.flatMap((claim): readonly CountedHousehold[] => {
    if (claim.kind !== "quantity" || stateOfFate(claim.counted) !== counted) return [];
    const household = foldName(claim.of);
    const by = knownBy.get(household);
    return by === undefined ? [] : [{ claim, household, persons: personsOf(claim), claims: [claim.id, by] }];
  });
  return found.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
}

/**
 * What the widest count of each household leaves over.
 *
 * @param counts - Counts of households.
 * @param units - The described persons of the toll, named or not.
 * @returns For each household with any left, persons beyond those said to be of it, and the claims that say so.
 */
export function leftOverByHousehold(
  counts: readonly CountedHousehold[],
  units: readonly PersonUnit[],
): readonly { readonly persons: number; readonly claims: readonly ClaimId[] }[] {
  return [...Map.groupBy(counts, ({ household }) => household)].flatMap(([household, all]) => {
    const described = units.filter((unit) => unit.households.has(household)).length;
    const [widest] = all.toSorted((a, b) => b.persons.high - a.persons.high);
    const persons = (widest?.persons.high ?? 0) - described;
    return widest === undefined || persons <= 0 ? [] : [{ persons, claims: widest.claims }];
  });
}

function personsOf({ qualifier, low, high }: QuantityClaim): CountedHousehold["persons"] {
  return { low: softQualifiers.has(qualifier) ? 0 : (low ?? 0), high: high ?? low ?? 0 };
}
