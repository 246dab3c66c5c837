// What became of claims between two sites: of those behind one figure, with what each did to its bounds, and of all the others. Why a
// recorder did so is protected and never published: the entry's index and kind are told instead.
import type { ClaimId, CountRange, PublicClaim, PublicRecord, PublicToll } from "@bayyina/model";
import { sameJson } from "./check-derived.ts";
import { compareFields, type FieldChange } from "./compare-fields.ts";
import { becauseOf, claimsOf, rangesOf } from "./figure.ts";

/**
 * What became of a claim. `came`, `went`: it is shown only by the newer or the older site. `corrected`: its content differs. `reviewed`:
 * its state does, or was given again by another entry. `joined`, `left`: it counts for this figure only on one. `described`: the claim
 * itself is the same; whose words it is, its item or who put it in is not.
 */
export type ClaimChange = {
  readonly claim: ClaimId;
  readonly kind: PublicClaim["claim"]["kind"];
  readonly change: "came" | "went" | "corrected" | "reviewed" | "joined" | "left" | "described";
  /** The entry of the newer log that did it; null where none is published (a claim erased or left out, or one counted elsewhere). */
  readonly entry: number | null;
  /** Of one that went: `rejected` by a recorder in `entry`, or `withdrawn` without saying by what. */
  readonly state: PublicClaim["state"] | "rejected" | "withdrawn";
  /** What differs in the claim, in whose words it is, its item and its origin; empty where only one site shows it. */
  readonly fields: readonly FieldChange[];
  readonly bounds: readonly BoundChange[];
};

/** A bound that moved where this claim sets it, before or after. Null: no bound. */
export type BoundChange = { readonly bound: "low" | "high"; readonly before: number | null; readonly after: number | null };

/** The claims of a record by id, and by which entries others were rejected since they were shown. */
export type ClaimsById = {
  readonly shown: ReadonlyMap<ClaimId, PublicClaim>;
  readonly rejectedIn: ReadonlyMap<ClaimId, number>;
};

/**
 * The claims of a record.
 *
 * @param record - A record.
 * @returns Its claims by id.
 */
export function claimsById(record: PublicRecord): ClaimsById {
  return {
    shown: new Map(record.claims.map((shown) => [shown.claim.id, shown] as const)),
    rejectedIn: new Map(record.withdrawn.map(({ claim, entry }) => [claim, entry] as const)),
  };
}

/** One site's side of a figure: its toll, null where it has none, and all claims of the record. */
export type FigureSide = { readonly toll: PublicToll | null; readonly claims: ClaimsById };

/**
 * Compares the claims behind a figure.
 *
 * @param before - The older site's side.
 * @param after - The newer site's.
 * @returns One change for each claim that is not the same on both, sorted by claim.
 */
export function compareClaims(before: FigureSide, after: FigureSide): readonly ClaimChange[] {
  const was = new Set(before.toll === null ? [] : claimsOf(before.toll));
  const is = new Set(after.toll === null ? [] : claimsOf(after.toll));
  const moved = movedBounds(before.toll, after.toll);
  return [...new Set([...was, ...is])].sort().flatMap((claim) => {
    const change = changeOf(claim, { before: before.claims, after: after.claims }, { was: was.has(claim), is: is.has(claim) });
    if (change === null) return [];
    const bounds = moved.filter(({ bound }) =>
      [before.toll, after.toll].some((toll) => toll !== null && settersOf(toll, bound).has(claim)),
    );
    return [{ ...change, bounds }];
  });
}

/**
 * Compares all claims, whether or not they count for a figure.
 *
 * @param before - The older site's claims.
 * @param after - The newer site's.
 * @param shown - Claims whose change is shown elsewhere.
 * @returns One change for each other claim that is not shown alike on both, sorted by claim.
 */
export function compareOtherClaims(before: ClaimsById, after: ClaimsById, shown: ReadonlySet<ClaimId>): readonly ClaimChange[] {
  const claims = [...new Set([...before.shown.keys(), ...after.shown.keys()])].filter((claim) => !shown.has(claim)).sort();
  return claims.flatMap((claim) => {
    const change =
      changeOf(claim, { before, after }, { was: true, is: true }) ??
      reviewedAgain(before.shown.get(claim), after.shown.get(claim));
    return change === null ? [] : [change];
  });
}

function changeOf(
  id: ClaimId,
  { before, after }: { readonly before: ClaimsById; readonly after: ClaimsById },
  counts: { readonly was: boolean; readonly is: boolean },
): ClaimChange | null {
  const [older, newer] = [before.shown.get(id), after.shown.get(id)];
  const shown = newer ?? older;
  if (shown === undefined) return null;
  const same = { claim: id, kind: shown.claim.kind, fields: [], bounds: [] } as const;
  if (newer === undefined) {
    // A rejection from before the state that the older site shows explains nothing: the claim was taken up again since.
    const rejectedIn = after.rejectedIn.get(id) ?? -1;
    const explains = rejectedIn > Math.max(shown.entry, shown.stateEntry);
    return { ...same, change: "went", entry: explains ? rejectedIn : null, state: explains ? "rejected" : "withdrawn" };
  }
  const { entry, stateEntry, state } = newer;
  if (older === undefined) return { ...same, change: "came", entry: Math.max(entry, stateEntry), state };
  const differs = { ...same, state, fields: compareFields(fieldsOf(older), fieldsOf(newer)) };
  if (!sameJson(older.claim, newer.claim)) return { ...differs, change: "corrected", entry };
  if (older.state !== state) return { ...differs, change: "reviewed", entry: stateEntry };
  if (counts.was !== counts.is) return { ...differs, change: counts.is ? "joined" : "left", entry: null };
  return differs.fields.length === 0 ? null : { ...differs, change: "described", entry: null };
}

// The same content in the same state by another entry moves no figure, so no figure lists it.
function reviewedAgain(older: PublicClaim | undefined, newer: PublicClaim | undefined): ClaimChange | null {
  if (older === undefined || newer === undefined || sameJson(older, newer)) return null;
  const { claim, state, entry, stateEntry } = newer;
  const last = Math.max(entry, stateEntry);
  return { claim: claim.id, kind: claim.kind, change: "reviewed", entry: last, state, fields: [], bounds: [] };
}

function fieldsOf({ claim, item, words, origin }: PublicClaim): object {
  return { ...claim, item, words, origin };
}

// Several readings have no one bound: what moved between them is shown as ranges, and laid to no claim. Nor has a figure moved that is of
// another kind now.
function movedBounds(before: PublicToll | null, after: PublicToll | null): readonly BoundChange[] {
  if (before?.toll.kind !== after?.toll.kind) return [];
  const [was, is] = [onlyRange(before), onlyRange(after)];
  if (was === null || is === null) return [];
  return (["low", "high"] as const)
    .map((bound) => ({ bound, before: was[bound], after: is[bound] }))
    .filter((each) => each.before !== each.after);
}

function onlyRange(toll: PublicToll | null): CountRange | null {
  const [only, ...more] = toll === null ? [] : rangesOf(toll);
  return more.length === 0 ? (only ?? null) : null;
}

/** The claims that set a bound of the only range. */
function settersOf(toll: PublicToll, bound: "low" | "high"): ReadonlySet<ClaimId> {
  const value = onlyRange(toll)?.[bound];
  const setting = becauseOf(toll).filter((each) => each.bound === bound && each.value === value);
  return new Set(setting.flatMap((each) => each.claims));
}
