// The day of which one report speaks: that of its claims of harm, or the first that it names for anything but a statement. Not the day of
// an incident: that is judged over all its reports.
import { type Claim, type Day, harmCounted, isExactDay, isoDay, parsePartialDate } from "@bayyina/model";
import { findDates } from "../english/dates.ts";
import { readSentences } from "../text/sentences.ts";

/**
 * The day that most of a report's claims of harm give; where none is dated to a day, the first day that the text names.
 *
 * @param claims - The claims of one report.
 * @param text - Its text; only the days of English sentences are read.
 * @param reported - The report's own date as EDTF, for "on Friday"; null = not known.
 * @returns `YYYY-MM-DD`, the earliest told of where several are given as often, or null when no day is named.
 */
export function reportDay(claims: readonly Claim[], text: string, reported: string | null): string | null {
  const days = claims.flatMap((claim) => {
    const tells = claim.kind === "attribution" || (claim.kind === "quantity" && harmCounted.has(claim.counted));
    return tells && claim.during !== null && isExactDay(parsePartialDate(claim.during)) ? [claim.during] : [];
  });
  return mostFrequent(days) ?? firstDayOf(text, reported);
}

function mostFrequent(days: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const day of days) times.set(day, (times.get(day) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  return [...times].find(([, count]) => count === most)?.[0] ?? null;
}

function firstDayOf(text: string, reported: string | null): string | null {
  const report = reported === null ? null : dayOf(reported);
  let anchor: Day | null = null;
  for (const { tokens } of readSentences(text)) {
    for (const { first, last, ofSpeech } of findDates(tokens, report, anchor)) {
      if (first === null || first !== last) continue;
      if (!ofSpeech) return isoDay(first);
      anchor = first;
    }
  }
  return null;
}

function dayOf(reported: string): Day | null {
  const { start } = parsePartialDate(reported);
  return start.kind === "day" && isExactDay(parsePartialDate(reported)) ? start.day : null;
}
