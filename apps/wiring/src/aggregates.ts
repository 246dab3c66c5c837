// What counts of a wider place or a longer period add to the incidents within them, by Iraq Body Count's rule. Each figure stands for itself:
// it is never added to an incident, nor to another of them, since what two aggregates share nobody knows.
import { type AggregateFigure, aggregateFigure, type IncidentFigures, type MethodFigure } from "@bayyina/count";
import {
  type IncidentId,
  type Linking,
  type PartialDate,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  type ReportedToll,
  relatePeriods,
  relatePlaces,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";

/** What an aggregate adds. `during`: EDTF; null where it is not dated, which holds no incident for certain and is not listed. */
export type Aggregate = Pick<ScopedToll<Toll>, "counted" | "of" | "placeIds" | "during"> & {
  /** The incidents known to lie within it, sorted: those whose people are taken out. */
  readonly incidents: readonly IncidentId[];
  /** Incidents at places within it whose date may lie within its period, sorted: they lower only what it adds at least. */
  readonly mayHold: readonly IncidentId[];
  readonly figure: MethodFigure;
  /** These incidents hold more for certain than it counts: one of them is wrong. */
  readonly exceeded: boolean;
};

/** What aggregates are reckoned from. */
export type AggregateInput = {
  /** Tolls of claims in no incident. */
  readonly aside: readonly ScopedToll<Toll>[];
  readonly incidents: readonly IncidentFigures[];
  readonly linking: Linking;
  readonly tree: PlaceTree;
};

/**
 * What aggregates of the killed add.
 *
 * @param input - The case as counted.
 * @returns One for each reported toll in no incident of civilians or of people of any status within whose place and period an incident is
 *   known to lie, and which is wider in one of the two, in the order of the tolls.
 */
export function aggregatesOf({ aside, incidents, linking, tree }: AggregateInput): readonly Aggregate[] {
  const inside = new Map<PlaceId, Near[]>();
  for (const figures of incidents) {
    const { placeIds, during } = figures.incident;
    const entry = { figures, date: during === null ? null : parsePartialDate(during) };
    for (const place of new Set(placeIds.flatMap((id) => tree.ancestors.get(id) ?? [id]))) {
      const known = inside.get(place);
      if (known === undefined) inside.set(place, [entry]);
      else known.push(entry);
    }
  }
  const oneOf = possiblyOne(linking);
  return aside.flatMap((scoped) => {
    const { counted, of, placeIds, during, toll } = scoped;
    if (toll.kind !== "reported" || counted !== "killed" || during === null) return [];
    const near = new Set(placeIds.flatMap((place) => inside.get(place) ?? []));
    const aggregate = { placeIds, date: parsePartialDate(during) };
    const byStanding = Map.groupBy(near, (each) => standingOf(each, aggregate, tree));
    const [within, maybe] = (["within", "maybe"] as const).map((standing) =>
      (byStanding.get(standing) ?? []).map(({ figures }) => figures),
    );
    if (within === undefined || maybe === undefined || within.length === 0) return [];
    const added = addedBy({ ...scoped, toll }, [...within, ...maybe], oneOf);
    if (added === null || !shownGroups.has(added.figure.of)) return [];
    return [{ counted, of, placeIds, during, incidents: idsOf(within), mayHold: idsOf(maybe), ...added }];
  });
}

type Near = { readonly figures: IncidentFigures; readonly date: PartialDate | null };

const shownGroups: ReadonlySet<string> = new Set(["civilians", "any status"]);

function idsOf(figures: readonly IncidentFigures[]): readonly IncidentId[] {
  return figures.map(({ incident }) => incident.id).toSorted();
}

/** Of an incident of the very scope in place and time nothing can be taken out: the two are not a whole and its part. */
function standingOf(
  { figures: { incident }, date }: Near,
  aggregate: { readonly placeIds: readonly PlaceId[]; readonly date: PartialDate },
  tree: PlaceTree,
): "within" | "maybe" | "outside" {
  const where = relatePlaces(incident.placeIds, aggregate.placeIds, tree);
  const when = date === null ? "unknown" : relatePeriods(date, aggregate.date);
  if ((where !== "within" && where !== "equal") || when === "disjoint") return "outside";
  if (where === "equal" && when === "equal") return "outside";
  return when === "within" || when === "equal" ? "within" : "maybe";
}

/** Incidents that may be one are several where they lower the least, and one where they lower the most: so the range holds either way. */
function addedBy(
  aggregate: ScopedToll<ReportedToll>,
  held: readonly IncidentFigures[],
  oneOf: ReadonlyMap<IncidentId, IncidentId>,
): AggregateFigure | null {
  const distinct = new Map(held.map((each) => [oneOf.get(each.incident.id) ?? each.incident.id, each]));
  const asMany = aggregateFigure(aggregate, held);
  const asFew = distinct.size === held.length ? asMany : aggregateFigure(aggregate, [...distinct.values()]);
  if (asMany === null || asFew === null) return null;
  const { high } = asFew.figure;
  const because = [
    ...asMany.figure.because.filter(({ bound }) => bound === "low"),
    ...asFew.figure.because.filter(({ bound }) => bound === "high"),
  ];
  return { figure: { ...asMany.figure, high, because }, exceeded: asFew.exceeded };
}

/** Of each incident with a claim that may speak of another's site, one that stands for all that it may be one with, near and far. */
function possiblyOne({ incidents, possiblySame }: Linking): ReadonlyMap<IncidentId, IncidentId> {
  const homes = new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const twins = new Map<IncidentId, IncidentId[]>();
  for (const { left, right } of possiblySame) {
    const [a, b] = [homes.get(left), homes.get(right)];
    if (a === undefined || b === undefined || a === b) continue;
    twins.set(a, [...(twins.get(a) ?? []), b]);
    twins.set(b, [...(twins.get(b) ?? []), a]);
  }
  const oneOf = new Map<IncidentId, IncidentId>();
  for (const first of twins.keys()) {
    const waiting = oneOf.has(first) ? [] : [first];
    for (const each of waiting) {
      if (oneOf.has(each)) continue;
      oneOf.set(each, first);
      waiting.push(...(twins.get(each) ?? []));
    }
  }
  return oneOf;
}
