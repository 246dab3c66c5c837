// Incidents: what reviewers judge happened at a time and place. Proposed from claims; a recorder's decision overrides.
import type { ClaimId, IncidentId, PlaceId } from "./ids.ts";

/** Why claims were put together, or may belong together: a rule's plain words and the claims it speaks of. */
export type LinkReason = { readonly rule: string; readonly says: string; readonly claims: readonly ClaimId[] };

/** A cluster of claims, reversible. */
export type Incident = {
  readonly id: IncidentId;
  /** The smallest places named by its claims of harm, sorted. */
  readonly placeIds: readonly PlaceId[];
  /** EDTF; null = no claim dates it. */
  readonly during: string | null;
  /** Claims of this incident, sorted. */
  readonly claims: readonly ClaimId[];
  /** Claims that may belong here; nobody says so for certain. Counted apart, added nowhere. */
  readonly possible: readonly { readonly claim: ClaimId; readonly reasons: readonly LinkReason[] }[];
  /** Claims of a wider place or a longer period that may include this incident. */
  readonly wider: readonly ClaimId[];
  readonly reasons: readonly LinkReason[];
};

/** Two claims or two groups that may speak of one site: both readings stay. */
export type PossiblySame = {
  readonly left: ClaimId;
  readonly right: ClaimId;
  readonly pro: readonly string[];
  readonly contra: readonly string[];
};

/** A recorder's word on two claims: one incident, or two; or of two claims of persons, one person or two. */
export type LinkDecision = {
  readonly verdict: "same" | "different";
  readonly left: ClaimId;
  readonly right: ClaimId;
  /** Absent: it is about incidents. */
  readonly about?: "person" | undefined;
};

/** What linking yields. Every claim stands in an incident, or in `unplaced` with the reason. */
export type Linking = {
  readonly incidents: readonly Incident[];
  readonly possiblySame: readonly PossiblySame[];
  readonly unplaced: readonly { readonly claim: ClaimId; readonly why: string }[];
};

/** A toll of one scope within an incident, or within the case (`incident` null). */
export type ScopedToll<T> = {
  readonly incident: IncidentId | null;
  readonly counted: string;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  readonly during: string | null;
  readonly toll: T;
};
