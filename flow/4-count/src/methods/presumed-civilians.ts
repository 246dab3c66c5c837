// The presumption that people of unspecified status were civilians: for counts of the harmed only, only where nobody counts civilians, and
// always marked. A count of bodies is never one of civilians.
import {
  type Claim,
  type ClaimId,
  type PlaceId,
  type PlaceTree,
  type QuantityClaim,
  relatePlaces,
  softQualifiers,
} from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import type { BoundedReading } from "../own-bounds.ts";
import type { CivilianStatus } from "./civilian-status.ts";
import { asHigh, highestClaimed, highestGiven, highestOf } from "./highest-claimed.ts";
import { leadingTolls, type Reported } from "./leading-tolls.ts";
import type { BoundReason, MethodFigure } from "./method.ts";
import { type Held, withoutHeld } from "./overlap-subtraction.ts";
import { populationOf } from "./population.ts";
import { type Bound, leastOf, mostOf, rangeFigure } from "./range-of-readings.ts";

/**
 * Figures of people presumed to have been civilians. The caller has seen that nobody counts civilians.
 *
 * @param figures - The incident.
 * @param counted - Killed or injured.
 * @param status - What is claimed of their status: who is called a belligerent by others than an accused party is taken out.
 * @returns A figure marked `presumed` for each leading scope; without a lower bound where only bodies, or other groups, set it.
 */
export function presumedCivilians(
  figures: IncidentFigures,
  counted: "killed" | "injured",
  status: CivilianStatus,
): readonly MethodFigure[] {
  return leadingTolls(figures, counted, "any status").map((scoped) => {
    const figure = rangeFigure(scoped, "civilians");
    const held = status.evidence.length === 0 ? [] : belligerentsHeld(scoped, figures, counted);
    const low = presumedLow(scoped, figures);
    const high = presumedHigh(scoped, low, figures);
    const { range } = withoutHeld({ low: low.value, high: high.value }, held);
    const taken: readonly BoundReason[] =
      held.length === 0 ? [] : (["low", "high"] as const).map((bound) => ({ bound, says: takenOut, claims: status.evidence }));
    return { ...figure, ...range, presumed: true, because: [...low.because, ...high.because, ...taken] };
  });
}

const takenOut = "less those called belligerents by others than an accused party";
const presumption = "nobody says who they were: presumed civilians";

/** The highest bound that counts of people of any status set by themselves, lowest over the readings. */
function presumedLow({ toll, counted, placeIds }: Reported, { all, tree }: IncidentFigures): Bound {
  const isCount = (claim: Claim | undefined): claim is QuantityClaim =>
    claim?.kind === "quantity" && claim.counted === counted && populationOf(claim.of) === "any status";
  const lowOf = (reading: BoundedReading): Low => {
    const derived = reading.because
      .filter(
        ({ bound, soft, claims }) => bound === "low" && !soft && claims.length > 0 && claims.every((id) => isCount(all.get(id))),
      )
      .map(({ value, rule, claims }) => ({ value, says: rule, claims }));
    const given = reading.claims
      .map((id) => all.get(id))
      .filter(isCount)
      .filter((claim) => claim.low !== null && !softQualifiers.has(claim.qualifier) && isThere(claim.placeIds, placeIds, tree))
      .map((claim) => ({ value: claim.low, says: "counted there", claims: [claim.id] }));
    return [...derived, ...given].reduce((most: Low, low) => ((low.value ?? -1) > (most.value ?? -1) ? low : most), noLow);
  };
  const [lowest] = toll.readings.map(lowOf).toSorted((a, b) => (a.value ?? -1) - (b.value ?? -1));
  if (lowest === undefined || lowest.value === null) return { value: null, because: [] };
  return { value: lowest.value, because: [{ bound: "low", says: `${lowest.says}; ${presumption}`, claims: lowest.claims }] };
}

type Low = { readonly value: number | null; readonly says: string; readonly claims: readonly ClaimId[] };
const noLow: Low = { value: null, says: "", claims: [] };

/** The most that its readings allow; where one has no upper bound, the highest count given or the low itself, never a number of bodies. */
function presumedHigh(scoped: Reported, low: Bound, figures: IncidentFigures): Bound {
  const most = mostOf(scoped);
  return most.value === null ? highestOf([asHigh(low), highestGiven(scoped, figures)]) : most;
}

function isThere(inner: readonly PlaceId[], outer: readonly PlaceId[], tree: PlaceTree): boolean {
  const relation = relatePlaces(inner, outer, tree);
  return relation === "equal" || relation === "within";
}

/** Those called belligerents who may be among the people of a scope. Of several scopes that may hold the same people, none is certain. */
function belligerentsHeld(among: Reported, figures: IncidentFigures, counted: "killed" | "injured"): readonly Held[] {
  const scopes = leadingTolls(figures, counted, "belligerents");
  return scopes.flatMap((scoped) => {
    const place = relatePlaces(scoped.placeIds, among.placeIds, figures.tree);
    const certain = scopes.length === 1 && (place === "equal" || place === "within");
    const range = { low: leastOf(scoped).value, high: highestClaimed(scoped, figures).value };
    return place === "disjoint" ? [] : [{ range, certain }];
  });
}
