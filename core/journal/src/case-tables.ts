// The fold's working tables: a case's state in a form that takes one entry more without copying the rest.
import type { ClaimId, CoverageGap, ItemId, Party, PartyId, Place, PlaceId, Places } from "@bayyina/model";
import type {
  AuthorKey,
  CaseState,
  ClaimRecord,
  ErasedEntry,
  ItemRecord,
  LogKeyRotation,
  Publication,
  StandingDecision,
  TimeRequest,
} from "./case-state.ts";

type Pair = readonly [PlaceId, PlaceId];

/** A case while entries are added. Records inside are replaced, never changed: views taken earlier share them. */
export type CaseTables = {
  size: number;
  title: string | null;
  origin: string | null;
  readonly items: Map<ItemId, ItemRecord>;
  readonly places: Map<PlaceId, Place>;
  readonly maybeSame: Map<string, Pair>;
  readonly disjoint: Map<string, Pair>;
  readonly parties: Map<PartyId, Party>;
  readonly gaps: Map<string, CoverageGap>;
  readonly claims: Map<ClaimId, ClaimRecord>;
  readonly decisions: Map<number, StandingDecision>;
  readonly publications: Publication[];
  readonly erased: Map<number, ErasedEntry>;
  readonly authorKeys: Map<string, AuthorKey>;
  readonly logKeys: LogKeyRotation[];
  readonly timeRequests: Map<number, TimeRequest>;
  readonly assistantHosts: Set<string>;
};

/**
 * Copies a case into tables: once for any number of entries.
 *
 * @param state - The case; it is not changed.
 * @returns Tables of their own.
 */
export function copyToTables(state: CaseState): CaseTables {
  const tables: CaseTables = {
    size: state.size,
    title: state.title,
    origin: state.origin,
    items: new Map(state.items),
    places: new Map(),
    maybeSame: new Map(),
    disjoint: new Map(),
    parties: new Map(state.parties),
    gaps: new Map(state.gaps),
    claims: new Map(state.claims),
    decisions: new Map(state.decisions),
    publications: [...state.publications],
    erased: new Map(state.erased),
    authorKeys: new Map(state.authorKeys),
    logKeys: [...state.logKeys],
    timeRequests: new Map(state.timeRequests),
    assistantHosts: new Set(state.assistantHosts),
  };
  mergePlaces(tables, state.places);
  return tables;
}

/**
 * Merges a gazetteer: a place given again replaces the earlier one where that stood; pairs are united, whichever way round.
 *
 * @param tables - The tables to change.
 * @param places - The gazetteer.
 */
export function mergePlaces(tables: CaseTables, places: Places): void {
  for (const place of places.places) tables.places.set(place.id, place);
  addPairs(tables.maybeSame, places.maybeSame);
  addPairs(tables.disjoint, places.disjoint);
}

/**
 * The state that tables have come to.
 *
 * @param tables - Not to be changed afterwards.
 * @returns The view.
 */
export function viewOf(tables: CaseTables): CaseState {
  const { places, maybeSame, disjoint, ...rest } = tables;
  const pairs = (of: ReadonlyMap<string, Pair>): [PlaceId, PlaceId][] => Array.from(of.values(), ([a, b]) => [a, b]);
  return { ...rest, places: { places: [...places.values()], maybeSame: pairs(maybeSame), disjoint: pairs(disjoint) } };
}

function addPairs(pairs: Map<string, Pair>, more: readonly Pair[]): void {
  for (const pair of more) {
    const key = [...pair].sort().join(" ");
    if (!pairs.has(key)) pairs.set(key, pair);
  }
}
