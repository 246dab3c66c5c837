// Claims that are no part of an incident and concern its place and time, with how their scope lies to it. An incident meets only the
// claims that can concern it, never all. Nothing is counted here.
import {
  type Claim,
  type ClaimId,
  type Incident,
  type PartialDate,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  type QuantityClaim,
  type Relation,
  relateCounted,
  relateDates,
  relatePeriods,
  relatePlaces,
  relatePopulations,
} from "@bayyina/model";
import { indexSpans, type Span, type SpanIndex, spanOf, spansMeeting } from "./span-index.ts";

/** How a claim's scope lies to an incident: to all persons killed at its places, at its time. */
export type ScopeRelation = {
  readonly counted: Relation;
  readonly of: Relation;
  readonly where: Relation;
  readonly when: Relation;
  /** As `when`, the dates taken as they are given, whatever they may err by. */
  readonly whenAsGiven: Relation;
};

/** A claim beside an incident. */
export type ClaimBeside = { readonly claim: ClaimId; readonly relation: ScopeRelation };

type Entry = Span & {
  readonly claim: QuantityClaim;
  readonly date: PartialDate | null;
  readonly what: Pick<ScopeRelation, "counted" | "of">;
};

/** Quantities by place and day; each date is read once. */
export type ClaimIndex = {
  readonly byId: ReadonlyMap<ClaimId, Entry>;
  /** By the places that they name. */
  readonly at: ReadonlyMap<PlaceId, SpanIndex<Entry>>;
  /** By all that their places lie in, the places themselves included. */
  readonly inside: ReadonlyMap<PlaceId, SpanIndex<Entry>>;
  readonly tree: PlaceTree;
};

/**
 * Indexes claims.
 *
 * @param claims - Claims of any kind; quantities are taken.
 * @param tree - The gazetteer.
 * @returns The index.
 */
export function indexClaims(claims: readonly Claim[], tree: PlaceTree): ClaimIndex {
  const entries = claims.filter((claim) => claim.kind === "quantity").map(entryOf);
  const by = (placesOf: (id: PlaceId) => readonly PlaceId[]): ReadonlyMap<PlaceId, SpanIndex<Entry>> => {
    const found = new Map<PlaceId, Entry[]>();
    for (const entry of entries)
      for (const place of new Set(entry.claim.placeIds.flatMap(placesOf))) {
        const list = found.get(place);
        if (list === undefined) found.set(place, [entry]);
        else list.push(entry);
      }
    return new Map([...found].map(([place, list]) => [place, indexSpans(list)]));
  };
  return {
    byId: new Map(entries.map((entry) => [entry.claim.id, entry])),
    at: by((id) => [id]),
    inside: by((id) => tree.ancestors.get(id) ?? [id]),
    tree,
  };
}

/**
 * The claims beside an incident.
 *
 * @param incident - The incident.
 * @param index - The case's claims.
 * @returns Quantities that are none of its own: those that linking lists as wider or possible, and those whose place is its place, holds
 *   it, lies in it or overlaps it and whose date is not known to be another. Sorted by id.
 */
export function claimsBeside(incident: Incident, { byId, at, inside, tree }: ClaimIndex): readonly ClaimBeside[] {
  const date = dateOf(incident);
  const period = spanOf(date);
  const listed = [...incident.wider, ...incident.possible.map(({ claim }) => claim)];
  const met = incident.placeIds.flatMap((place) => [
    inside.get(place),
    ...(tree.ancestors.get(place) ?? []).map((holder) => at.get(holder)),
  ]);
  const found = new Set([
    ...listed.flatMap((id) => byId.get(id) ?? []),
    ...met.flatMap((index) => (index === undefined ? [] : spansMeeting(index, period))),
  ]);
  for (const id of incident.claims) {
    const own = byId.get(id);
    if (own !== undefined) found.delete(own);
  }
  return [...found]
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
    .map((entry) => ({ claim: entry.claim.id, relation: relationOf(entry, { ...incident, date }, tree) }));
}

function entryOf(claim: QuantityClaim): Entry {
  const date = dateOf(claim);
  const what = { counted: relateCounted(claim.counted, "killed"), of: relatePopulations(claim.of, "unspecified") };
  return { claim, date, what, ...spanOf(date) };
}

function relationOf(
  { claim, date, what }: Entry,
  incident: { readonly placeIds: readonly PlaceId[]; readonly date: PartialDate | null },
  tree: PlaceTree,
): ScopeRelation {
  const where = relatePlaces(claim.placeIds, incident.placeIds, tree);
  if (date === null || incident.date === null) return { ...what, where, when: "unknown", whenAsGiven: "unknown" };
  return { ...what, where, when: relatePeriods(date, incident.date), whenAsGiven: relateDates(date, incident.date) };
}

function dateOf({ during }: { readonly during: string | null }): PartialDate | null {
  return during === null ? null : parsePartialDate(during);
}
