// The scope of one number in the lattice, in its one spelling, and how two scopes lie to each other. Nothing is counted here.
// What is not known is not equal: a claim without a place, or without both ends of its dates, has a scope to itself.
import {
  type ClaimId,
  type Counted,
  type IncidentId,
  type PartialDate,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  spanDays,
  widerPopulations,
} from "@bayyina/model";

/** What, of whom, where, when, in which incident. Two scopes share a key exactly when they are known to be equal. */
export type CountScope = {
  readonly key: string;
  readonly counted: Counted;
  readonly of: string;
  /** Sorted; a place inside another of the set is left out, and all parts that a place consists of are that place. */
  readonly placeIds: readonly PlaceId[];
  /** EDTF; null = not dated. */
  readonly during: string | null;
  /** The incident it is part of; null = whatever happened there and then. */
  readonly incident: IncidentId | null;
  /** The claim that has this scope to itself, because its place or time is not known; such a scope relates to no other. */
  readonly only: ClaimId | null;
};

/** What a scope is made from. */
export type ScopeParts = Omit<CountScope, "key" | "only">;

/**
 * A scope in its one spelling.
 *
 * @param parts - What, of whom, where, when, in which incident.
 * @param tree - The gazetteer.
 * @param claim - The claim it is made for.
 * @param isDatedByIncident - Its time is the incident's, whenever that was.
 * @returns The scope; of the claim alone where the place, or an end of the dates, is open or not known.
 */
export function countScope(parts: ScopeParts, tree: PlaceTree, claim: ClaimId, isDatedByIncident = false): CountScope {
  const { counted, during, incident } = parts;
  const of = widerPopulations(parts.of.trim().toLowerCase())[0] ?? "unspecified";
  const all = wholesOf([...new Set(parts.placeIds)], tree).toSorted();
  const placeIds = all.filter((id) => !(tree.ancestors.get(id) ?? [id]).slice(1).some((holder) => all.includes(holder)));
  const date = during === null ? null : parsePartialDate(during);
  const isDated = date !== null && (spanDays(date) !== null || (ofStructures.has(counted) && isOpenToDay(date)));
  const known = placeIds.length > 0 && (isDatedByIncident || isDated);
  const only = known ? null : claim;
  const scope = { counted, of, placeIds, during, incident, only };
  return { key: keyOf(scope, date), ...scope };
}

/**
 * The key of a scope.
 *
 * @param scope - A scope in its one spelling.
 * @returns Text that two scopes share exactly when they are known to be equal.
 */
export function scopeKey(scope: Omit<CountScope, "key">): string {
  return keyOf(scope, scope.during === null ? null : parsePartialDate(scope.during));
}

function keyOf({ counted, of, placeIds, incident, only }: Omit<CountScope, "key">, date: PartialDate | null): string {
  return JSON.stringify([counted, of, placeIds, daysKey(date), incident ?? "", ...(only === null ? [] : [only])]);
}

/** All the parts that a place consists of are the place. */
function wholesOf(placeIds: readonly PlaceId[], tree: PlaceTree): readonly PlaceId[] {
  if (placeIds.length < 2) return placeIds;
  const whole = placeIds
    .flatMap((id) => (tree.ancestors.get(id) ?? [id]).slice(1))
    .find((above) => {
      const parts = tree.places.get(above)?.consistsOf ?? [];
      return parts.length > 0 && !placeIds.includes(above) && parts.every((part) => placeIds.includes(part));
    });
  return whole === undefined ? placeIds : wholesOf([...placeIds, whole], tree);
}

/** What stands destroyed by a day was destroyed at some time before: of people, an open start says only that nobody knows when. */
const ofStructures: ReadonlySet<Counted> = new Set<Counted>(["structures-damaged", "structures-destroyed"]);

function isOpenToDay({ start, end }: PartialDate): boolean {
  return start.kind === "open" && end.kind === "day";
}

/** The days as given, with how far an approximate end may err; two spellings of the same days are one. */
function daysKey(date: PartialDate | null): string {
  if (date === null) return "undated";
  const say = (end: PartialDate["start"]): string => (end.kind === "day" ? `${end.day}~${end.errorDays}` : end.kind);
  return `${say(date.start)} ${say(date.end)}`;
}
