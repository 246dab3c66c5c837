// Clusters found again by place and day, so that a claim meets only those it can speak of, never all.
import { type Day, grainOf, type PlaceId } from "@bayyina/model";
import type { Cluster } from "./cluster-day.ts";
import { around, blockGrain, blocksAround, isWide, knownApart, type PlaceLinks, quarterGrain, quarterOf } from "./place-links.ts";

/**
 * How a claim's place lies to an incident. `site`: the same place, or one within the other inside a block. `maybe`: listed as
 * perhaps one. `quarter`: the same block or quarter, nothing nearer known. `wider`: the claim's place is wider than a quarter and
 * holds it.
 */
export type PlaceFit = "site" | "maybe" | "quarter" | "wider";

/** An incident as the index knows it: its number and one of its days. */
export type Candidate = { readonly incident: number; readonly day: Day; readonly place: PlaceFit };

/** Candidates, each at its nearest fit; `tooMany` counts, by fit, those left out where more fit than can be listed. */
export type Found = { readonly candidates: readonly Candidate[]; readonly tooMany: ReadonlyMap<PlaceFit, number> };

type Entry = { readonly day: Day; readonly incident: number };
/** Clusters by every place around their seeds, and by their seeds' own places. */
export type IncidentIndex = {
  readonly links: PlaceLinks;
  readonly clusters: readonly Cluster[];
  readonly inside: ReadonlyMap<PlaceId, readonly Entry[]>;
  readonly at: ReadonlyMap<PlaceId, readonly Entry[]>;
  /** Where to look for incidents of a place, nearest first; worked out once a place. */
  readonly tiersOf: (place: PlaceId) => readonly Tier[];
};

/** A claim that fits more incidents than this at one nearness is listed in none, and says how many. */
export const mostIncidents = 50;

/**
 * Indexes clusters.
 *
 * @param clusters - Clusters; their positions are their numbers.
 * @param links - The gazetteer.
 * @returns The index; lists are sorted by day.
 */
export function indexIncidents(clusters: readonly Cluster[], links: PlaceLinks): IncidentIndex {
  const inside = new Map<PlaceId, Entry[]>();
  const at = new Map<PlaceId, Entry[]>();
  clusters.forEach(({ seeds }, incident) => {
    const entered = new Set<string>();
    const enter = (map: Map<PlaceId, Entry[]>, mark: string, place: PlaceId, day: Day): void => {
      const key = `${mark} ${place} ${day}`;
      if (entered.has(key)) return;
      entered.add(key);
      const list = map.get(place);
      if (list === undefined) map.set(place, [{ day, incident }]);
      else list.push({ day, incident });
    };
    for (const seed of seeds)
      for (const place of seed.places) {
        enter(at, "at", place, seed.day);
        for (const holder of around(place, links.tree)) enter(inside, "in", holder, seed.day);
      }
  });
  for (const map of [inside, at]) for (const list of map.values()) list.sort((a, b) => a.day - b.day || a.incident - b.incident);
  return { links, clusters, inside, at, tiersOf: rememberTiers(links) };
}

/**
 * The incidents a place can speak of within some days.
 *
 * @param place - The claim's place.
 * @param days - First and last day, infinite where open.
 * @param index - The index.
 * @returns Each incident once, at its nearest fit; incidents known to be apart from the place are left out.
 */
export function findIncidents(place: PlaceId, days: readonly [number, number], index: IncidentIndex): Found {
  const found = new Map<number, Candidate>();
  const tooMany = new Map<PlaceFit, number>();
  for (const { fit, inside, at } of index.tiersOf(place)) {
    const spans = [
      ...inside.map((key) => spanOf(index.inside.get(key) ?? [], days)),
      ...at.map((key) => spanOf(index.at.get(key) ?? [], days)),
    ];
    const size = spans.reduce((sum, span) => sum + span.to - span.from, 0);
    if (size > mostIncidents) {
      tooMany.set(fit, size);
      continue;
    }
    for (const { list, from, to } of spans)
      for (const { incident, day } of list.slice(from, to))
        if (!found.has(incident) && (fit !== "quarter" || mayMeet(place, incident, index)))
          found.set(incident, { incident, day, place: fit });
  }
  return { candidates: [...found.values()], tooMany };
}

type Tier = { readonly fit: PlaceFit; readonly inside: readonly PlaceId[]; readonly at: readonly PlaceId[] };

function rememberTiers(links: PlaceLinks): (place: PlaceId) => readonly Tier[] {
  const known = new Map<PlaceId, readonly Tier[]>();
  return (place) => {
    const tiers = known.get(place) ?? tiersOf(place, links);
    known.set(place, tiers);
    return tiers;
  };
}

function tiersOf(place: PlaceId, { tree, maybe }: PlaceLinks): readonly Tier[] {
  if (isWide(place, tree)) return [{ fit: "wider", inside: [place], at: [] }];
  const others = maybe.get(place) ?? [];
  const maybeTier: Tier = { fit: "maybe", inside: others, at: others.flatMap((other) => blocksAround(other, tree)) };
  if (grainOf(place, tree) === quarterGrain) {
    const holders = around(place, tree).filter((at) => at !== place && grainOf(at, tree) === quarterGrain);
    return [{ fit: "quarter", inside: [place], at: holders }, maybeTier];
  }
  const holders = around(place, tree).filter((at) => (grainOf(at, tree) ?? blockGrain) <= blockGrain);
  const quarter = quarterOf(place, tree);
  const near = [...blocksAround(place, tree).slice(1), ...(quarter === null ? [] : [quarter])];
  return [{ fit: "site", inside: [place], at: holders }, maybeTier, { fit: "quarter", inside: near, at: [] }];
}

function mayMeet(place: PlaceId, incident: number, index: IncidentIndex): boolean {
  const seeds = index.clusters[incident]?.seeds ?? [];
  return (
    index.links.apart.size === 0 || seeds.some((seed) => seed.places.some((other) => !knownApart(place, other, index.links)))
  );
}

function spanOf(
  list: readonly Entry[],
  [first, last]: readonly [number, number],
): { list: readonly Entry[]; from: number; to: number } {
  return { list, from: firstAtLeast(list, first), to: firstAtLeast(list, last + 1) };
}

function firstAtLeast(list: readonly Entry[], day: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
