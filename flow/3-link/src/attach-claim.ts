// A claim that makes no incident, attached to those it can speak of. It becomes part of one only where exactly one fits.
import type { Claim, LinkReason, PartialDate, PlaceId } from "@bayyina/model";
import { type DateFit, daysThatFit, fitOfDay } from "./date-fit.ts";
import { type Candidate, findIncidents, type IncidentIndex, type PlaceFit } from "./incident-index.ts";
import { type Fit, reasonsOf, whyMember, whyNotMember } from "./link-reasons.ts";
import { searchesAfter, tellsOfAftermath, tellsOfHarm } from "./seed.ts";

/** Where a claim stands. `why`: why it is part of no incident or, where it is part of one, of that one. */
export type Attachment = {
  readonly member: number | null;
  readonly possible: readonly { readonly incident: number; readonly reasons: readonly LinkReason[] }[];
  readonly wider: readonly number[];
  readonly why: string;
};

/** What attaching needs besides the claim. */
export type AttachContext = {
  /** The claim's `during`, read; null = not dated. */
  readonly date: PartialDate | null;
  /** Why it makes no incident, in plain words. */
  readonly whyNoSeed: string;
  readonly index: IncidentIndex;
  /** Incidents that a recorder keeps it apart from. */
  readonly isExcluded: (incident: number) => boolean;
};

type Standing = "fits" | "possible" | "wider" | "none";

/**
 * Attaches a claim.
 *
 * @param claim - A claim that is no seed.
 * @param context - Its date, why it is no seed, and the incidents.
 * @returns Part of one incident at most; else the incidents it may belong to, and those it is wider than.
 */
export function attachClaim(claim: Claim, context: AttachContext): Attachment {
  const places = [...new Set(claim.placeIds)].sort();
  if (places.length === 0) return { member: null, possible: [], wider: [], why: "it names no known place" };
  const { fits, tooMany } = fitsOf(claim, places, context);
  const judged = fits.map((fit) => ({ fit, standing: standingOf(claim, fit, context.date) }));
  const by = (wanted: Standing): readonly Fit[] => judged.flatMap(({ fit, standing }) => (standing === wanted ? [fit] : []));
  const sole = soleFit(by("fits"), by("possible"), tooMany);
  if (sole !== null) return { member: sole.incident, possible: [], wider: [], why: whyMember(sole) };
  const maybe = [...by("fits"), ...by("possible")];
  const wider = by("wider").map((fit) => fit.incident);
  const left = [...tooMany.values()].reduce((sum, count) => sum + count, 0);
  return {
    member: null,
    possible: maybe.map((fit) => ({ incident: fit.incident, reasons: reasonsOf(claim.id, fit, maybe.length) })),
    wider,
    why: whyNotMember({ whyNoSeed: context.whyNoSeed, possible: maybe.length, wider: wider.length, left }),
  };
}

/** Exactly one incident at the site itself; else exactly one in the quarter, when nothing else is possible. */
function soleFit(fits: readonly Fit[], possible: readonly Fit[], tooMany: ReadonlyMap<PlaceFit, number>): Fit | null {
  const [atSite, ...moreAtSite] = fits.filter((fit) => fit.place === "site");
  if (atSite !== undefined) return moreAtSite.length === 0 && !tooMany.has("site") ? atSite : null;
  const [only, ...more] = fits;
  return only !== undefined && more.length === 0 && possible.length === 0 && tooMany.size === 0 ? only : null;
}

function standingOf(claim: Claim, { place, date }: Fit, during: PartialDate | null): Standing {
  const holdsTheDay = date !== "near" && date !== "adjacent" && date !== "undated";
  if (place === "wider") return holdsTheDay ? "wider" : "none";
  if (tellsOfAftermath(claim))
    return place !== "maybe" && (date === "day" || date === "period" || date === "after") ? "fits" : "possible";
  if (date === "open" || date === "undated" || date === "adjacent") return "possible";
  if (coversSeveralDays(during)) return holdsTheDay ? (place === "maybe" ? "possible" : "wider") : "none";
  if (date !== "day" || place === "maybe") return "possible";
  return tellsOfHarm(claim) ? "wider" : "fits";
}

function fitsOf(
  claim: Claim,
  places: readonly PlaceId[],
  { date, index, isExcluded }: AttachContext,
): { readonly fits: readonly Fit[]; readonly tooMany: ReadonlyMap<PlaceFit, number> } {
  const days = daysThatFit(date, searchesAfter(claim));
  const found = places.map((place) => findIncidents(place, days, index));
  const byIncident = new Map<number, Candidate[]>();
  for (const candidate of found.flatMap(({ candidates }) => candidates))
    byIncident.set(candidate.incident, [...(byIncident.get(candidate.incident) ?? []), candidate]);
  const fits = [...byIncident].flatMap(([incident, candidates]): readonly Fit[] => {
    const fit = isExcluded(incident) ? null : dateFitOf(candidates, date, searchesAfter(claim));
    return fit === null ? [] : [{ incident, place: loosest(candidates, places.length), date: fit }];
  });
  const holds = fits.some((fit) => fit.date === "day" || fit.date === "period");
  return {
    fits: holds ? fits.filter((fit) => fit.date !== "after" || fit.place === "wider") : fits,
    tooMany: new Map(found.flatMap(({ tooMany }) => [...tooMany])),
  };
}

function dateFitOf(candidates: readonly Candidate[], date: PartialDate | null, aftermath: boolean): DateFit | null {
  return candidates.map(({ day }) => fitOfDay(date, day, aftermath)).find((fit) => fit !== null) ?? null;
}

/** A claim of several places fits as loosely as the loosest; an incident that only some of them fit is narrower than the claim. */
function loosest(candidates: readonly Candidate[], places: number): PlaceFit {
  if (candidates.length < places) return "wider";
  const order = ["wider", "quarter", "maybe", "site"] as const;
  return order.find((fit) => candidates.some((candidate) => candidate.place === fit)) ?? "wider";
}

function coversSeveralDays(date: PartialDate | null): boolean {
  return date?.start.kind === "day" && date.end.kind === "day" && date.start.day !== date.end.day;
}
