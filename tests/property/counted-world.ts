// Everything that counting says of a world, and that in other words: what the properties compare.
import {
  type AsideToll,
  assessIncident,
  countAside,
  countTolls,
  headlineOf,
  type IncidentFigures,
  type MethodView,
  methodIds,
  viewBy,
} from "@bayyina/count";
import { proposeIncidents } from "@bayyina/link";
import { isoDay, type Linking, parseAsJson, type ScopedToll, type Toll } from "@bayyina/model";
import type { Naming, ToldWorld } from "./world.ts";

/** What counting makes of a world. */
export type CountedWorld = {
  readonly incidents: Linking["incidents"];
  readonly tolls: readonly ScopedToll<Toll>[];
  readonly aside: readonly AsideToll[];
  /** Of each incident in order: the figures shown first, and its three axes. */
  readonly shown: readonly Pick<IncidentFigures, "headline" | "assessment">[];
  /** Of each incident in order, as each method sees it. */
  readonly views: readonly (readonly MethodView[])[];
};

/**
 * Links and counts a world.
 *
 * @param told - Claims and gazetteer.
 * @returns What linking and counting give.
 */
export function countWorld({ claims, tree }: ToldWorld): CountedWorld {
  const linking = proposeIncidents(claims, tree, []);
  const tolls = countTolls(claims, linking, tree);
  const all = new Map(claims.map((claim) => [claim.id, claim]));
  const figures = linking.incidents.map((incident): IncidentFigures => {
    const given = {
      incident,
      claims: incident.claims.flatMap((id) => all.get(id) ?? []),
      all,
      tree,
      tolls: tolls.filter((toll) => toll.incident === incident.id),
    };
    return { ...given, headline: headlineOf(given.tolls, incident, tree), assessment: assessIncident(given) };
  });
  return {
    incidents: linking.incidents,
    tolls,
    aside: countAside(claims, linking, tree),
    shown: figures.map(({ headline, assessment }) => ({ headline, assessment })),
    views: figures.map((each) => methodIds.map((method) => viewBy(method, each))),
  };
}

/** Anything counted, with the incidents that give their ids a meaning. */
export type Retellable = Pick<CountedWorld, "incidents"> & { readonly [part: string]: unknown };

/** How two worlds' words are made alike. `isSorted` says of a list, by its key, whether its order may hang on names. */
export type Retelling = { readonly from: Naming; readonly to: Naming; readonly isSorted: (key: string) => boolean };

/**
 * A counted world, told with other names.
 *
 * @param counted - What was counted under `from`.
 * @param retelling - Both namings.
 * @returns Plain JSON under `to`. Ids made from claims' ids are replaced by what they stand for; lists whose order hangs on names are sorted.
 */
export function retell(counted: Retellable, { from, to, isSorted }: Retelling): unknown {
  const words = new Map<string, string>();
  for (let at = 0; at < 10; at++)
    for (const kind of ["place", "party", "speaker", "claim"] as const) words.set(from[kind](at), to[kind](at));
  const renamed = (name: string): string => words.get(name) ?? name;
  const word = new RegExp([...words.keys()].join("|"), "g");
  const incidents = new Map(
    counted.incidents.map(({ id, claims }) => [String(id), `incident of ${claims.map(renamed).sort().join(" ")}`]),
  );
  const shift = to.shiftDays - from.shiftDays;
  const respell = (text: string): string =>
    text
      .replace(word, renamed)
      .replace(/i-[0-9a-f]{12}/g, (id) => incidents.get(id) ?? id)
      .replace(/k-[0-9a-f]{12}/g, "a casualty")
      .replace(/\d{4}-\d{2}-\d{2}/g, (day) => isoDay(Date.parse(day) / 86_400_000 + shift));
  const walk = (value: unknown, key: string): unknown => {
    // A method's version and source are what they are, whatever the world is called.
    if (key === "version" || key === "source") return value;
    if (typeof value === "string") return respell(value);
    if (Array.isArray(value)) {
      const list = value.map((each) => walk(each, key));
      return isSorted(key) ? list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  return walk(parseAsJson(counted), "");
}
