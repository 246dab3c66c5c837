// What one report says of the killed and the injured of the incident it is about. Deliberately not a finding: one report's words, with
// the claims that they rest on, so that a table of reports can be filled and every cell opened again.
//
// The rules:
// 1. Left out: parts ("including 4 children") beside their whole, totals of periods longer than a month or over several incidents, what
//    is told after the report turns to another incident (one-incident.ts), counts of before the first day named, and numbers that a
//    report speaks of as known from elsewhere ("the 17 people killed in last year's raid"). A known none gives way to any count.
// 2. Counts that share one verb ("killed two women and a man") are one count of all of them.
// 3. The first count of several people is what the report says; a higher count of everybody in another sentence widens it. A lower one
//    is an earlier count, or one of some of them; one ten times as high is the total of something wider. "Several killings" is a count
//    only where it comes first.
// 4. Where nobody counts several, persons told of one by one are counted (persons-told.ts); a deadly act ("a fatal shooting") stands
//    for them only where it comes first.
// 5. Of whom it is said "shot", and not whether they lived, those not among the killed are among the injured, even where as many are
//    said to be shot as wounded; who is injured and later dies moves. "A number of people killed and wounded" says both. Where nobody
//    is said to be killed, bodies found stand for the killed.
import {
  type Claim,
  type ClaimId,
  type CountRange,
  isExactDay,
  isoDay,
  lastDayOf,
  parsePartialDate,
  type Qualifier,
  type QuantityClaim,
  spanDays,
} from "@bayyina/model";
import { ofOneIncident } from "./one-incident.ts";
import { personsOf } from "./persons-told.ts";

/**
 * What a report says of one kind of harm. `range`: as its words bound it, null = no bound given. `least`, `most`: the smallest and the
 * greatest number of people that its words name, an open end as recorders write it down (`asCoded`). `because`: the claims it rests on, in the order of the text.
 */
export type SaidToll = {
  readonly range: CountRange;
  readonly least: number;
  readonly most: number;
  readonly because: readonly ClaimId[];
};
/** What a report says of the killed and the injured; null = it says nothing of them. */
export type ReportToll = { readonly killed: SaidToll | null; readonly injured: SaidToll | null };

/**
 * What a report says of the killed and the injured of the incident it is about.
 *
 * @param claims - The claims of one report, in the order of its words.
 * @returns Per kind of harm what is said and by which claims.
 */
export function reportToll(claims: readonly Claim[]): ReportToll {
  const counts = ofOneDay(
    ofOneIncident(
      claims.filter((claim): claim is QuantityClaim => claim.kind === "quantity" && !isPart(claim) && !isLongPeriod(claim)),
    ),
  );
  const of = (...kinds: readonly QuantityClaim["counted"][]): readonly QuantityClaim[] =>
    counts.filter(({ counted }) => kinds.includes(counted));
  const both = saidOf(of("casualties"));
  const vague =
    both !== null && both.range.high === null && of("casualties").every(({ qualifier }) => qualifier === "several") ? both : null;
  const killed = saidOf(of("killed", "died-later")) ?? saidOf(of("recovered").filter(({ low }) => low !== 0)) ?? vague;
  const injured = saidOf(of("injured")) ?? vague;
  return { killed, injured: injuredOf(injured, killed, both, counts) };
}

/** Who was harmed before the first day that the report names belongs to another incident; so does a deadly act named late. */
function ofOneDay(counts: readonly QuantityClaim[]): readonly QuantityClaim[] {
  const harmed = counts.filter(({ counted }) => harms.has(counted));
  const day = harmed.find(isDated)?.during;
  return counts.filter((claim) => {
    if (claim.note.includes("told of by the act")) return claim === harmed[0];
    return !(claim.during !== null && day !== undefined && day !== null && endsBefore(claim.during, day));
  });
}

/** "Last month" against a day of this one; what is only known to be before the report ends on its day. */
function endsBefore(during: string, day: string): boolean {
  const last = lastDayOf(parsePartialDate(during));
  return last !== null && isoDay(last) < day;
}

const harms: ReadonlySet<string> = new Set(["killed", "injured", "casualties", "recovered"]);

function isPart({ note }: QuantityClaim): boolean {
  return note.includes("part of the total");
}

/** A single death of last year is no total. */
function isLongPeriod({ during, low, high }: QuantityClaim): boolean {
  return low !== 1 && high !== 1 && during !== null && (spanDays(parsePartialDate(during)) ?? 0) > longestIncidentDays;
}

const longestIncidentDays = 31;

/** Rule 5. */
function injuredOf(
  injured: SaidToll | null,
  killed: SaidToll | null,
  shot: SaidToll | null,
  counts: readonly QuantityClaim[],
): SaidToll | null {
  const dead = killed?.most ?? 0;
  const told = (...kinds: readonly QuantityClaim["counted"][]): number =>
    personsOf(counts.filter(({ counted }) => kinds.includes(counted)));
  if (injured?.most === 1 && dead === 1 && told("killed", "injured") < 2) return null;
  if (shot === null) return injured;
  const sameMany = shot.range.high !== null && shot.most > 1 && injured?.most === shot.most && dead < shot.most;
  const hurt = sameMany ? 0 : (injured?.most ?? 0);
  const persons = shot.most === 1 && dead === 1 ? told("killed", "casualties") : 0;
  const [least, most] = [Math.max(shot.least, persons) - dead, Math.max(shot.most, persons) - dead];
  if (least <= hurt) return injured;
  const range = { low: shot.range.low === null ? null : least, high: shot.range.high === null ? null : most };
  return { range, least, most, because: [...shot.because, ...(killed?.because ?? [])] };
}

function saidOf(claims: readonly QuantityClaim[]): SaidToll | null {
  const some = withoutBarePlurals(claims.filter(({ high }) => high !== 0));
  if (some.length === 0) return claims[0] === undefined ? null : said([groupOf([claims[0]])]);
  const groups = groupsOf(some).filter((group) => !isKnownElsewhere(group));
  const head = groups.find((group, at) => (group.most > 1 && !(at > 0 && isVague(group))) || isHeadline(group));
  if (head === undefined) return oneByOne(some);
  return said([head, ...groups.filter((group) => group !== head && widens(group, head))]);
}

/** "Killing civilians" says how many only where nothing else does. */
function withoutBarePlurals(claims: readonly QuantityClaim[]): readonly QuantityClaim[] {
  const counted = claims.filter(({ note }) => !note.includes("a plural without a number"));
  return counted.length > 0 ? counted : claims;
}

/** "The town has seen several killings" does not count those told of before it. */
function isVague({ claims }: Group): boolean {
  return claims.every(({ note }) => note.includes("harm without a number"));
}

/** "At least one civilian was killed": one of everybody is a count, "a woman" need not be. */
function isHeadline({ claims: [first] }: Group): boolean {
  return (
    first !== undefined &&
    !isToldOf(first) &&
    everybody.has(first.of) &&
    first.quote !== "not-checked" &&
    /\b(?:one|1) \p{L}/iu.test(first.quote.exact)
  );
}

function isToldOf({ note }: QuantityClaim): boolean {
  return note.includes("told of");
}

/** Rule 4. */
function oneByOne(claims: readonly QuantityClaim[]): SaidToll | null {
  const singles = claims.filter((claim) => claim.low === 1);
  if (singles.length === 0) return null;
  const persons = personsOf(singles);
  const because = singles.map(({ id }) => id);
  return { range: { low: persons, high: persons }, least: persons, most: persons, because };
}

function isDated({ during }: QuantityClaim): boolean {
  return during !== null && isExactDay(parsePartialDate(during));
}

type Group = {
  readonly claims: readonly QuantityClaim[];
  readonly range: CountRange;
  readonly least: number;
  readonly most: number;
};

/** Rule 2: claims whose quotes begin or end together hang on one verb. */
function groupsOf(claims: readonly QuantityClaim[]): readonly Group[] {
  const groups: QuantityClaim[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && oneVerb(before, claim)) last.push(claim);
    else groups.push([claim]);
  }
  return groups.map((group) => groupOf(wholeOf(group)));
}

/** "Six members of the family, four children and two women, were killed": the list tells who the six were. */
function wholeOf(group: readonly QuantityClaim[]): readonly QuantityClaim[] {
  const [first, ...rest] = group;
  const listed = rest.reduce((all, { low }) => all + (low ?? 0), 0);
  return first !== undefined && rest.length > 0 && everybody.has(first.of) && first.low === listed ? [first] : group;
}

function groupOf(claims: readonly QuantityClaim[]): Group {
  const sum = (part: (claim: QuantityClaim) => number): number => claims.reduce((all, claim) => all + part(claim), 0);
  const low = claims.some((claim) => claim.low === null) ? null : sum((claim) => claim.low ?? 0);
  const high = claims.some((claim) => claim.high === null) ? null : sum((claim) => claim.high ?? 0);
  return { claims, range: { low, high }, least: sum((claim) => asCoded(claim).least), most: sum((claim) => asCoded(claim).most) };
}

function oneVerb(a: QuantityClaim, b: QuantityClaim): boolean {
  if (a.quote === "not-checked" || b.quote === "not-checked" || a.of === b.of || isToldOf(a) || isToldOf(b)) return false;
  return a.quote.start === b.quote.start || a.quote.end === b.quote.end;
}

/** How recorders write down words that leave an end open: the number itself, the next whole one, one to two dozens. */
function asCoded({ low, high, qualifier }: QuantityClaim): { readonly least: number; readonly most: number } {
  const written = low ?? high ?? 0;
  const step = beyond[qualifier];
  if (qualifier === "dozens") return { least: dozen, most: 2 * dozen };
  if (step !== undefined) return { least: written + step, most: written + step };
  return { least: written, most: high ?? written };
}

const beyond: Readonly<Partial<Record<Qualifier, number>>> = { "more than": 1, "fewer than": -1 };
const dozen = 12;
const everybody: ReadonlySet<string> = new Set(["unspecified", "civilians", "all"]);

/** Above this many times the first count, a later one is of something wider: a month, a front, a war. */
const widestTimes = 10;

/** Rule 3: a lower count later in a report is an earlier one, or of some of them. */
function widens({ claims, most }: Group, head: Group): boolean {
  return most > head.most && most <= widestTimes * head.most && claims.every(({ of }) => everybody.has(of));
}

const definiteNumber = /^(?:all )?(?:the|those|these) (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/iu;

/** Rule 1: "the 17" of whom nothing was said before. */
function isKnownElsewhere({ claims: [first] }: Group): boolean {
  return first !== undefined && first.quote !== "not-checked" && definiteNumber.test(first.quote.exact);
}

function said(groups: readonly Group[]): SaidToll {
  const lows = groups.flatMap(({ range }) => range.low ?? []);
  const highs = groups.flatMap(({ range }) => range.high ?? []);
  const [head] = groups;
  return {
    range: {
      low: head?.range.low === null ? null : Math.min(...lows),
      high: head?.range.high === null ? null : Math.max(...highs),
    },
    least: Math.min(...groups.map((group) => group.least)),
    most: Math.max(...groups.map((group) => group.most)),
    because: groups.flatMap(({ claims }) => claims.map(({ id }) => id)),
  };
}
