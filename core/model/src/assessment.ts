// Assessments: three axes, apart, never one verdict: evidence of harm, attribution, the belligerents' positions. Derived from claims, never
// stored; published scales are views computed from these by versioned rules, and nothing here grades.
import type { Position } from "./claim.ts";
import type { CountRange, Qualifier } from "./count-range.ts";
import type { ClaimId, PlaceId } from "./ids.ts";
import type { Counted } from "./scope.ts";
import type { Standing } from "./toll.ts";

/**
 * How well harm is evidenced, by who stands behind it, not by how many print it. `documented`: persons named one by one. `contradicted`:
 * somebody counts none where others count some; counts that merely differ are conflicts of a toll. `no harm reported`: nobody tells of any.
 */
export type EvidenceClass =
  | "documented"
  | "contradicted"
  | "several independent observers"
  | "one observer"
  | "observers unknown"
  | "no harm reported";

/** Whether named observers are organs of parties; `unknown` = none is named. */
export type OrgansAmong = "all" | "some" | "none" | "unknown";

/** The first axis: who says that people or structures were harmed, and who counts none. */
export type HarmEvidence = Standing & {
  readonly evidence: EvidenceClass;
  readonly organsAmong: OrgansAmong;
  /** Claims of harm, sorted. */
  readonly claims: readonly ClaimId[];
  /** Claims that count none where others count some, sorted: listed whatever the class. */
  readonly against: readonly ClaimId[];
  /** Plain words. */
  readonly because: string;
};

/** The second axis: that a party did it, as claimed. A list of claims, never a finding. */
export type Attribution = {
  /** As the claims call it; null = laid to somebody else than its speaker, and not said to whom. */
  readonly party: string | null;
  /** Claims that lay the act or the harm to it, sorted. */
  readonly claims: readonly ClaimId[];
  /** Of these, the party's own concessions. */
  readonly own: readonly ClaimId[];
  readonly standing: Standing;
  /** Claims in which this party denies the act or lays it elsewhere, sorted. */
  readonly denials: readonly ClaimId[];
  /** Plain words. */
  readonly because: string;
};

/** The third axis: what a party said of the incident, once, however many outlets told it. */
export type PositionStatement = {
  /** null = not said whose position it is. */
  readonly party: string | null;
  /** null = it takes a position that is not given. */
  readonly position: Position | null;
  /** What it speaks of, where it gives or answers a figure; otherwise null. */
  readonly counted: Counted | null;
  readonly of: string | null;
  readonly placeIds: readonly PlaceId[];
  /** EDTF; null = not dated. */
  readonly during: string | null;
  readonly range: CountRange | null;
  readonly qualifier: Qualifier | null;
  /** When it was said: EDTF, null = not dated. */
  readonly reported: string | null;
  /** Sorted. */
  readonly claims: readonly ClaimId[];
  /** The claim whose quoted words hold the reason given, if any; null = no words are on record. */
  readonly reason: ClaimId | null;
  /** It may speak of another incident or of a wider one: shown, and counted for nothing. */
  readonly beside: boolean;
  /** Why it is this party's, in plain words. */
  readonly because: string;
};

/** A figure that a party concedes, or one that it does not accept: parts known to be apart are added, everything else stands alone. */
export type PartyFigure = CountRange & {
  readonly party: string;
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  /** EDTF; null = not dated, and nor is the incident. */
  readonly during: string | null;
  /** Said with "about", "likely" or "alleged". */
  readonly soft: boolean;
  /** The claims it is made of, sorted. */
  readonly claims: readonly ClaimId[];
  /** Earlier claims of the same speaker that these replace, sorted. */
  readonly replaced: readonly ClaimId[];
  /** Plain words. */
  readonly because: string;
};

/** What a party was asked, or said it would look into, and has not answered since. */
export type OpenRequest = {
  readonly party: string | null;
  readonly position: "asked" | "does-not-know" | "investigates";
  /** EDTF; null = not dated. */
  readonly since: string | null;
  readonly claims: readonly ClaimId[];
};

/** Evidence of harm, attribution as claimed, and the belligerents' positions: apart, each with its claims, in one layout for each party. */
export type Assessment = {
  readonly harm: HarmEvidence;
  /** By party, sorted; the one not named last. */
  readonly attribution: readonly Attribution[];
  /** Several parties are named: whether one of them, or more than one, did it is not decided here. */
  readonly competing: boolean;
  /** By party, then by date; undated last. */
  readonly positions: readonly PositionStatement[];
  readonly conceded: readonly PartyFigure[];
  readonly disputed: readonly PartyFigure[];
  readonly open: readonly OpenRequest[];
};

/**
 * Whether those who saw or counted are organs of parties to the conflict.
 *
 * @param standing - Who stands behind claims.
 * @returns `all`, `some` or `none` of the named observers; `unknown` when none is named.
 */
export function organsAmong({ observers, organs }: Standing): OrgansAmong {
  if (observers.length === 0) return "unknown";
  const marked = new Set(organs.map(({ observer }) => observer));
  if (marked.size === 0) return "none";
  return observers.every((observer) => marked.has(observer)) ? "all" : "some";
}
