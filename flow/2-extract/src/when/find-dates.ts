// The dates of a sentence in Arabic, Persian, Sorani or Kurmanji: one grammar over the words of each language. English has its own.
import type { Day } from "@bayyina/model";
import type { DateMention } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { DateLexicon } from "./date-words.ts";
import { datelineEnd, isOfSpeech } from "./of-speech.ts";
import { rangeMarks, readBound, readRange } from "./read-range.ts";
import { readSince } from "./read-single.ts";
import { type DateRead, kindAt, mayStart, type Row, readNumberAt, tagsOf } from "./row.ts";
import { arabicDates } from "./words-arabic.ts";
import { kurmanjiDates } from "./words-kurmanji.ts";
import { persianDates } from "./words-persian.ts";
import { soraniDates } from "./words-sorani.ts";

/** Languages whose dates are read here, by their codes of BCP 47. */
export type DateLanguage = "ar" | "fa" | "ckb" | "kmr";

const lexicons: Readonly<Record<DateLanguage, DateLexicon>> = {
  ar: arabicDates,
  fa: persianDates,
  ckb: soraniDates,
  kmr: kurmanjiDates,
};
const rangeLeads: ReadonlySet<string> = new Set(["between", "from", "since", "in"]);
const boundLeads: ReadonlySet<string> = new Set(["since", "until", "ago", "after"]);

/**
 * Finds the dates of a sentence.
 *
 * @param lang - The language it is read in.
 * @param tokens - The sentence.
 * @param report - The report's day, or null: then words that lean on it stay unresolved.
 * @param anchor - The last day named earlier in the paragraph, or null.
 * @param text - The text that the tokens are of: it tells Sorani "three" from "thirty", which folding writes alike; null: neither is read.
 * @returns Mentions in order, none overlapping; `edtf` null for words that cannot be resolved.
 */
export function findDatesIn(
  lang: DateLanguage,
  tokens: readonly Token[],
  report: Day | null,
  anchor: Day | null,
  text: string | null = null,
): readonly DateMention[] {
  const lexicon = lexicons[lang];
  const tags = tagsOf(tokens, lexicon, text);
  const found: DateMention[] = [];
  const dateline = datelineEnd(tokens);
  let row: Row = { tokens, tags, lexicon, report, anchor };
  for (let i = 0; i < tokens.length; i += 1) {
    if (!mayStart(row, i)) continue;
    const clock = clockEnd(row, i);
    if (clock !== null) {
      i = clock - 1;
      continue;
    }
    const read = readDate(row, i);
    if (read === null) continue;
    found.push({
      ...read.date,
      from: i,
      next: read.next,
      ofSpeech: i < dateline || isOfSpeech(tokens, i, read.next, lexicon.speech),
    });
    if (read.date.first !== null && read.date.first === read.date.last) row = { ...row, anchor: read.date.first };
    i = read.next - 1;
  }
  return found;
}

function readDate(row: Row, i: number): DateRead | null {
  const kind = kindAt(row, i);
  const leads = kind !== null && rangeLeads.has(kind);
  const bounds = kind !== null && boundLeads.has(kind);
  const led = (leads ? readRange(row, i) : null) ?? (bounds ? readBound(row, i) : null);
  if (led !== null) return led;
  const single = readSince(row, i);
  if (single === null) return null;
  const joint = kindAt(row, single.next);
  const goesOn = joint === "until" || joint === "to" || rangeMarks.has(wordAt(row.tokens, single.next));
  return (goesOn ? readRange(row, i) : null) ?? single;
}

/** "الساعة 5", "ساعت ۵", "saet 5ê": an hour of the clock, which is no date and no length of time. */
function clockEnd(row: Row, i: number): number | null {
  const tag = row.tags[i];
  const hour = tag?.word.kind === "unit" && tag.word.unit === "hour" && tag.word.count === null;
  if (tag === undefined || (tag.word.kind !== "clock" && !hour)) return null;
  const number = readNumberAt(row, tag.next);
  if (number === null) return null;
  const minutes = wordAt(row.tokens, number.next) === ":" ? readNumberAt(row, number.next + 1) : null;
  return minutes?.next ?? number.next;
}
