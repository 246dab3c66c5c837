// A claim that makes no incident, attached to those it can speak of. It becomes part of one only where exactly one fits.
import type { Claim, LinkReason, PartialDate, PlaceId } from "@bayyina/model";
import { type DateFit, daysThatFit, fitOfDay } from "./date-fit.ts";
import { type Candidate, findIncidents, type IncidentIndex, mostIncidents, type PlaceFit } from "./incident-index.ts";
import { isWide } from "./place-links.ts";
import { tellsOfAftermath } from "./seed.ts";

/** An incident a claim may belong to, and why. */
export type Possible = { readonly incident: number; readonly reasons: readonly LinkReason[] };

/** Where a claim stands. `why` says why it is part of no incident, or, where it is, why it is part of that one. */
export type Attachment = {
  readonly member: number | null;
  readonly possible: readonly Possible[];
  readonly wider: readonly number[];
  readonly why: string;
};

type Fit = { readonly incident: number; readonly place: PlaceFit; readonly date: DateFit; readonly wholeQuarter: boolean };
type Standing = "member" | "possible" | "wider";

/**
 * Attaches a claim.
 *
 * @param claim - A claim that is no seed.
 * @param date - Its `during`, read; null = not dated.
 * @param whyNoSeed - Why it makes no incident, in plain words.
 * @param index - The incidents.
 * @param isExcluded - Incidents that a recorder keeps it apart from.
 * @returns Part of one incident at most; else the incidents it may belong to, and those it is wider than.
 */
export function attachClaim(
  claim: Claim,
  date: PartialDate | null,
  { whyNoSeed, index, isExcluded }: { whyNoSeed: string; index: IncidentIndex; isExcluded: (incident: number) => boolean },
): Attachment {
  const places = [...new Set(claim.placeIds)].sort();
  const nowhere: Attachment = { member: null, possible: [], wider: [], why: whyNoSeed };
  if (places.length === 0) return { ...nowhere, why: "it names no known place" };
  const { fits, tooMany } = fitsOf(places, { date, aftermath: tellsOfAftermath(claim), index });
  const open = fits.filter((fit) => !isExcluded(fit.incident));
  const judged = open.map((fit) => ({ fit, standing: standingOf(claim, fit) }));
  const [sole] = soleFit(judged.flatMap(({ fit, standing }) => (standing === "member" ? [fit] : [])), open, tooMany);
  if (sole !== undefined) return { ...nowhere, member: sole.incident, why: whyMember(sole) };
  const possible = judged.flatMap(({ fit, standing }) =>
    standing === "wider" ? [] : [{ incident: fit.incident, reasons: reasonsOf(claim, fit, open.length) }],
  );
  const wider = judged.flatMap(({ fit, standing }) => (standing === "wider" ? [fit.incident] : []));
  const many = tooMany > 0 ? `; it fits ${tooMany} incidents or more, too many to list it in each (the limit is ${mostIncidents})` : "";
  return { member: null, possible, wider, why: `${whyNotMember(possible.length, wider.length, whyNoSeed)}${many}` };
}

/** With several places, an incident fits as loosely as the loosest of them; one that only some places fit is narrower than the claim. */
function fitsOf(
  places: readonly PlaceId[],
  { date, aftermath, index }: { date: PartialDate | null; aftermath: boolean; index: IncidentIndex },
): { readonly fits: readonly Fit[]; readonly tooMany: number } {
  const found = places.map((place) => findIncidents(place, daysThatFit(date, aftermath), index));
  const byIncident = new Map<number, Candidate[]>();
  for (const { candidates } of found)
    for (const candidate of candidates) byIncident.set(candidate.incident, [...(byIncident.get(candidate.incident) ?? []), candidate]);
  const wholeQuarter = places.some((place) => index.links.tree.places.get(place) !== undefined && quarterItself(place, index));
  const fits = [...byIncident].flatMap(([incident, of]): readonly Fit[] => {
    const loosest = of.length < places.length ? "wider" : (looseness.findLast((fit) => of.some((c) => c.place === fit)) ?? "wider");
    const date_ = of.map((c) => fitOfDay(date, c.day, aftermath)).find((fit) => fit !== null);
    return date_ === undefined || date_ === null ? [] : [{ incident, place: loosest, date: date_, wholeQuarter }];
  });
  return { fits, tooMany: found.reduce((sum, { tooMany }) => sum + tooMany, 0) };
}
