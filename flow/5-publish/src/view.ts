// What every page asks of a record, looked up once. Not here: any words shown.
import {
  BayyinaError,
  type Claim,
  checkQuote,
  type Incident,
  type ItemId,
  itemIdOf,
  type PlaceTree,
  type PossiblySame,
  type PublicClaim,
  type PublicItem,
  type PublicRecord,
  type PublicToll,
  placeTree,
  type Quote,
} from "@bayyina/model";
import { type Links, linksFrom, pageNames, textPath } from "./site-paths.ts";
import { sortedRecord, sortedTolls } from "./sorted-record.ts";

/** How a claim stands to an incident. */
export type Standing = { readonly incident: Incident; readonly as: "member" | "possible" | "wider" };

/** The record with its lookups, and links as seen from one folder. */
export type View = {
  readonly record: PublicRecord;
  readonly tolls: readonly PublicToll[];
  /** Texts by the digest of the working copy. */
  readonly texts: ReadonlyMap<ItemId, string>;
  readonly tree: PlaceTree;
  readonly published: ReadonlyMap<string, PublicClaim>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly items: ReadonlyMap<string, PublicItem>;
  /** By incident id; `""` holds the tolls of no incident. */
  readonly tollsOf: ReadonlyMap<string, readonly PublicToll[]>;
  readonly claimsOfItem: ReadonlyMap<string, readonly PublicClaim[]>;
  readonly standings: ReadonlyMap<string, readonly Standing[]>;
  readonly unplaced: ReadonlyMap<string, string>;
  readonly pairsOf: ReadonlyMap<string, readonly PossiblySame[]>;
  /** Parties that a named observer's claims are marked as an organ of. */
  readonly organsOf: ReadonlyMap<string, readonly string[]>;
  readonly to: Links;
};

/** The two views of one record: from the top folder, and from a folder in it. */
export type Views = { readonly top: View; readonly below: View };

/**
 * Looks a record up.
 *
 * @param record - The record.
 * @param tolls - Its tolls.
 * @param texts - The exact texts, by the digest of the working copy. One that is not what its digest says is left out.
 * @returns The views.
 * @throws BayyinaError `RECORD_INVALID` (an id twice, a text's path that is not `texts/<hex>.txt`), `PLACE_*` as `placeTree`.
 */
export function viewsOf(record: PublicRecord, tolls: readonly PublicToll[], texts: ReadonlyMap<ItemId, string>): Views {
  const sorted = sortedRecord(record);
  const names = pageNames(sorted);
  const { linking } = sorted;
  const ordered = sortedTolls(tolls);
  const lookups = {
    record: sorted,
    tolls: ordered,
    texts: trueTexts(sorted.items, texts),
    tree: placeTree(sorted.places),
    published: new Map(sorted.claims.map((published) => [published.claim.id, published])),
    claims: new Map(sorted.claims.map(({ claim }) => [claim.id, claim])),
    items: new Map(sorted.items.map((item) => [item.id, item])),
    tollsOf: Map.groupBy(ordered, (toll) => toll.incident ?? ""),
    claimsOfItem: Map.groupBy(sorted.claims, (published) => published.item ?? ""),
    standings: standingsOf(linking.incidents),
    unplaced: new Map(linking.unplaced.map(({ claim, why }) => [claim, why])),
    pairsOf: pairsByClaim(linking.possiblySame),
    organsOf: organsByObserver(sorted.claims.map(({ claim }) => claim)),
  };
  return { top: { ...lookups, to: linksFrom(names, "") }, below: { ...lookups, to: linksFrom(names, "../") } };
}

/**
 * A published claim.
 *
 * @param view - The record.
 * @param id - The claim's id.
 * @returns The claim.
 * @throws BayyinaError `RECORD_INVALID` when the record has none of this id.
 */
export function publishedClaim(view: View, id: string): PublicClaim {
  const found = view.published.get(id);
  if (found === undefined)
    throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: "claims", claim: id, why: "an id that no claim has" } });
  return found;
}

/** Words that stand in the item's text, and that text. */
export type FoundQuote = { readonly quote: Quote; readonly text: string };

/**
 * A quote of a claim, looked up in the item's text once more: what does not stand there is never shown as quoted.
 *
 * @param view - The record.
 * @param published - The claim.
 * @param of - Which of its quotes.
 * @returns The quote and the text; null when there is none, it was not checked, or it does not stand.
 */
export function foundQuote(view: View, published: PublicClaim, of: "quote" | "duringQuote" | "placeQuote"): FoundQuote | null {
  const quote = published.claim[of];
  const item = published.item === null ? undefined : view.items.get(published.item);
  const text = item?.text ? view.texts.get(item.text.id) : undefined;
  if (published.words === "not-checked" || quote === undefined || quote === "not-checked" || text === undefined) return null;
  const named = (quote.item ?? item?.id) === item?.id && (quote.text ?? item?.text?.id) === item?.text?.id;
  return named && checkQuote(quote, text) === null ? { quote, text } : null;
}

/** Whoever checks a site renders it again from what may be altered: such a text must neither be shown nor stop the rest. */
function trueTexts(items: readonly PublicItem[], texts: ReadonlyMap<ItemId, string>): ReadonlyMap<ItemId, string> {
  const found = items.flatMap((item) => {
    if (item.text === null) return [];
    const { id, path } = item.text;
    const text = texts.get(id);
    if (path !== textPath(id))
      throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: "items.text.path", item: item.id } });
    return text !== undefined && itemIdOf(text) === id ? [[id, text] as const] : [];
  });
  return new Map(found);
}

function standingsOf(incidents: readonly Incident[]): ReadonlyMap<string, readonly Standing[]> {
  const all = incidents.flatMap((incident) => [
    ...incident.claims.map((claim) => ({ claim, incident, as: "member" as const })),
    ...incident.possible.map(({ claim }) => ({ claim, incident, as: "possible" as const })),
    ...incident.wider.map((claim) => ({ claim, incident, as: "wider" as const })),
  ]);
  return Map.groupBy(all, ({ claim }) => claim);
}

function pairsByClaim(pairs: readonly PossiblySame[]): ReadonlyMap<string, readonly PossiblySame[]> {
  const sides = pairs.flatMap((pair) => [...new Set([pair.left, pair.right])].map((claim) => ({ claim, pair })));
  return new Map([...Map.groupBy(sides, ({ claim }) => claim)].map(([claim, found]) => [claim, found.map(({ pair }) => pair)]));
}

function organsByObserver(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const organs = new Map<string, Set<string>>();
  for (const { observer, organOf } of claims)
    if (observer !== null && organOf !== null) organs.set(observer, (organs.get(observer) ?? new Set()).add(organOf));
  return new Map([...organs].map(([observer, parties]) => [observer, [...parties].sort()]));
}
