// Listed events: rows of another recorder's list of events, as linking compares them. Not incidents: what that recorder holds apart may be one.
import type { CountRange } from "./count-range.ts";
import type { Day } from "./day.ts";
import type { ClaimId } from "./ids.ts";

/** An event as a list gives it. */
export type ListedEvent = {
  /** The list's own id. */
  readonly id: string;
  /** The claims read from it, sorted. */
  readonly claims: readonly ClaimId[];
  /** [longitude, latitude] in degrees (WGS 84). */
  readonly point: readonly [longitude: number, latitude: number];
  /** The radius that the list says its point is good to; 0 = exact, null = a district or wider. */
  readonly precisionMetres: number | null;
  /** The first and the last day on which it may have happened. */
  readonly from: Day;
  readonly to: Day;
  /** Days by which both may be wrong, as the list's own precision of dates has it. */
  readonly dateErrorDays: number;
  /** The killed of any status, fewest and most. */
  readonly range: CountRange;
  /** The number that the list holds most likely; null = none given. */
  readonly likely: number | null;
  /** Groups told apart among the killed ("civilians"), sorted; empty where the status of any of them is not known. */
  readonly groups: readonly string[];
  /** Who fought or attacked, as the list calls them, sorted. */
  readonly sides: readonly string[];
  /** What the list rests on. */
  readonly reports: readonly ListedReport[];
};

/** A report that a list rests on; `words` are those of its title, folded, each once. */
export type ListedReport = { readonly publisher: string; readonly date: Day | null; readonly words: readonly string[] };

/** A reason for or against, in plain words without names; `points` above 0 speak for, below 0 against. */
export type PointedReason = { readonly says: string; readonly points: number };

/** Two listed events that may be one. Both stay; nothing is merged or added. `points` is the sum of the reasons'. */
export type PossibleDuplicate = {
  readonly left: string;
  readonly right: string;
  readonly points: number;
  readonly pro: readonly PointedReason[];
  readonly contra: readonly PointedReason[];
};
