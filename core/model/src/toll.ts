// Tolls: documented, reported, estimated or unknown. Never one number, never summed across kinds.
import type { CountRange } from "./count-range.ts";
import type { CasualtyId, ClaimId, RunId } from "./ids.ts";

/** Why a bound stands where it does. */
export type Because = {
  readonly bound: "low" | "high";
  /** Whole persons or structures. */
  readonly value: number;
  /** The rule that set it, in plain words. */
  readonly rule: string;
  readonly claims: readonly ClaimId[];
  /** Named observers behind those claims, each once. */
  readonly observers: readonly string[];
  /** Soft bounds ("about", "likely", "alleged") are shown apart and rule nothing out. */
  readonly soft: boolean;
};

/** One consistent way to read the claims. */
export type Reading = {
  readonly range: CountRange;
  readonly because: readonly Because[];
  readonly claims: readonly ClaimId[];
  readonly observers: readonly string[];
};

/** Claims that cannot all hold. */
export type Conflict = { readonly claims: readonly ClaimId[]; readonly why: string };

/** An interval of an estimation run: whole persons, probability 0–1. */
export type CredibleInterval = { readonly low: number; readonly high: number; readonly probability: number };

/** A toll of one kind. */
export type Toll =
  | { readonly kind: "documented"; readonly casualties: readonly CasualtyId[] }
  | { readonly kind: "reported"; readonly readings: readonly Reading[]; readonly conflicts: readonly Conflict[] }
  | { readonly kind: "estimated"; readonly interval: CredibleInterval; readonly run: RunId }
  | { readonly kind: "unknown"; readonly why: string };
