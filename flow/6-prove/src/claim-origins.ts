// Where a corrected claim came in: its correction says nothing of whose it was at first, so the entry that added it is disclosed too.
import type { ClaimId, PublicRecord } from "@bayyina/model";
import type { Disclosure } from "./disclosure.ts";

/** By claim: the entry in which it stands as shown. What added it stands before. */
export type ClaimPlaces = ReadonlyMap<string, number>;

/**
 * Where the claims of a record stand.
 *
 * @param record - The record.
 * @returns Entry by claim.
 */
export function claimPlaces(record: PublicRecord): ClaimPlaces {
  return new Map(record.claims.map(({ claim, entry }) => [claim.id, entry] as const));
}

/**
 * The claim that an entry brought in before it was corrected to what is shown.
 *
 * @param entry - An entry: its index, kind, and its field `claim`, undefined when it was erased.
 * @param places - Where the claims shown stand.
 * @returns The claim's id; null when the entry adds none, or one that stands in this very entry or an earlier one.
 */
export function correctedSince(
  entry: { readonly index: number; readonly kind: string; readonly claim: unknown },
  places: ClaimPlaces,
): string | null {
  const { index, kind, claim } = entry;
  if (kind !== "claim-added" || typeof claim !== "object" || claim === null || !("id" in claim)) return null;
  const { id } = claim;
  return typeof id === "string" && index < (places.get(id) ?? 0) ? id : null;
}

/**
 * Finds what added the claims that a record shows as a review corrected them.
 *
 * @param record - The record.
 * @param disclosures - Disclosed entries, ascending.
 * @returns The first entry that added each; a claim that stands as it came in has none.
 */
export function originsOf(record: PublicRecord, disclosures: ReadonlyMap<number, Disclosure>): ReadonlyMap<ClaimId, Disclosure> {
  const corrected = record.claims.filter(({ entry }) => disclosures.get(entry)?.kind === "claim-reviewed");
  const ids = new Map<string, ClaimId>(corrected.map(({ claim }) => [claim.id, claim.id]));
  const places = claimPlaces(record);
  const origins = new Map<ClaimId, Disclosure>();
  for (const disclosure of disclosures.values()) {
    const { entry: index, kind, fields } = disclosure;
    const id = ids.get(correctedSince({ index, kind, claim: fields["claim"]?.value }, places) ?? "");
    if (id !== undefined && !origins.has(id)) origins.set(id, disclosure);
  }
  return origins;
}
