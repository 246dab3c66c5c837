// Constraints: what claims say of one scope, as bounds with the claims that set them. Nothing is solved here.
import type { ClaimId, Condition } from "@bayyina/model";
import type { CountScope } from "./count-scope.ts";

/** Bounds on the number of one scope: whole persons or structures, null = no bound. It holds when all its claims do. */
export type Constraint = {
  /** One spelling of the rule and its claims: two constraints of one key are one. */
  readonly key: string;
  readonly scope: CountScope;
  readonly low: number | null;
  readonly high: number | null;
  /** The claims that set it, sorted; all of them are needed. */
  readonly claims: readonly ClaimId[];
  /** What must be granted for it to bind; none: it is hard. */
  readonly conditions: readonly Condition[];
  /** The rule that sets each bound, in plain words. */
  readonly ruleLow: string;
  readonly ruleHigh: string;
};
