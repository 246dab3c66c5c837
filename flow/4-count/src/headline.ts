// Which of an incident's figures of the killed to show first. It picks tolls as they are; it adds nothing and narrows nothing.
import {
  type ClaimId,
  type Incident,
  type IncidentId,
  type PlaceTree,
  type Relation,
  relatePlaces,
  relatePopulations,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import { ownReading } from "./own-bounds.ts";

/**
 * The figures of the killed to show first.
 *
 * Of the reported tolls of all persons or of civilians (of anybody, where there are none such), each that no wider scope makes
 * needless: a wider scope does where its lowest reading is at least as high, and it has an upper bound or the narrower has none either.
 * An upper bound is one that the incident's own claims set: what a city's figure allows is no count of a street.
 *
 * @param tolls - What `countTolls` gave.
 * @param incident - One of the incidents.
 * @param tree - The gazetteer.
 * @returns Those with an upper bound first, then by their lower one; several where scopes do not compare, each a figure of its own, never to be summed. The
 *   `unknown` toll where nobody counts the killed.
 */
export function headlineOf(tolls: readonly ScopedToll<Toll>[], incident: Incident, tree: PlaceTree): readonly ScopedToll<Toll>[] {
  const killed = killedOf(tolls).get(incident.id) ?? [];
  const reported = killed.filter(({ toll }) => toll.kind === "reported");
  if (reported.length === 0) return killed.filter(({ toll }) => toll.kind !== "documented").slice(-1);
  const general = reported.filter(({ of }) => of === "civilians" || relatePopulations(of, "unspecified") === "equal");
  const pool = general.length > 0 ? general : reported;
  const own = new Set(incident.claims);
  const closed = new Set(pool.filter((toll) => isClosed(toll, own)));
  const saysAsMuch = (wider: ScopedToll<Toll>, narrower: ScopedToll<Toll>): boolean =>
    lowOf(wider) >= lowOf(narrower) && (closed.has(wider) || !closed.has(narrower));
  const shown = pool.filter((toll) => !pool.some((other) => isWithin(toll, other, tree) && saysAsMuch(other, toll)));
  return shown.toSorted(
    (a, b) => Number(closed.has(b)) - Number(closed.has(a)) || lowOf(b) - lowOf(a) || compare(scopeText(a), scopeText(b)),
  );
}

type Tolls = readonly ScopedToll<Toll>[];
/** Tolls of the killed by incident, remembered for each list: asked once per incident, a case would be read over and over. */
const remembered = new WeakMap<Tolls, ReadonlyMap<IncidentId, Tolls>>();

function killedOf(tolls: Tolls): ReadonlyMap<IncidentId, Tolls> {
  const known = remembered.get(tolls);
  if (known !== undefined) return known;
  const found = new Map<IncidentId, ScopedToll<Toll>[]>();
  for (const toll of tolls) {
    if (toll.incident === null || toll.counted !== "killed") continue;
    const own = found.get(toll.incident);
    if (own === undefined) found.set(toll.incident, [toll]);
    else own.push(toll);
  }
  remembered.set(tolls, found);
  return found;
}

/** Strictly within, in population and place; the incident holds them in time. */
function isWithin(inner: ScopedToll<Toll>, outer: ScopedToll<Toll>, tree: PlaceTree): boolean {
  const relations: readonly Relation[] = [
    relatePopulations(inner.of, outer.of),
    relatePlaces(inner.placeIds, outer.placeIds, tree),
  ];
  return relations.every((r) => r === "equal" || r === "within") && relations.includes("within");
}

/** Whether every reading has an upper bound of these claims. */
function isClosed({ toll }: ScopedToll<Toll>, own: ReadonlySet<ClaimId>): boolean {
  return toll.kind === "reported" && toll.readings.every((reading) => ownReading(reading, own).range.high !== null);
}

/** The lower bound that every reading allows; 0 when one has none. */
function lowOf({ toll }: ScopedToll<Toll>): number {
  if (toll.kind !== "reported") return 0;
  return toll.readings.reduce((least, { range }) => Math.min(least, range.low ?? 0), Infinity);
}

/** 0 for figures whose scopes read alike but are not known to be equal: they keep their order. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function scopeText({ counted, of, placeIds, during }: ScopedToll<Toll>): string {
  return JSON.stringify([counted, of, placeIds, during]);
}
