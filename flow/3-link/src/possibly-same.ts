// Pairs of claims that may speak of one site though nobody says so. Both readings stay; nothing is merged or added here.
import {
  type Claim,
  type Counted,
  grainOf,
  type PartialDate,
  type PlaceId,
  type PossiblySame,
  type QuantityClaim,
  rangesMeet,
  relateDates,
  relatePlaces,
  relatePopulations,
} from "@bayyina/model";
import { type PlaceLinks, quarterOf } from "./place-links.ts";
import { countsOneFamily, tellsOfAftermath, tellsOfHarm } from "./seed.ts";

/** Of each claim, at most this many partners at one place that may be its own: the list stays near-linear. */
export const mostPartners = 3;

/** Counts that may be of the same persons at different moments. */
const deadOrMissing: ReadonlySet<Counted> = new Set<Counted>([
  "killed",
  "casualties",
  "missing",
  "hiding",
  "trapped",
  "unaccounted-for",
  "recovered",
  "identified",
  "buried",
]);

/** What pairing needs besides the claims. */
export type PairContext = {
  readonly links: PlaceLinks;
  readonly dateOf: (claim: Claim) => PartialDate | null;
  /** Whether a recorder decided on the two, either way. */
  readonly isDecided: (a: Claim, b: Claim) => boolean;
  /** Whether an incident holds both already, as a part or as possible beside a part. */
  readonly inOneIncident: (a: Claim, b: Claim) => boolean;
};

/**
 * Pairs of figures that may speak of one site.
 *
 * @param claims - All claims, sorted by id.
 * @param context - Gazetteer, dates and decisions.
 * @returns Each pair once, `left` before `right`, sorted, with what speaks for one site and what against.
 */
export function pairPossiblySame(claims: readonly Claim[], context: PairContext): readonly PossiblySame[] {
  const figures = claims
    .filter((claim) => claim.kind === "quantity")
    .filter((claim) => (tellsOfHarm(claim) || tellsOfAftermath(claim)) && !countsOneFamily(claim));
  const pairs = new Map<string, PossiblySame>();
  for (const [a, b, pro] of [...placePairs(figures, context), ...neighbourPairs(figures, context)]) {
    const [left, right] = a.id < b.id ? [a, b] : [b, a];
    const key = `${left.id} ${right.id}`;
    if (pairs.has(key) || !canBeOne(left, right, context)) continue;
    pairs.set(key, { left: left.id, right: right.id, pro: [pro, sayDates(left, right, context)], contra: contraOf(left, right) });
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

type Pair = readonly [QuantityClaim, QuantityClaim, string];

/** Figures at two places that are listed as perhaps one: those of one report first, then those that count the same. */
function placePairs(figures: readonly QuantityClaim[], { links, inOneIncident }: PairContext): readonly Pair[] {
  const at = Map.groupBy(
    figures.flatMap((figure) => figure.placeIds.flatMap((place) => keysAt(place, figure).map((key) => ({ key, figure })))),
    ({ key }) => key,
  );
  return figures.flatMap((figure) =>
    figure.placeIds.flatMap((place) =>
      (links.maybe.get(place) ?? []).flatMap((other) => {
        const near = keysAt(other, figure).flatMap((key) => (at.get(key) ?? []).slice(0, 2 * mostPartners));
        const partners = [...new Set(near.map((entry) => entry.figure))];
        const apart = partners.filter((partner) => partner.id !== figure.id && !inOneIncident(partner, figure));
        return apart
          .slice(0, mostPartners)
          .map((partner) => [figure, partner, "their places are listed as places that may be one"] as const);
      }),
    ),
  );
}

/** Where a figure is looked for at a place, nearest first: by its report, by what it counts, by the place alone. */
function keysAt(place: PlaceId, figure: QuantityClaim): readonly string[] {
  return [`${place} report ${reportOf(figure)}`, `${place} counted ${figure.counted}`, place];
}

/** Figures next to each other in one report, where a place is not named, or names no site. */
function neighbourPairs(figures: readonly QuantityClaim[], { links, inOneIncident }: PairContext): readonly Pair[] {
  return [...Map.groupBy(figures, (figure) => `${sortOf(figure)} ${reportOf(figure)}`).values()].flatMap((report) => {
    const inOrder = report.toSorted((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
    return inOrder.slice(1).flatMap((after, at): readonly Pair[] => {
      const before = inOrder[at];
      if (before === undefined || inOneIncident(before, after) || !mayBeTheSameOnes(before, after)) return [];
      if (before.placeIds.length === 0 || after.placeIds.length === 0)
        return [[before, after, "they stand next to each other in one report, and a place is not known"]];
      const alike =
        before.counted === after.counted &&
        relatePlaces(before.placeIds, after.placeIds, links.tree) === "equal" &&
        before.placeIds.every((id) => isVague(id, links));
      return alike
        ? [[before, after, "they stand next to each other in one report, at one place that is a quarter or of unknown size"]]
        : [];
    });
  });
}

/** Persons stand next to persons and structures next to structures, whatever is said between them. */
function sortOf(figure: QuantityClaim): "structures" | "persons" {
  return figure.counted.startsWith("structures") ? "structures" : "persons";
}

/** Whole figures that may count the same persons: the trapped of one sentence may be the recovered of the next; the injured are not. */
function mayBeTheSameOnes(a: QuantityClaim, b: QuantityClaim): boolean {
  if (a.counted === b.counted) return relatePopulations(a.of, b.of) === "equal";
  const general = [a, b].every(({ of }) => relatePopulations(of, "unspecified") === "equal" || of === "civilians");
  return general && sortOf(a) === "persons" && [a, b].every(({ counted }) => deadOrMissing.has(counted));
}

function canBeOne(a: Claim, b: Claim, { links, dateOf, isDecided }: PairContext): boolean {
  const [from, to] = [dateOf(a), dateOf(b)];
  const datesMeet = from === null || to === null || relateDates(from, to) !== "disjoint";
  return datesMeet && !isDecided(a, b) && relatePlaces(a.placeIds, b.placeIds, links.tree) !== "disjoint";
}

function contraOf(a: QuantityClaim, b: QuantityClaim): readonly string[] {
  const toldAsTwo = toldBy(a) === toldBy(b) && a.placeText !== b.placeText;
  const sameCount = a.counted === b.counted && a.of === b.of;
  const differ = sameCount && (a.low !== b.low || a.high !== b.high);
  return [
    ...(toldAsTwo ? ["one source, through one chain on one date, tells of them as two"] : []),
    ...(differ ? [rangesMeet(a, b) ? "their numbers differ" : "their numbers cannot both be true of one count"] : []),
  ];
}

function sayDates(a: Claim, b: Claim, { dateOf }: PairContext): string {
  const [from, to] = [dateOf(a), dateOf(b)];
  if (from === null || to === null) return "a date is not known, so that none rules it out";
  return relateDates(from, to) === "equal" ? "they give the same date" : "their dates do not rule it out";
}

function isVague(id: PlaceId, links: PlaceLinks): boolean {
  return quarterOf(id, links.tree) === id || grainOf(id, links.tree) === null;
}

function reportOf(claim: Claim): string {
  const text = claim.quote === "not-checked" ? null : (claim.quote.text ?? claim.quote.item ?? null);
  return JSON.stringify([text, toldBy(claim)]);
}

/** One telling: who said it, through whom, when. Notes of a recorder may split it into several texts. */
function toldBy(claim: Claim): string {
  return JSON.stringify([claim.speaker, claim.chain, claim.reported]);
}

function startOf(claim: Claim): number {
  return claim.quote === "not-checked" ? 0 : claim.quote.start;
}
