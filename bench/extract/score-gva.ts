// Reports of shootings against what was coded from them: how many were killed, how many injured, and the day.
//
// A report that says nothing of the killed counts as none killed; a range is right only where both its ends are. "The text holds the
// day" means that it stands there in one of these forms, read against the day of publication, which is given: month and day ("March 9",
// "Jan. 20", "9 March", "3/9"); the day's weekday, if it lies within the seven days before publication; "yesterday" or "last night"
// the day after it; "today", "tonight" or "this morning" on it.
import { reportDay, reportToll, type SaidToll } from "@bayyina/extract";
import type { GvaReport } from "./corpora.ts";
import { claimsOfText } from "./read-report.ts";

/** Hits over a set of reports. `held`: reports whose text holds the day; `dayExact`: of those; `dayWrong`: another day was given. */
export type GvaLine = {
  readonly what: string;
  readonly reports: number;
  readonly killed: number;
  readonly injured: number;
  readonly held: number;
  readonly dayExact: number;
  readonly dayWrong: number;
};

const months =
  "Jan(?:uary|\\.)? Feb(?:ruary|\\.)? Mar(?:ch|\\.)? Apr(?:il|\\.)? May June? July? Aug(?:ust|\\.)? Sept?(?:ember|\\.)? Oct(?:ober|\\.)? Nov(?:ember|\\.)? Dec(?:ember|\\.)?".split(
    " ",
  );
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const msPerDay = 86_400_000;

/**
 * Scores the reports.
 *
 * @param reports - The reports.
 * @returns Lines: all, each half of the file, and "always none".
 */
export function scoreGva(reports: readonly GvaReport[]): readonly GvaLine[] {
  const read = reports.map((report) => {
    const claims = claimsOfText(report.id, report.text, report.published, "en");
    const toll = reportToll(claims);
    const day = reportDay(claims, report.text, report.published);
    return {
      killed: isExactly(toll.killed, report.killed),
      injured: isExactly(toll.injured, report.injured),
      held: holdsDay(report),
      dayExact: day === report.day,
      dayGiven: day !== null,
    };
  });
  const none = reports.map((report) => ({
    killed: report.killed === 0,
    injured: report.injured === 0,
    held: holdsDay(report),
    dayExact: false,
    dayGiven: false,
  }));
  return [
    lineOf("all", read),
    lineOf(
      "even half",
      read.filter((_, i) => i % 2 === 0),
    ),
    lineOf(
      "odd half",
      read.filter((_, i) => i % 2 === 1),
    ),
    lineOf("always none", none),
  ];
}

type Hits = {
  readonly killed: boolean;
  readonly injured: boolean;
  readonly held: boolean;
  readonly dayExact: boolean;
  readonly dayGiven: boolean;
};

function lineOf(what: string, hits: readonly Hits[]): GvaLine {
  const count = (hit: (one: Hits) => boolean): number => hits.filter(hit).length;
  return {
    what,
    reports: hits.length,
    killed: count(({ killed }) => killed),
    injured: count(({ injured }) => injured),
    held: count(({ held }) => held),
    dayExact: count(({ held, dayExact }) => held && dayExact),
    dayWrong: count(({ held, dayExact, dayGiven }) => held && dayGiven && !dayExact),
  };
}

function isExactly(toll: SaidToll | null, coded: number): boolean {
  return toll === null ? coded === 0 : toll.least === coded && toll.most === coded;
}

function holdsDay({ text, day, published }: GvaReport): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const [month, dayOfMonth] = [months[date.getUTCMonth()] ?? "", date.getUTCDate()];
  const before = Math.round((Date.parse(published) - date.getTime()) / msPerDay);
  const end = "(?![\\d])";
  const forms = [
    `${month} 0?${dayOfMonth}${end}`,
    `\\b0?${dayOfMonth} (?:of )?${month}\\b`,
    `\\b0?${date.getUTCMonth() + 1}/0?${dayOfMonth}${end}`,
  ];
  if (before >= 0 && before <= 7) forms.push(`${weekdays[date.getUTCDay()] ?? ""}\\b`);
  if (before === 1) forms.push("yesterday", "last night");
  if (before === 0) forms.push("today", "tonight", "this morning", "this afternoon", "this evening");
  return new RegExp(forms.map((form) => `(?:${form})`).join("|"), "iu").test(text);
}
