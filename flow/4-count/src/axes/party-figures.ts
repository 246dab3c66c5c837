// What a party concedes, or does not accept, in figures: parts known to be apart are added; what overlaps, or may, stands by itself.
import {
  type ClaimId,
  type CountRange,
  harmCounted,
  type Incident,
  type PartyFigure,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  type QuantityClaim,
  relateDates,
  relatePeriods,
  relatePlaces,
  relatePopulations,
  sayRange,
  softQualifiers,
  spanDays,
} from "@bayyina/model";
import { isKnownLater } from "./known-later.ts";
import type { SpokenPosition } from "./spoken-positions.ts";

/** More parts than these are not compared for what can be added: ways to add grow much faster than parts. */
const mostParts = 16;

/** What figures are read in: when the incident was, and how places lie. */
export type FigureContext = { readonly incident: Pick<Incident, "during">; readonly tree: PlaceTree };

/**
 * A party's figures of one position.
 *
 * @param spoken - The incident's positions. Those beside it, and those of a party not named, give no figure.
 * @param position - `concedes`, or `disputes` for what is not accepted.
 * @param context - The incident and the gazetteer.
 * @returns By party and scope. Of one place a later statement replaces an earlier of the same speaker, and others widen it to what the
 *   lowest and the highest says; places known to be apart are added, as many as are all apart; each part stands in at least one figure.
 */
export function partyFigures(
  spoken: readonly SpokenPosition[],
  position: "concedes" | "disputes",
  context: FigureContext,
): readonly PartyFigure[] {
  const figures = accountsOf(spoken, position, context).flatMap((account) =>
    setsApart(partsOf(account.claims, context.tree), context.tree).map((parts) => figureOf(account, parts)),
  );
  const keyOf = ({ party, counted, of, during, claims }: PartyFigure): string =>
    JSON.stringify([party, counted, of, during, claims]);
  return figures.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Claims that may be added to each other as far as party, what is counted, of whom and when go; where is not asked yet. */
type Account = Pick<PartyFigure, "party" | "counted" | "of" | "during"> & { readonly claims: QuantityClaim[] };

/** Claims of one place, and what they come to. */
type Part = CountRange & {
  readonly claims: readonly QuantityClaim[];
  readonly replaced: readonly ClaimId[];
  readonly placeIds: readonly PlaceId[];
};

function accountsOf(
  spoken: readonly SpokenPosition[],
  position: "concedes" | "disputes",
  { incident }: FigureContext,
): readonly Account[] {
  const accounts: Account[] = [];
  for (const { claim, party, beside } of spoken.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    if (beside || party === null || claim.kind !== "quantity" || claim.position !== position) continue;
    const during = periodOf(claim, incident);
    const known = accounts.find((account) => account.party === party && isOfAccount(claim, during, account));
    if (known === undefined) accounts.push({ party, counted: claim.counted, of: claim.of, during, claims: [claim] });
    else known.claims.push(claim);
  }
  return accounts;
}

/** Harm of the incident that is not dated, or dated to a single day that its source may mean by the incident's, was done at its time. */
function periodOf({ counted, during }: QuantityClaim, incident: FigureContext["incident"]): string | null {
  if (!harmCounted.has(counted) || incident.during === null) return during;
  if (during === null) return incident.during;
  const date = parsePartialDate(during);
  return spanDays(date) === 1 && relateDates(date, parsePartialDate(incident.during)) !== "disjoint" ? incident.during : during;
}

function isOfAccount(claim: QuantityClaim, during: string | null, account: Account): boolean {
  if (account.counted !== claim.counted || relatePopulations(account.of, claim.of) !== "equal") return false;
  if (during === null || account.during === null) return during === account.during && harmCounted.has(claim.counted);
  return relatePeriods(parsePartialDate(during), parsePartialDate(account.during)) === "equal";
}

function partsOf(claims: readonly QuantityClaim[], tree: PlaceTree): readonly Part[] {
  const places: QuantityClaim[][] = [];
  for (const claim of claims) {
    const known = places.find(([first]) => first !== undefined && relatePlaces(first.placeIds, claim.placeIds, tree) === "equal");
    if (known === undefined) places.push([claim]);
    else known.push(claim);
  }
  return places.map((of) => {
    const standing = of.filter((claim) => !of.some((other) => replaces(other, claim)));
    const [lows, highs] = [standing.map(({ low }) => low), standing.map(({ high }) => high)];
    return {
      claims: standing,
      replaced: of.filter((claim) => !standing.includes(claim)).map(({ id }) => id),
      placeIds: [...new Set(of[0]?.placeIds)].sort(),
      low: lows.includes(null) ? null : Math.min(...lows.flatMap((low) => low ?? [])),
      high: highs.includes(null) ? null : Math.max(...highs.flatMap((high) => high ?? [])),
    };
  });
}

function replaces(later: QuantityClaim, earlier: QuantityClaim): boolean {
  const speaker = (claim: QuantityClaim): string => claim.speaker.trim().toLowerCase();
  return speaker(later) !== "" && speaker(later) === speaker(earlier) && isKnownLater(later.reported, earlier.reported);
}

/** Every largest set of parts that are all known to be apart from each other (Bron and Kerbosch 1973, plain form). */
function setsApart(parts: readonly Part[], tree: PlaceTree): readonly (readonly Part[])[] {
  if (parts.length > mostParts) return parts.map((part) => [part]);
  const apart = new Map(
    parts.map((part) => [
      part,
      new Set(parts.filter((other) => relatePlaces(part.placeIds, other.placeIds, tree) === "disjoint")),
    ]),
  );
  const extend = (chosen: readonly Part[], open: readonly Part[], done: readonly Part[]): readonly (readonly Part[])[] => {
    if (open.length === 0) return done.length === 0 ? [chosen] : [];
    return open.flatMap((part, at) => {
      const fits = (other: Part): boolean => apart.get(part)?.has(other) ?? false;
      return extend([...chosen, part], open.slice(at + 1).filter(fits), [...done, ...open.slice(0, at)].filter(fits));
    });
  };
  return extend([], parts, []);
}

function figureOf({ party, counted, of, during }: Account, parts: readonly Part[]): PartyFigure {
  const claims = parts.flatMap((part) => part.claims);
  // Of a part without a lower bound nobody may be left out, so it adds none; without an upper one the sum has none.
  const lows = parts.flatMap(({ low }) => low ?? []);
  return {
    party,
    counted,
    of,
    placeIds: [...new Set(parts.flatMap(({ placeIds }) => placeIds))].sort(),
    during,
    low: lows.length === 0 ? null : lows.reduce((sum, low) => sum + low, 0),
    high: parts.reduce<number | null>((sum, { high }) => (sum === null || high === null ? null : sum + high), 0),
    soft: claims.some(({ qualifier }) => softQualifiers.has(qualifier)),
    claims: claims.map(({ id }) => id).sort(),
    replaced: parts.flatMap(({ replaced }) => replaced).sort(),
    because: sayParts(parts),
  };
}

function sayParts(parts: readonly Part[]): string {
  const several = parts.some(({ claims }) => claims.length > 1);
  return [
    parts.length === 1
      ? "said of one scope"
      : `${parts.length} places known to be apart, added: ${parts.map((part) => sayRange(part)).join(" + ")}`,
    ...(several ? ["several statements of one place stand: from the lowest to the highest"] : []),
    ...(parts.some(({ replaced }) => replaced.length > 0)
      ? ["a later statement of the same speaker replaces an earlier one"]
      : []),
  ].join("; ");
}
