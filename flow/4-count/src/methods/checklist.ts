// What methods ask to be known of an incident, looked up in its claims: there, not there, or nothing that claims can show.
import type { Claim } from "@bayyina/model";
import type { ChecklistItem } from "./method.ts";
import { sortedIds } from "./range-of-readings.ts";

/**
 * An item that claims show by being there.
 *
 * @param item - What the method asks for.
 * @param claims - The claims that give it.
 * @returns `yes` with the claims, `no` where there are none.
 */
export function askedFor(item: string, claims: readonly Claim[]): ChecklistItem {
  if (claims.length === 0) return { item, outcome: "no", because: { says: "no claim gives it", claims: [] } };
  return { item, outcome: "yes", because: { says: `claims that give it: ${claims.length}`, claims: sortedIds(claims) } };
}

/**
 * An item that no claim can show.
 *
 * @param item - What the method asks for.
 * @param says - Why it cannot be told, in plain words.
 * @param claims - Claims that bear on it.
 * @returns `unknown`.
 */
export function notShown(item: string, says: string, claims: readonly Claim[] = []): ChecklistItem {
  return { item, outcome: "unknown", because: { says, claims: sortedIds(claims) } };
}

/** Claims by what they give. Each is a test of one claim. */
export const gives = {
  date: ({ during }: Claim): boolean => during !== null,
  time: ({ during }: Claim): boolean => during?.includes("T") === true,
  place: ({ placeIds }: Claim): boolean => placeIds.length > 0,
  words: ({ quote }: Claim): boolean => quote !== "not-checked",
  firstHand: ({ restsOn }: Claim): boolean => restsOn?.length === 0,
  observer: ({ observer }: Claim): boolean => observer !== null,
  publisher: ({ chain, speaker }: Claim): boolean => chain.length > 0 || speaker !== "",
  weapon: (claim: Claim): boolean => claim.kind === "attribution" && claim.weapon !== null,
  act: (claim: Claim): boolean => claim.kind === "attribution",
  actor: (claim: Claim): boolean => claim.kind === "attribution" || (claim.allegedParty ?? null) !== null,
  name: (claim: Claim): boolean => claim.kind === "person" && claim.nameForms.length > 0,
  age: (claim: Claim): boolean => claim.kind === "person" && (claim.ageLow !== null || claim.ageHigh !== null),
  sex: (claim: Claim): boolean => claim.kind === "person" && claim.sex !== null,
} as const;
