// The reasons of linking in plain words. Words only: what is decided is decided elsewhere.
import { type ClaimId, type LinkReason, type PlaceTree, placeLabel } from "@bayyina/model";
import type { Cluster } from "./cluster-day.ts";
import type { DateFit } from "./date-fit.ts";
import { mostIncidents, type PlaceFit } from "./incident-index.ts";
import { around, blocksAround, isWide } from "./place-links.ts";
import type { Settled } from "./settle-decisions.ts";

/** How a claim fits an incident in place and date. */
export type Fit = { readonly incident: number; readonly place: PlaceFit; readonly date: DateFit };

const placeWords: Readonly<Record<PlaceFit, string>> = {
  site: "its place is the incident's, or one lies within the other",
  maybe: "its place may be the incident's place; nobody says so for certain",
  quarter: "its place is the incident's quarter or lies in it",
  wider: "its place is wider than the incident's",
};
const dateWords: Readonly<Record<DateFit, string>> = {
  day: "its date is the incident's day",
  period: "its period holds the incident's day",
  after: "its period begins after the incident, as a search does",
  approximate: "its date is approximate and holds the incident's day",
  near: "its date is approximate; the incident's day is within its error",
  adjacent: "its day is the one before or after: a date within a source's error",
  open: "its date has an open end, so it is compared by place alone",
  undated: "it has no date, so it is compared by place alone",
};

/**
 * Why a claim may belong to an incident.
 *
 * @param claim - The claim's id.
 * @param fit - How it fits.
 * @param among - How many incidents it fits.
 * @returns One reason for the place, one for the date, and one where several incidents fit.
 */
export function reasonsOf(claim: ClaimId, { place, date }: Pick<Fit, "place" | "date">, among: number): readonly LinkReason[] {
  const several = { rule: "several-incidents", says: `it fits ${among} incidents; nobody says which`, claims: [claim] };
  return [
    { rule: `place-${place}`, says: placeWords[place], claims: [claim] },
    { rule: `date-${date}`, says: dateWords[date], claims: [claim] },
    ...(among > 1 ? [several] : []),
  ];
}

/**
 * Why a claim is part of the one incident it fits.
 *
 * @param fit - How it fits.
 * @returns Plain words.
 */
export function whyMember({ place, date }: Fit): string {
  return `${placeWords[place]}, ${dateWords[date]}, and no other incident fits as well`;
}

/**
 * Why a claim is part of no incident.
 *
 * @param facts - Why it makes none, how many it may belong to, is wider than, and were too many to list.
 * @returns Plain words.
 */
export function whyNotMember(facts: {
  readonly whyNoSeed: string;
  readonly possible: number;
  readonly wider: number;
  readonly left: number;
}): string {
  const { whyNoSeed, possible, wider, left } = facts;
  const parts = [
    ...(possible > 0 ? [`it may belong to ${sayIncidents(possible)}`] : []),
    ...(wider > 0 ? [`its place or period is wider and may include ${sayIncidents(wider)}`] : []),
    ...(left > 0 ? [`it fits ${left} times more than the ${mostIncidents} that are listed at most`] : []),
  ];
  return [whyNoSeed, ...(parts.length > 0 ? parts : ["no incident is known at its place and date"])].join("; ");
}

/**
 * Why claims are proposed as one incident.
 *
 * @param cluster - Its seeds.
 * @param tree - The gazetteer.
 * @param settled - The decisions that hold.
 * @returns At least one reason.
 */
export function reasonsOfCluster(cluster: Cluster, tree: PlaceTree, settled: Settled): readonly LinkReason[] {
  const { seeds } = cluster;
  const claims = seeds.map((seed) => seed.claim.id).sort();
  const decided = claims.filter((claim) => settled.decided.has(claim));
  const [thin, ...otherThin] = [...new Set(seeds.map((seed) => seed.thin))];
  const days = new Set(seeds.map((seed) => seed.day)).size;
  const reasons: LinkReason[] = [{ ...placeReason(cluster, tree, days), claims }];
  if (thin !== undefined && thin !== null && otherThin.length === 0)
    reasons.push({ rule: "thinly-known", says: `the incident is known only through ${thin}`, claims });
  if (decided.length > 0) reasons.push({ rule: "recorder", says: "a recorder decided", claims: decided });
  return reasons;
}

function placeReason({ seeds }: Cluster, tree: PlaceTree, days: number): { readonly rule: string; readonly says: string } {
  const places = [...new Set(seeds.flatMap((seed) => seed.places))].sort();
  const [first, ...rest] = places;
  if (seeds.length === 1) return { rule: "one-claim", says: "one claim of harm gives an exact day and a place" };
  if (days > 1) return { rule: "recorder", says: "several days, put together by a recorder" };
  if (first === undefined || rest.length === 0) return { rule: "same-place", says: "same day, same place" };
  const common = around(first, tree).filter((at) => rest.every((place) => around(place, tree).includes(at)));
  const block = common.find((at) => places.includes(at) || blocksAround(first, tree).includes(at));
  if (block !== undefined) return { rule: "within-one-place", says: `same day, all within ${placeLabel(block, tree)}` };
  const holder = common.find((at) => !isWide(at, tree));
  if (holder !== undefined) {
    return {
      rule: "same-quarter",
      says: `same day, ${places.length === 2 ? "both" : "all"} within ${placeLabel(holder, tree)}; nobody says they are apart`,
    };
  }
  return { rule: "maybe-same", says: "same day, places that may be one; nobody says they are apart" };
}

function sayIncidents(count: number): string {
  return count === 1 ? "one incident" : `${count} incidents`;
}
