// What an aggregate source (a morgue, a city, a month) adds to incidents counted by themselves, by Iraq Body Count's rule. A figure of its own
// outside every incident; never a figure of civilians where the source counts bodies or people of any status.
import { type ClaimId, parsePartialDate, type Relation, relatePeriods, relatePlaces } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { leadingTolls, type Reported } from "./leading-tolls.ts";
import type { MethodFigure } from "./method.ts";
import { type Held, withoutHeld } from "./overlap-subtraction.ts";
import { type Population, populationOf } from "./population.ts";
import { leastOf, mostOf, rangeFigure, sortedIds } from "./range-of-readings.ts";

/** What an aggregate adds, and whether the incidents for certain hold more than it counts: then one of them is wrong. */
export type AggregateFigure = { readonly figure: MethodFigure; readonly exceeded: boolean };

/**
 * What an aggregate adds beyond the incidents.
 *
 * @param aggregate - A toll of a wider place or a longer period: of bodies, of people of any status, of civilians.
 * @param incidents - Incidents known to be different ones. Those apart from the aggregate in place or time hold nothing of it; those
 *   that may be apart lower only what it adds at least.
 * @returns A provisional figure of its group without whom the incidents hold: belligerents too where it counts people of any status.
 *   Background deaths that the source may hold are not known, and not taken out. null when its group is none that methods know.
 */
export function aggregateFigure(aggregate: Reported, incidents: readonly IncidentFigures[]): AggregateFigure | null {
  const of = populationOf(aggregate.of);
  if (of === null) return null;
  const figure = rangeFigure(aggregate, of);
  const held = incidents.flatMap((incident) => heldOf(aggregate, of, incident));
  const { range, exceeded } = withoutHeld({ low: figure.low, high: figure.high }, held);
  const claims = sortedIds(held.flatMap((each) => each.claims));
  const says = `without whom incidents within it hold already; such incidents: ${held.length}`;
  const taken = held.length === 0 ? [] : (["low", "high"] as const).map((bound) => ({ bound, says, claims }));
  return { figure: { ...figure, ...range, provisional: true, because: [...figure.because, ...taken] }, exceeded };
}

/**
 * The people of an incident whom the aggregate may count too: at least the largest scope that is surely of its group, at most all scopes
 * that may be, people of any status among them.
 */
function heldOf(
  aggregate: Reported,
  of: Population,
  figures: IncidentFigures,
): readonly (Held & { readonly claims: readonly ClaimId[] })[] {
  const { incident, tree } = figures;
  const relations = [relatePlaces(incident.placeIds, aggregate.placeIds, tree), periodsOf(incident.during, aggregate.during)];
  const groups = of === "any status" ? (["civilians", "belligerents"] as const) : [of];
  const anyStatus = leadingTolls(figures, "killed", "any status");
  const called = groups.flatMap((group) => leadingTolls(figures, "killed", group));
  const isHeld = ({ placeIds }: Reported): boolean =>
    anyStatus.some((wider) => ["within", "equal"].includes(relatePlaces(placeIds, wider.placeIds, tree)));
  const mayBe = [...anyStatus, ...called.filter((scoped) => !isHeld(scoped))];
  if (relations.includes("disjoint") || mayBe.length === 0) return [];
  const lows = (of === "any status" ? mayBe : called).map(leastOf);
  const highs = mayBe.map(mostOf);
  const high = highs.reduce((sum, { value }) => sum + (value ?? Infinity), 0);
  return [
    {
      range: { low: Math.max(0, ...lows.map(({ value }) => value ?? 0)), high: high === Infinity ? null : high },
      certain: relations.every((relation) => relation === "within" || relation === "equal"),
      claims: [...lows, ...highs].flatMap(({ because }) => because.flatMap(({ claims }) => claims)),
    },
  ];
}

function periodsOf(inner: string | null, outer: string | null): Relation {
  return inner === null || outer === null ? "unknown" : relatePeriods(parsePartialDate(inner), parsePartialDate(outer));
}
