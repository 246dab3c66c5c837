// What became of the claims behind one figure between two sites, and what each did to its bounds. Why a recorder did so is protected and
// never published: the entry's index and kind are told instead.
import type { ClaimId, CountRange, PublicClaim, PublicRecord, PublicToll } from "@bayyina/model";
import { sameJson } from "./check-derived.ts";
import { claimsOf } from "./figure.ts";

/**
 * What became of a claim. `came`, `went`: it is shown only by the newer or the older site. `corrected`: its content differs.
 * `reviewed`: only its state does. `joined`, `left`: it is the same on both, and counts for this figure only on one.
 */
export type ClaimChange = {
  readonly claim: ClaimId;
  readonly change: "came" | "went" | "corrected" | "reviewed" | "joined" | "left";
  /** The entry of the newer log that did it; null where none is published (a withdrawn claim, or one counted elsewhere). */
  readonly entry: number | null;
  readonly state: PublicClaim["state"] | "withdrawn";
  readonly bounds: readonly BoundChange[];
};

/** A bound that moved where this claim sets it, before or after. Null: no bound. */
export type BoundChange = { readonly bound: "low" | "high"; readonly before: number | null; readonly after: number | null };

/** The claims of a record by id. */
export type ClaimsById = ReadonlyMap<ClaimId, PublicClaim>;

/**
 * The claims of a record.
 *
 * @param record - A record.
 * @returns Its claims by id.
 */
export function claimsById(record: PublicRecord): ClaimsById {
  return new Map(record.claims.map((shown) => [shown.claim.id, shown] as const));
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
    const what = changeOf(before.claims.get(claim), after.claims.get(claim), { was: was.has(claim), is: is.has(claim) });
    if (what === null) return [];
    const bounds = moved.filter(({ bound }) =>
      [before.toll, after.toll].some((toll) => toll !== null && settersOf(toll, bound).has(claim)),
    );
    return [{ claim, ...what, bounds }];
  });
}

function changeOf(
  older: PublicClaim | undefined,
  newer: PublicClaim | undefined,
  counts: { readonly was: boolean; readonly is: boolean },
): Pick<ClaimChange, "change" | "entry" | "state"> | null {
  if (newer === undefined) return { change: "went", entry: null, state: "withdrawn" };
  const { entry, stateEntry, state } = newer;
  if (older === undefined) return { change: "came", entry: Math.max(entry, stateEntry), state };
  if (!sameJson(older.claim, newer.claim)) return { change: "corrected", entry, state };
  if (older.state !== state) return { change: "reviewed", entry: stateEntry, state };
  return counts.was === counts.is ? null : { change: counts.is ? "joined" : "left", entry: null, state };
}

// Several readings have no one bound: what moved between them is shown as ranges, and laid to no claim.
function movedBounds(before: PublicToll | null, after: PublicToll | null): readonly BoundChange[] {
  const [was, is] = [onlyRange(before), onlyRange(after)];
  if (was === null || is === null) return [];
  return (["low", "high"] as const)
    .map((bound) => ({ bound, before: was[bound], after: is[bound] }))
    .filter((each) => each.before !== each.after);
}

function onlyRange(toll: PublicToll | null): CountRange | null {
  if (toll?.toll.kind !== "reported") return null;
  const [only, ...more] = toll.toll.readings;
  return more.length === 0 ? (only?.range ?? null) : null;
}

/** The claims that set a bound of the only reading. */
function settersOf({ toll }: PublicToll, bound: "low" | "high"): ReadonlySet<ClaimId> {
  if (toll.kind !== "reported") return new Set();
  const setting = toll.readings.flatMap((reading) =>
    reading.because.filter((each) => each.bound === bound && each.value === reading.range[bound]),
  );
  return new Set(setting.flatMap((each) => each.claims));
}
