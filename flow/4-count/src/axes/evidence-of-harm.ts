// The first axis: who says that people or structures were harmed. How many of them is a toll's matter, and who did it another axis.
import {
  type Claim,
  type ClaimId,
  type Counted,
  type EvidenceClass,
  type HarmEvidence,
  harmCounted,
  organsAmong,
  type PlaceTree,
  type Position,
  type QuantityClaim,
  relateCounted,
  relatePlaces,
  relatePopulations,
  rootsOf,
  type ScopedToll,
  type Standing,
  softQualifiers,
  type Toll,
} from "@bayyina/model";
import type { ClaimsById } from "../incident-figures.ts";

/** What the evidence of harm is read from. */
export type EvidenceInput = {
  /** The incident's claims. */
  readonly claims: readonly Claim[];
  /** Every claim of the case, to follow what claims rest on. */
  readonly all: ClaimsById;
  readonly tolls: readonly ScopedToll<Toll>[];
  readonly tree: PlaceTree;
};

/**
 * The evidence of harm in an incident.
 *
 * @param input - The incident's claims and tolls, the case's claims, the gazetteer.
 * @returns The class, who stands behind it, and the claims for and against.
 */
export function evidenceOfHarm({ claims, all, tolls, tree }: EvidenceInput): HarmEvidence {
  const harm = claims.filter(tellsOfHarm);
  const against = claims.filter((claim) => countsNone(claim) && harm.some((some) => contradicts(claim, some, tree)));
  const standing = rootsOf(harm, all);
  const named = tolls.reduce(
    (sum, { counted, toll }) => (toll.kind === "documented" && harmWords.has(counted) ? sum + toll.casualties.length : sum),
    0,
  );
  const evidence = classOf({ named, isContradicted: against.length > 0, harm: harm.length, standing });
  return {
    evidence,
    ...standing,
    organsAmong: organsAmong(standing),
    claims: idsOf(harm),
    against: idsOf(against),
    because: sayEvidence(named, standing, against.length),
  };
}

/** Bodies too tell of harm, and so does a later death. */
const harmWords: ReadonlySet<string> = new Set<Counted>([
  ...harmCounted,
  "died-later",
  "recovered",
  "identified",
  "buried",
  "removed-by-family",
  "reburied",
]);

/** With these a party answers somebody else's figure, or is asked about one: it does not give it. */
const answersOnly: ReadonlySet<Position | null> = new Set<Position | null>([
  "denies",
  "disputes",
  "does-not-know",
  "investigates",
  "asked",
]);

function tellsOfHarm(claim: Claim): boolean {
  switch (claim.kind) {
    case "quantity":
      return harmWords.has(claim.counted) && claim.high !== 0 && !answersFigure(claim);
    case "person":
      return harmWords.has(claim.fate) && !answersOnly.has(claim.position);
    case "damage":
      return claim.damage !== "none" && !answersOnly.has(claim.position);
    case "attribution":
    case "position":
      return false;
  }
}

/** Who denies the act and counts bodies all the same has counted them. */
function answersFigure({ counted, position }: QuantityClaim): boolean {
  return harmCounted.has(counted) && answersOnly.has(position);
}

function countsNone(claim: Claim): claim is QuantityClaim {
  const counts = claim.kind === "quantity" && harmCounted.has(claim.counted) && !answersFigure(claim);
  return counts && claim.high === 0 && !softQualifiers.has(claim.qualifier);
}

/** None in a whole contradicts some in it or in a part; claims of one incident are of its time. */
function contradicts(none: QuantityClaim, some: Claim, tree: PlaceTree): boolean {
  const scope = scopeOfHarm(some);
  if (scope === null) return false;
  const relations = [
    relateCounted(scope.counted, none.counted),
    relatePopulations(scope.of, none.of),
    relatePlaces(some.placeIds, none.placeIds, tree),
  ];
  return relations.every((relation) => relation === "equal" || relation === "within");
}

function scopeOfHarm(claim: Claim): { readonly counted: Counted; readonly of: string } | null {
  if (claim.kind === "person") return { counted: claim.fate, of: "unspecified" };
  const isHard = claim.kind === "quantity" && (claim.low ?? 0) > 0 && !softQualifiers.has(claim.qualifier);
  return isHard ? claim : null;
}

type Found = { readonly named: number; readonly isContradicted: boolean; readonly harm: number; readonly standing: Standing };

function classOf({ named, isContradicted, harm, standing }: Found): EvidenceClass {
  if (named > 0) return "documented";
  if (harm === 0) return "no harm reported";
  if (isContradicted) return "contradicted";
  const [observer, another] = standing.observers;
  if (observer === undefined) return "observers unknown";
  return another === undefined ? "one observer" : "several independent observers";
}

function sayEvidence(named: number, { observers, organs, unnamed }: Standing, against: number): string {
  const marked = new Set(organs.map(({ observer }) => observer)).size;
  return [
    `persons documented one by one: ${named}`,
    `observers named: ${observers.length}, organs of parties among them: ${marked}`,
    `claims without a named observer: ${unnamed.length}`,
    `claims that count none where others count some: ${against}`,
  ].join("; ");
}

function idsOf(claims: readonly Claim[]): readonly ClaimId[] {
  return claims.map(({ id }) => id).sort();
}
