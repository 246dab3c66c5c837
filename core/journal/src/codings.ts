// Recorders' readings of claims, ready to be measured for agreement. Deliberately no judgement of who is right: a correction that stands
// and a reading beside it weigh the same.
import type { Claim, ClaimId, Coded, QuantityClaim } from "@bayyina/model";
import type { ClaimEvent, Verdict } from "./claim-history.ts";
import { isErased } from "./commitment.ts";

/** The name under which entries are written where nobody gave one: it may be anybody. */
export const unnamedRecorder = "a recorder";

/** A recorder's latest reading of a claim. `coder`: the key that signs for it, else the name; `reading` null: rejected. */
export type Coding = {
  readonly claim: ClaimId;
  readonly coder: string;
  readonly verdict: Verdict;
  readonly reading: Claim | null;
};

/** What recorders coded. `unnamed`: reviews and readings of which nobody can tell whose they are; with `replaced`, all there are. */
export type Codings = { readonly kept: readonly Coding[]; readonly unnamed: number; readonly replaced: number };

/** One field as several coded it: each measured by itself. */
export type CodedField = { readonly field: string; readonly coded: Coded };

/**
 * Who read which claim how.
 *
 * @param histories - The history of every claim.
 * @returns The latest reading of each claim by each recorder; earlier ones of the same recorder are counted as replaced.
 */
export function codingsOf(histories: ReadonlyMap<ClaimId, readonly ClaimEvent[]>): Codings {
  const kept: Coding[] = [];
  let unnamed = 0;
  let replaced = 0;
  for (const [claim, events] of histories) {
    const byCoder = new Map<string, Coding>();
    for (const event of events) {
      if (event.step === "added") continue;
      const coder = coderOf(event);
      if (coder === null) unnamed += 1;
      else {
        if (byCoder.has(coder)) replaced += 1;
        byCoder.set(coder, { claim, coder, verdict: event.verdict, reading: event.claim });
      }
    }
    kept.push(...byCoder.values());
  }
  return { kept, unnamed, replaced };
}

/**
 * Whose word an entry is.
 *
 * @param event - The entry.
 * @returns The signing key where it is signed, else the name; null where either was erased or nobody gave a name.
 */
export function coderOf({ key, by }: Pick<ClaimEvent, "key" | "by">): string | null {
  if (key !== null) return isErased(key) ? null : key;
  return isErased(by) || by === unnamedRecorder ? null : by;
}

/**
 * Codings as units of agreement, a claim each.
 *
 * @param codings - Recorders' readings.
 * @returns The verdict, then what each holds the claim to say: for a rejected one nothing, and for a bound that is not given nothing.
 */
export function codedFields(codings: readonly Coding[]): readonly CodedField[] {
  const nominal = (field: string, valueOf: (coding: Coding) => string | null): CodedField => ({
    field,
    coded: { metric: "nominal", ratings: ratingsBy(codings, valueOf) },
  });
  const ofReading = (field: string, valueOf: (claim: Claim) => string | null): CodedField =>
    nominal(field, ({ reading }) => (reading === null ? null : valueOf(reading)));
  const ofQuantity = (field: string, valueOf: (claim: QuantityClaim) => string): CodedField =>
    ofReading(field, (claim) => (claim.kind === "quantity" ? valueOf(claim) : null));
  const bound = (field: "low" | "high"): CodedField => ({
    field,
    coded: {
      metric: "ratio",
      ratings: ratingsBy(codings, ({ reading }) => (reading?.kind === "quantity" ? reading[field] : null)),
    },
  });
  return [
    nominal("verdict", ({ verdict }) => verdict),
    ofQuantity("counted", ({ counted }) => counted),
    ofQuantity("of", ({ of }) => of),
    ofQuantity("qualifier", ({ qualifier }) => qualifier),
    bound("low"),
    bound("high"),
    ofReading("during", ({ during }) => during ?? "not known"),
    ofReading("placeIds", ({ placeIds }) => placeIds.toSorted().join(" ")),
  ];
}

function ratingsBy<V>(
  codings: readonly Coding[],
  valueOf: (coding: Coding) => V | null,
): ReadonlyMap<string, ReadonlyMap<string, V>> {
  const ratings = new Map<string, Map<string, V>>();
  for (const coding of codings) {
    const value = valueOf(coding);
    if (value === null) continue;
    const unit = ratings.get(coding.claim) ?? new Map<string, V>();
    ratings.set(coding.claim, unit.set(coding.coder, value));
  }
  return ratings;
}
