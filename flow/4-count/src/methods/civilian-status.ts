// Whether sources dispute that those harmed were civilians. No party's word is better or worse than another's: what counts is whether the
// party that is said to have done it speaks of those it is said to have harmed.
import {
  type Assessment,
  type Claim,
  type ClaimId,
  type PlaceId,
  type QuantityClaim,
  relatePlaces,
  rootsOf,
} from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { countsOf } from "./harm-claims.ts";
import type { Population } from "./population.ts";
import { sortedIds } from "./range-of-readings.ts";

/** What is claimed of the status of those killed, or of those injured. */
export type CivilianStatus = {
  /** Counts of belligerents by an organ of a party to which the incident is laid: context, never decisive. Sorted. */
  readonly labels: readonly ClaimId[];
  /** Other counts of belligerents, sorted. */
  readonly evidence: readonly ClaimId[];
  /** Those of them that may be of the very people whom others count as civilians. */
  readonly contesting: readonly QuantityClaim[];
};

/**
 * What is claimed of the status of those harmed.
 *
 * A count of belligerents contests one of civilians when it is of the same place or of one within the other, nobody counts both
 * there, and no count of people of any status there is large enough to hold both.
 *
 * @param figures - The incident.
 * @param counted - Of the killed or of the injured.
 * @returns The claims.
 */
export function civilianStatus(figures: IncidentFigures, counted: "killed" | "injured"): CivilianStatus {
  const of = (group: Population): readonly QuantityClaim[] => countsOf(figures, counted, (population) => population === group);
  const [belligerents, civilians, anyStatus] = [of("belligerents"), of("civilians"), of("any status")];
  const actors = actorsOf(figures.assessment);
  const isLabel = ({ organOf }: Claim): boolean => organOf !== null && actors.has(organOf);
  const evidence = belligerents.filter((claim) => !isLabel(claim));
  const isContesting = (claim: QuantityClaim): boolean => {
    const there = (claims: readonly QuantityClaim[]): readonly QuantityClaim[] =>
      claims.filter((other) => arePlacesShared(other, claim, figures));
    const holdsBoth = (all: QuantityClaim, other: QuantityClaim): boolean =>
      (all.low ?? 0) >= (claim.low ?? 0) + (other.low ?? 0);
    const rivals = there(civilians).filter((other) => !there(anyStatus).some((all) => holdsBoth(all, other)));
    return rivals.length > 0 && !sharesVoice(there(belligerents), there(civilians), figures);
  };
  return {
    labels: sortedIds(belligerents.filter(isLabel)),
    evidence: sortedIds(evidence),
    contesting: evidence.filter(isContesting),
  };
}

/**
 * The parties to which an incident is laid, by themselves or by others.
 *
 * @param assessment - The incident's three axes.
 * @returns Their ids: who is named is not thereby found to have done it.
 */
export function actorsOf({ attribution }: Assessment): ReadonlySet<string> {
  return new Set(attribution.flatMap(({ party }) => party ?? []));
}

/**
 * Whether two counts may be of the same people, by where they are.
 *
 * @param a - Something counted at places.
 * @param b - Another.
 * @param figures - The incident.
 * @returns True when the places are known to share ground.
 */
export function arePlacesShared(a: Placed, b: Placed, { tree }: Pick<IncidentFigures, "tree">): boolean {
  const relation = relatePlaces(a.placeIds, b.placeIds, tree);
  return relation !== "disjoint" && relation !== "unknown";
}

type Placed = { readonly placeIds: readonly PlaceId[] };

/** Whether somebody counts both: who saw or counted, or the speaker where nobody is named. */
function sharesVoice(some: readonly Claim[], others: readonly Claim[], { all }: IncidentFigures): boolean {
  const voicesOf = (claim: Claim): readonly string[] => {
    const { observers } = rootsOf([claim], all);
    return (observers.length > 0 ? observers : [claim.speaker]).map((voice) => voice.trim().toLowerCase());
  };
  const theirs = new Set(others.flatMap(voicesOf));
  return some.flatMap(voicesOf).some((voice) => voice !== "" && theirs.has(voice));
}
