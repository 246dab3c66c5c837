// What a published method makes of an incident: figures, a grade or codes or a checklist, each with its reason. A view: computed, never stored.
import type { ClaimId, IncidentId, PlaceId } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";

/** The methods that there are rules for. */
export const methodIds = ["airwars", "ibc", "ucdp", "ohchr", "every-casualty"] as const;
/** One of `methodIds`. */
export type MethodId = (typeof methodIds)[number];

/** Why something stands in a view: plain words, and the claims they speak of, sorted. Empty = the reason is that nothing was claimed. */
export type MethodReason = { readonly says: string; readonly claims: readonly ClaimId[] };

/** A reason for one bound of a figure. */
export type BoundReason = MethodReason & { readonly bound: "low" | "best" | "high" };

/** One figure of a view, in whole persons. Figures of a view stand side by side; none is to be added to another. */
export type MethodFigure = {
  readonly counted: string;
  /** Of whom, in the method's word. */
  readonly of: string;
  /** Of whom, as called by the sources. */
  readonly called: string;
  /** Documented one by one, reported as a range, or estimated by a run: kept apart. */
  readonly basis: "documented" | "reported" | "estimated";
  /** null = no such bound, or the method has none. */
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The method asks for more independent sources before it lets the figure stand. */
  readonly provisional: boolean;
  /** Nobody calls these people so: the method presumes it. */
  readonly presumed: boolean;
  readonly because: readonly BoundReason[];
  readonly placeIds: readonly PlaceId[];
};

/** Whether something that the method asks for is there. `unknown`: claims cannot show it. */
export type ChecklistItem = { readonly item: string; readonly outcome: "yes" | "no" | "unknown"; readonly because: MethodReason };

/** A code of the method's codebook; null = the claims do not allow one. */
export type MethodCode = { readonly code: string; readonly value: string | null; readonly because: MethodReason };

/** What a method's rules give for one incident. */
export type MethodResult = {
  /** The method's grade or outcome in its own word; null = it has none, or none fits. */
  readonly grade: string | null;
  readonly figures: readonly MethodFigure[];
  readonly codes: readonly MethodCode[];
  readonly checklist: readonly ChecklistItem[];
  /** Why the grade. */
  readonly because: readonly MethodReason[];
  /** What the rules leave undecided here, in plain words. */
  readonly open: readonly string[];
};

/** A method's rules. `version` is that of the rules written here; `source` names the published method, its title and year. */
export type Method = {
  readonly version: string;
  readonly source: string;
  readonly view: (figures: IncidentFigures) => MethodResult;
};

/** One incident as one method sees it. */
export type MethodView = MethodResult & {
  readonly method: MethodId;
  readonly version: string;
  readonly source: string;
  readonly incident: IncidentId;
};
