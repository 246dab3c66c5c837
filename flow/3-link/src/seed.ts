// Seeds: claims of harm with an exact day and a place, the only claims that make an incident. What is vague never makes one.
import {
  aftermathCounted,
  type Claim,
  type Day,
  grainOf,
  harmCounted,
  isExactDay,
  type PartialDate,
  type PlaceId,
  type PlaceTree,
} from "@bayyina/model";
import { around, blocksAround, isWide, quarterGrain, quarterOf } from "./place-links.ts";

/** A claim that can make an incident. */
export type Seed = {
  readonly claim: Claim;
  readonly day: Day;
  /** At least one, sorted. */
  readonly places: readonly PlaceId[];
  /** Names the quarter itself and no smaller place. */
  readonly ofQuarter: boolean;
  /** Why an incident known through such claims alone is thinly known; null when it is not. */
  readonly thin: string | null;
};

const oneFamily = /\b(?:relatives? of|family|household|kin of)\b/i;

/**
 * Whether a claim makes an incident.
 *
 * @param claim - Any claim.
 * @param date - Its `during`, read; null = not dated.
 * @param tree - The gazetteer.
 * @returns The seed, or why it is none, in plain words.
 */
export function seedOf(
  claim: Claim,
  date: PartialDate | null,
  tree: PlaceTree,
): { readonly seed: Seed } | { readonly why: string } {
  if (!tellsOfHarm(claim)) return { why: "it counts people found, trapped or sheltering, not people harmed on a known day" };
  const places = [...new Set(claim.placeIds)].sort();
  const why = whyNoPlace(places, tree) ?? whyNoDay(date);
  if (why !== null) return { why };
  if (date?.start.kind !== "day") return { why: "it gives no day" };
  const ofQuarter = places.some((id) => grainOf(id, tree) === quarterGrain);
  return { seed: { claim, day: date.start.day, places, ofQuarter, thin: thinness(claim) } };
}

/**
 * Whether a claim tells of the aftermath, or of people present: its date is that of the search or the shelter.
 *
 * @param claim - Any claim.
 * @returns True for counts and persons missing, hiding, trapped, recovered and the like.
 */
export function tellsOfAftermath(claim: Claim): boolean {
  if (claim.kind === "quantity") return claim.counted === "hiding" || aftermathCounted.has(claim.counted);
  return claim.kind === "person" && (claim.fate === "hiding" || aftermathCounted.has(claim.fate));
}

/**
 * Whether a claim's period may begin after the harm: a search does, sheltering does not.
 *
 * @param claim - Any claim.
 * @returns True for the aftermath without those hiding.
 */
export function searchesAfter(claim: Claim): boolean {
  const counted = claim.kind === "quantity" ? claim.counted : claim.kind === "person" ? claim.fate : "hiding";
  return aftermathCounted.has(counted);
}

/**
 * Whether a claim tells of harm done.
 *
 * @param claim - Any claim.
 * @returns True for counts of harm, persons harmed, damage seen and attributions of an act; never for a position.
 */
export function tellsOfHarm(claim: Claim): boolean {
  switch (claim.kind) {
    case "quantity":
      return harmCounted.has(claim.counted);
    case "person":
      return harmCounted.has(claim.fate);
    case "damage":
      return claim.damage !== "none";
    case "attribution":
      return true;
    case "position":
      return false;
  }
}

/**
 * Whether a count is that of one family or household, told by a relative.
 *
 * @param claim - Any claim.
 * @returns True where `of` says so in a source's words.
 */
export function countsOneFamily(claim: Claim): boolean {
  return claim.kind === "quantity" && oneFamily.test(claim.of);
}

function thinness(claim: Claim): string | null {
  if (claim.kind === "quantity") return countsOneFamily(claim) ? "one family's count" : null;
  if (claim.kind === "person") return "persons named one by one";
  return claim.kind === "attribution" ? "an attribution that counts nobody" : null;
}

function whyNoPlace(places: readonly PlaceId[], tree: PlaceTree): string | null {
  if (places.length === 0) return "it names no known place";
  if (places.some((id) => isWide(id, tree))) return "its place is wider than a quarter";
  const [first, ...rest] = places;
  if (first === undefined || rest.length === 0) return null;
  const quarter = quarterOf(first, tree);
  const blocks = blocksAround(first, tree);
  const together = rest.every(
    (id) => (quarter !== null && quarterOf(id, tree) === quarter) || around(id, tree).some((at) => blocks.includes(at)),
  );
  return together ? null : "it covers several places that lie in no one quarter";
}

function whyNoDay(date: PartialDate | null): string | null {
  if (date === null) return "it is not dated";
  if (date.start.kind !== "day" || date.end.kind !== "day") return "its date has an open or unknown end";
  if (date.start.day !== date.end.day) return "it covers several days";
  return isExactDay(date) ? null : "its date is approximate";
}
