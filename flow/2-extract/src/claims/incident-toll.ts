// What the reports of one incident say together of the killed. Deliberately neither a finding nor an average: every bound is a number that
// a report says, or none (rule 4), and which numbers enter is a matter of stated rules and of the table of weights below, the same for every incident.
//
// The rules:
// 1. Each report says a number once, however often it repeats it, with the weight of the best place where it stands: in the headline,
//    first, or later. Parts of a total, nones beside counts, and numbers without a count are left out.
// 2. Menus, footers and round-ups speak of other incidents: a wording that stands in reports of several incidents weighs a tenth.
// 3. A number enters if its weight, over all reports, is a share of the heaviest number's. The more reports agree on that one, the
//    greater the share: one report alone settles nothing, and nearly all that is said stays within the range.
// 4. Who the killed were may be disputed: where one report counts fighters and another says the same number of anyone else, it may be
//    that none but fighters were killed, and the range begins at none.
import type { Claim, ClaimId, QuantityClaim } from "@bayyina/model";
import { partOfTotal } from "./notes.ts";
import type { SaidToll } from "./report-toll.ts";

/** A report of an incident: its text, its headline the first paragraph, and its claims in the order of its words. */
export type IncidentReport = { readonly text: string; readonly claims: readonly Claim[] };

/** Of a saying: first or later in its report, times the headline's where it stands in it, times that of words said elsewhere; whole numbers, so that sums do not depend on the order of reports. */
const weights = { headline: 5, first: 20, later: 10, elsewhere: 0.1 } as const;

/** The share of the heaviest number's weight that a number needs, by how many reports say the heaviest: at least `reports` of them. */
const shares = [
  { reports: 4, share: 0.3 },
  { reports: 2, share: 0.1 },
  { reports: 1, share: 0.05 },
] as const;

/** Whether a claim's words stand in reports of other incidents too. */
export type IsElsewhere = (claim: QuantityClaim) => boolean;

/**
 * What the reports of one incident say together of those killed in it.
 *
 * @param reports - The reports of the incident, in any order.
 * @param isElsewhere - Which claims stand in reports of other incidents too; none by default, which is all that one incident alone can tell.
 * @returns The range of the numbers that enter, `least` 0 where the killed may all have been fighters, and the claims that say them; null
 * where no report says how many were killed.
 */
export function incidentToll(reports: readonly IncidentReport[], isElsewhere: IsElsewhere = () => false): SaidToll | null {
  const said = reports.map((report) => sayingsOf(report, isElsewhere));
  const numbers = weighed(said);
  const [heaviest] = [...numbers.values()].sort((a, b) => b.weight - a.weight || b.reports - a.reports);
  if (heaviest === undefined) return knownNone(reports);
  const share = shares.find((one) => heaviest.reports >= one.reports)?.share ?? 0;
  const entering = new Set([...numbers].flatMap(([n, { weight }]) => (weight >= share * heaviest.weight ? [n] : [])));
  const disputing = disputingIn(said.flat(), entering);
  const least = disputing.size > 0 ? 0 : Math.min(...entering);
  const most = Math.max(...entering);
  const resting = said.flat().filter((one) => entering.has(one.low) || entering.has(one.high) || disputing.has(one));
  const isOpen = resting.every(({ high, claim }) => high < most || claim.high === null);
  return { range: { low: least, high: isOpen ? null : most }, least, most, because: idsOf(resting) };
}

/**
 * Finds the claims that tell one incident from another nothing.
 *
 * @param incidents - The reports of each incident of a case.
 * @returns Whether a claim's words, with those around them, stand in reports of more than one of the incidents.
 */
export function saidElsewhere(incidents: readonly (readonly IncidentReport[])[]): IsElsewhere {
  const incidentOf = new Map<string, number>();
  const several = new Set<string>();
  for (const [incident, reports] of incidents.entries())
    for (const wording of reports.flatMap(({ claims }) => claims.filter(isKilled).map(wordingOf))) {
      if ((incidentOf.get(wording) ?? incident) !== incident) several.add(wording);
      incidentOf.set(wording, incident);
    }
  return (claim) => several.has(wordingOf(claim));
}

type Saying = {
  readonly claim: QuantityClaim;
  readonly low: number;
  readonly high: number;
  readonly weight: number;
  readonly elsewhere: boolean;
};

/** Rules 1 and 2. */
function sayingsOf({ text, claims }: IncidentReport, isElsewhere: IsElsewhere): readonly Saying[] {
  const wholes = claims.filter(isKilled).filter(({ note, high }) => !note.includes(partOfTotal) && high !== 0);
  const headlineEnd = Math.max(text.indexOf("\n\n"), shortestHeadline);
  return wholes.flatMap((claim, at) => {
    const [low, high] = [claim.low ?? claim.high, claim.high ?? claim.low];
    if (low === null || high === null) return [];
    const elsewhere = isElsewhere(claim);
    const inHeadline = claim.quote !== "not-checked" && claim.quote.start < headlineEnd;
    const place = (at === 0 ? weights.first : weights.later) * (inHeadline ? weights.headline : 1);
    return [{ claim, low, high, weight: place * (elsewhere ? weights.elsewhere : 1), elsewhere }];
  });
}

/** Code units: where the first paragraph is shorter ("Home"), the words after it are the headline. */
const shortestHeadline = 80;

type Weighed = { readonly weight: number; readonly reports: number };

function weighed(said: readonly (readonly Saying[])[]): ReadonlyMap<number, Weighed> {
  const numbers = new Map<number, Weighed>();
  for (const sayings of said) {
    const best = new Map<number, number>();
    for (const { low, high, weight } of sayings)
      for (const number of [low, high]) best.set(number, Math.max(weight, best.get(number) ?? 0));
    for (const [number, weight] of best) {
      const before = numbers.get(number) ?? { weight: 0, reports: 0 };
      numbers.set(number, { weight: before.weight + weight, reports: before.reports + 1 });
    }
  }
  return numbers;
}

/** Rule 4: those who say one number of fighters, and those who say it of anyone else. */
function disputingIn(said: readonly Saying[], entering: ReadonlySet<number>): ReadonlySet<Saying> {
  const [from, to] = [Math.min(...entering), Math.max(...entering)];
  const own = said.filter(({ elsewhere, low }) => !elsewhere && low >= from && low <= to);
  const numbersOf = (ofFighters: boolean): ReadonlySet<number> =>
    new Set(own.filter(({ claim }) => fighters.has(claim.of) === ofFighters).map(({ low }) => low));
  const [fighting, others] = [numbersOf(true), numbersOf(false)];
  return new Set(own.filter(({ low }) => fighting.has(low) && others.has(low)));
}

/** As claims name those who fight, of any party. */
const fighters: ReadonlySet<string> = new Set(
  "fighters,soldiers,combatants,militants,commanders,officers,rebels,gunmen,troops,militiamen,terrorists,personnel,lieutenants,guards,policemen,police officers".split(
    ",",
  ),
);

function knownNone(reports: readonly IncidentReport[]): SaidToll | null {
  const nones = reports.flatMap(({ claims }) => claims.filter(isKilled).filter(({ high }) => high === 0));
  const because = nones.map(({ id }) => id);
  return nones.length === 0 ? null : { range: { low: 0, high: 0 }, least: 0, most: 0, because };
}

function isKilled(claim: Claim): claim is QuantityClaim {
  return claim.kind === "quantity" && claim.counted === "killed";
}

const wordingReach = 20;
const notLetters = /[^\p{L}\p{N}]+/gu;

function wordingOf({ quote, id }: QuantityClaim): string {
  if (quote === "not-checked") return id;
  const { prefix = "", exact, suffix = "" } = quote;
  return `${prefix.slice(-wordingReach)} ${exact} ${suffix.slice(0, wordingReach)}`.replace(notLetters, " ").trim();
}

function idsOf(said: readonly Saying[]): readonly ClaimId[] {
  return said.map(({ claim }) => claim.id);
}
