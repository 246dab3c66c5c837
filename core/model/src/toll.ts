// Tolls: documented, reported, estimated or unknown. Never one number, never summed across kinds.
import type { CountRange } from "./count-range.ts";
import type { CasualtyId, ClaimId, PlaceId, RunId } from "./ids.ts";
import type { PossiblySame } from "./incident.ts";

/** An observer that is an organ of a party to the conflict: the same mark for every party. */
export type Organ = { readonly observer: string; readonly party: string };

/** Who stands behind claims: how many independent observers say so, which of them are organs of parties, and what nobody vouches for. */
export type Standing = {
  /** Named observers, each once, sorted: who saw or counted, not who printed. */
  readonly observers: readonly string[];
  /** Of those observers, the organs of parties, sorted. */
  readonly organs: readonly Organ[];
  /** Claims whose observer nobody names, sorted: how many observers they add is not known. */
  readonly unnamed: readonly ClaimId[];
};

/** Why a bound stands where it does. */
export type Because = Standing & {
  readonly bound: "low" | "high";
  /** Whole persons or structures. */
  readonly value: number;
  /** The rule that set it, in plain words. */
  readonly rule: string;
  /** The claims that set it, sorted: from them alone the same bound follows. */
  readonly claims: readonly ClaimId[];
  /** Soft bounds ("about", "likely", "alleged"; bodies not known to be distinct persons from there) are shown apart and rule nothing out. */
  readonly soft: boolean;
};

/** One consistent way to read the claims. */
export type Reading = Standing & {
  readonly range: CountRange;
  readonly because: readonly Because[];
  readonly claims: readonly ClaimId[];
};

/** What must be granted before claims contradict each other. */
export type Condition =
  /** Words such as "about" or "likely" are taken at their number. */
  | { readonly kind: "soft-words"; readonly claims: readonly ClaimId[] }
  /** Bodies are those of persons killed there and then, each counted once, though nobody says so. */
  | { readonly kind: "bodies"; readonly claims: readonly ClaimId[] }
  /** People counted without a status were civilians. Granted for a contradiction only, never for a figure. */
  | { readonly kind: "civilians"; readonly claims: readonly ClaimId[] }
  /** Two places that may be one are one. */
  | { readonly kind: "one-place"; readonly places: readonly [PlaceId, PlaceId] };

/** A smallest set of claims that cannot all hold: without any one of them the others can. No conditions: they contradict as they stand. */
export type Conflict = { readonly claims: readonly ClaimId[]; readonly why: string; readonly conditions: readonly Condition[] };

/** What claims give for one scope: the readings side by side, those with most observers first. */
export type ReportedToll = {
  readonly kind: "reported";
  readonly readings: readonly Reading[];
  /** Where the scope itself is counted in softer words: the readings if they are taken at their number and say more; else empty. */
  readonly softReadings: readonly Reading[];
  readonly conflicts: readonly Conflict[];
  /** Conflicts that arise only under their conditions. */
  readonly softConflicts: readonly Conflict[];
  /** More readings or conflicts exist than are listed. */
  readonly truncated: boolean;
};

/**
 * Someone told of who may or may not be one of the casualties: a slot without a name, or a name that fits several persons. No words of
 * the claim are repeated here, they may name somebody.
 */
export type OpenSlot = {
  /** The claims that tell of this one person, sorted. */
  readonly claims: readonly ClaimId[];
  /** The casualties of this toll that the person may be, sorted; empty: none of them fits. */
  readonly mayBe: readonly CasualtyId[];
};

/** A count of one household: it adds only persons that the household's casualties and slots leave over. */
export type HouseholdCount = {
  readonly claim: ClaimId;
  /** Persons told of: at least, and at most as far as the claim says. */
  readonly persons: { readonly low: number; readonly high: number };
};

/** Persons described one by one. Nobody is added from a count of people who are not described. */
export type DocumentedToll = {
  readonly kind: "documented";
  /** Sorted; each a person of their own. */
  readonly casualties: readonly CasualtyId[];
  readonly slots: readonly OpenSlot[];
  readonly households: readonly HouseholdCount[];
  /** Pairs of claims kept apart, or put together, against a sign to the contrary: for a recorder to decide. */
  readonly questions: readonly PossiblySame[];
  /** Low: the casualties, and slots that cannot all be among them; high: every slot one more person. Never under the casualties. */
  readonly range: { readonly low: number; readonly high: number };
  /** One line for each bound. */
  readonly because: readonly Because[];
};

/** An interval of an estimation run: whole persons, probability 0–1. */
export type CredibleInterval = { readonly low: number; readonly high: number; readonly probability: number };

/** A toll of one kind. */
export type Toll =
  | DocumentedToll
  | ReportedToll
  | { readonly kind: "estimated"; readonly interval: CredibleInterval; readonly run: RunId }
  | { readonly kind: "unknown"; readonly why: string };
