// A gazetteer read place by place: what cannot stand is set aside by name, and everything else stands as it was given. Deliberately no
// repair: a place is kept whole or not at all, since half a containment would say something that nobody said.
import { z } from "zod";
import type { PlaceId } from "./ids.ts";
import { ancestorsOf, type Place, type Places, parentsOf, placesSchema } from "./place.ts";
import { BayyinaError, type Problem } from "./problem.ts";

/** A place or a pair set aside. `place` is the one that the problem lies in; null where the record names none that can be read. */
export type PlaceSetAside = { readonly place: PlaceId | null; readonly problem: Problem };

/** A gazetteer that `placeTree` takes, and what was set aside; together they are the places and pairs given. */
export type PlacesReading = { readonly kept: Places; readonly setAside: readonly PlaceSetAside[] };

const pairFields = ["maybeSame", "disjoint"] as const;
const unread = z.array(z.unknown());
const fileSchema = placesSchema.extend({ places: unread, maybeSame: unread.default([]), disjoint: unread.default([]) });
const placeSchema = placesSchema.shape.places.element;
const pairSchema = z.tuple([placeSchema.shape.id, placeSchema.shape.id]);
const idOnly = z.object({ id: placeSchema.shape.id });

type Causes = ReadonlyMap<PlaceId, Problem>;
type Pair = z.infer<typeof pairSchema>;

/**
 * Reads a gazetteer, setting aside what cannot stand.
 *
 * @param value - Parsed JSON of the shape of `spec/places.schema.json`.
 * @returns Places and pairs kept in their order. Set aside are places of another shape or within more than 100 others
 *   (`PLACE_INVALID`), all places of an id given twice (`PLACE_INVALID`: which is meant is not known), places that lie within each other
 *   (`PLACE_CYCLE`), places that name one that is not there or was set aside (`PLACE_UNKNOWN`, beneath a circle `PLACE_CYCLE`), pairs
 *   that name such a place, and pairs said to be apart though one holds the other (`PLACE_INVALID`).
 * @throws BayyinaError `PLACE_INVALID` when the file as a whole is no gazetteer.
 */
export function readPlaces(value: unknown): PlacesReading {
  const file = fileSchema.safeParse(value);
  if (!file.success)
    throw new BayyinaError({ code: "PLACE_INVALID", facts: { at: String(file.error.issues[0]?.path[0] ?? "") } });
  const setAside: PlaceSetAside[] = [];
  const read = file.data.places.flatMap((record, at) => readPlace(record, at, setAside));
  const causes = causesOf(read);
  const places = read.filter(({ id }) => !causes.has(id));
  setAside.push(...read.flatMap(({ id }) => problemOf(id, causes)));
  const parents = parentsOf(places);
  const ids = new Set(places.map(({ id }) => id));
  const [maybeSame, disjoint] = pairFields.map((field) =>
    file.data[field].flatMap((record, index): Pair[] => {
      const at = `${field}.${index}`;
      const pair = pairSchema.safeParse(record);
      const refused = pair.success ? refusePair(pair.data, at, { ids, causes, parents }) : invalid(null, { at });
      if (refused !== null) setAside.push(refused);
      return pair.success && refused === null ? [pair.data] : [];
    }),
  );
  const note = file.data.note === undefined ? {} : { note: file.data.note };
  return { kept: { ...note, places, maybeSame: maybeSame ?? [], disjoint: disjoint ?? [] }, setAside };
}

function readPlace(record: unknown, index: number, setAside: PlaceSetAside[]): readonly Place[] {
  const read = placeSchema.safeParse(record);
  if (read.success) return [read.data];
  const named = idOnly.safeParse(record);
  // The field alone: deeper in a path a language's tag stands, which is free text.
  const at = ["places", index, ...(read.error.issues[0]?.path.slice(0, 1) ?? [])].map(String).join(".");
  setAside.push(invalid(named.success ? named.data.id : null, { at }));
  return [];
}

/** Why places cannot stand: by themselves, then because they name one that cannot. */
function causesOf(places: readonly Place[]): Causes {
  const causes = new Map<PlaceId, Problem>();
  const byId = Map.groupBy(places, ({ id }) => id);
  const parents = parentsOf([...byId.values()].flatMap((same) => (same.length === 1 ? same : [])));
  for (const [place, same] of byId) {
    if (same.length > 1) causes.set(place, { code: "PLACE_INVALID", facts: { place, why: "id twice" } });
    else {
      const problem = ancestryProblem(place, parents);
      if (problem !== null) causes.set(place, problem);
    }
  }
  const users = new Map<PlaceId, PlaceId[]>();
  for (const place of places)
    for (const named of namedBy(place)) {
      const known = users.get(named);
      if (known === undefined) users.set(named, [place.id]);
      else known.push(place.id);
    }
  const gone = new Set([...users.keys(), ...byId.keys()].filter((id) => !byId.has(id) || causes.has(id)));
  // A set is walked in the order it grows: whoever names a place that is gone goes too, in turn.
  for (const place of gone)
    for (const user of users.get(place) ?? []) {
      if (causes.has(user)) continue;
      const code = causes.get(place)?.code === "PLACE_CYCLE" ? "PLACE_CYCLE" : "PLACE_UNKNOWN";
      causes.set(user, { code, facts: { place, namedBy: user } });
      gone.add(user);
    }
  return causes;
}

function ancestryProblem(id: PlaceId, parents: ReadonlyMap<PlaceId, readonly PlaceId[]>): Problem | null {
  try {
    ancestorsOf(id, parents);
    return null;
  } catch (error) {
    if (error instanceof BayyinaError) return error.problem;
    throw error;
  }
}

function namedBy({ within, contains = [], consistsOf = [] }: Place): readonly PlaceId[] {
  return [...(within === null ? [] : [within]), ...contains, ...consistsOf];
}

type Known = {
  readonly ids: ReadonlySet<PlaceId>;
  readonly causes: Causes;
  readonly parents: ReadonlyMap<PlaceId, readonly PlaceId[]>;
};

function refusePair([one, other]: Pair, at: string, { ids, causes, parents }: Known): PlaceSetAside | null {
  const missing = [one, other].find((id) => !ids.has(id));
  if (missing !== undefined) {
    const code = causes.get(missing)?.code === "PLACE_CYCLE" ? "PLACE_CYCLE" : "PLACE_UNKNOWN";
    return { place: missing, problem: { code, facts: { place: missing, at } } };
  }
  if (!at.startsWith("disjoint")) return null;
  // Were it taken, all that lies in the inner place would be known to be apart from itself, and be added.
  const nested = ancestorsOf(one, parents).includes(other) || ancestorsOf(other, parents).includes(one);
  return nested ? invalid(one, { at, why: "one holds the other" }) : null;
}

function problemOf(place: PlaceId, causes: Causes): readonly PlaceSetAside[] {
  const problem = causes.get(place);
  return problem === undefined ? [] : [{ place, problem }];
}

function invalid(place: PlaceId | null, facts: Problem["facts"]): PlaceSetAside {
  return { place, problem: { code: "PLACE_INVALID", facts: place === null ? facts : { place, ...facts } } };
}
