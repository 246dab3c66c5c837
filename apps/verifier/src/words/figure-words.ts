// The shape of a language's words for figures and what changed of them between two sites.
import type { Counted as CountedKind } from "@bayyina/model";
import type { ClaimChange, PartChange, WholePart } from "@bayyina/prove";
import type { Counted } from "./counted.ts";

/** What a claim did to a bound. */
export type BoundMove = "given" | "taken" | "raised" | "lowered";

/** Words for figures. In braces: `{low}`, `{high}`, `{before}`, `{after}`, `{claim}`, `{entry}`, `{incident}` … */
export type FigureWords = {
  readonly heading: string;
  /** Of two sites: `{olderMode}`, `{olderDay}`, `{olderEntries}` and the same of the newer. */
  readonly between: string;
  /** Of a comparison of sites whose own checks do not all hold. */
  readonly notVerified: string;
  readonly unchanged: Counted;
  readonly groups: Readonly<
    Record<"changed" | "added" | "removed" | "otherGrounds" | "otherClaims" | "parts" | "alsoChanged", Counted>
  >;
  readonly renamed: string;
  readonly counted: Readonly<Record<CountedKind, string>>;
  /** Where the source does not say of whom. */
  readonly anyone: string;
  readonly noPlace: string;
  readonly noDate: string;
  readonly standing: Readonly<Record<"member" | "possible" | "wider" | "unplaced", string>>;
  readonly kind: Readonly<Record<"documented" | "reported" | "estimated" | "unknown", string>>;
  readonly atLeast: string;
  readonly atMost: string;
  readonly or: string;
  readonly became: string;
  readonly change: Readonly<Record<ClaimChange["change"], string>>;
  /** What a claim is about, beside its id. */
  readonly claimKind: Readonly<Record<ClaimChange["kind"], string>>;
  readonly part: Readonly<Record<PartChange["part"], string>>;
  readonly partChange: Readonly<Record<PartChange["change"], string>>;
  readonly state: Readonly<Record<ClaimChange["state"], string>>;
  readonly claim: string;
  readonly entry: string;
  readonly bound: Readonly<Record<"low" | "high", Readonly<Record<BoundMove, string>>>>;
  readonly noClaimChanged: string;
  readonly besideChanged: string;
  readonly also: Readonly<Record<WholePart, string>>;
};
