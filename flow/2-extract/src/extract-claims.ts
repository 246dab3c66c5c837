// Extraction: the claims that a report's text makes, each with the exact words it rests on. Rules of English grammar, no model, no
// guess: what no rule reads stays unread, and no number is made that the text does not hold.
import { BayyinaError, type Claim, type ItemId, isoDay, isPartialDate, type Problem, parsePartialDate } from "@bayyina/model";
import { after, type Context, emptyContext, seenBy } from "./claims/context.ts";
import { makeClaims, type ReportFacts } from "./claims/make-claims.ts";
import type { Grammar } from "./claims/sentence-read.ts";
import { english } from "./english/grammar.ts";
import { isRead } from "./text/language.ts";
import { readSentences } from "./text/sentences.ts";
import { reportDay } from "./when/calendar.ts";
import type { Gazetteer } from "./where/gazetteer.ts";

/**
 * A report to read. `id`: the item's id, or a label. `reported`: EDTF. `lang`: BCP 47. `label`: what the document is called as the
 * last link of a chain. `item`, `textDigest`: the evidentiary copy and the working copy that quotes name. null = not known.
 */
export type ReportText = {
  readonly id: string;
  readonly text: string;
  readonly reported: string | null;
  readonly lang: string | null;
  readonly label: string;
  readonly speaker: string | null;
  readonly publisher: string | null;
  readonly address: string | null;
  readonly item: ItemId | null;
  readonly textDigest: ItemId | null;
};

/** Claims in the order of their words; a text that the rules cannot read, or can read in part only, is set aside with the reason. */
export type Extraction = { readonly kept: readonly Claim[]; readonly setAside: readonly Problem[] };

/** The rules and their version: another version may read other claims from the same text. */
export const extractorVersion = "english-rules 1";

/**
 * Reads the claims of a report.
 *
 * @param report - The report.
 * @param places - The case's gazetteer.
 * @returns The claims, or `LANGUAGE_NOT_READ` for a text that is not in English; an empty text yields neither.
 * @throws BayyinaError `DATE_MALFORMED` when `reported` is not EDTF.
 */
export function extractClaims(report: ReportText, places: Gazetteer): Extraction {
  if (report.reported !== null && !isPartialDate(report.reported))
    throw new BayyinaError({ code: "DATE_MALFORMED", facts: { field: "reported" } });
  if (!isRead(report.text, report.lang))
    return { kept: [], setAside: [{ code: "LANGUAGE_NOT_READ", facts: { text: report.id, lang: report.lang } }] };
  const facts = factsOf(report, places, english);
  const day = reportDay(report.reported);
  const kept: Claim[] = [];
  let context: Context = emptyContext;
  let paragraph = 0;
  for (const sentence of readSentences(report.text)) {
    if (sentence.paragraph !== paragraph) [context, paragraph] = [emptyContext, sentence.paragraph];
    const read = english.readSentence(sentence, {
      text: report.text,
      gazetteer: places,
      report: day,
      anchor: context.anchor,
      earlier: context.earlier,
    });
    const seen = seenBy(context, read);
    kept.push(...makeClaims(read, seen, facts));
    context = after(seen, read, report.text, facts);
  }
  return { kept: oncePerId(kept), setAside: partlyRead(report) };
}

/** "en+ar": the English is read, the rest is not, and says so. */
function partlyRead(report: ReportText): readonly Problem[] {
  const others = (report.lang ?? "").split(/[+,;\s]+/u).filter((lang) => lang !== "" && !isRead("", lang));
  return others.length === 0 ? [] : [{ code: "LANGUAGE_NOT_READ", facts: { text: report.id, lang: others.join("+") } }];
}

function factsOf(report: ReportText, gazetteer: Gazetteer, grammar: Grammar): ReportFacts {
  const { text, reported, speaker, label, address, item, textDigest } = report;
  return {
    text,
    reported,
    before: beforeReport(reported),
    speaker,
    label: label === "" ? report.id : label,
    address: address ?? "not given",
    item,
    textDigest,
    gazetteer,
    grammar,
  };
}

/** "../2017-03-24": whatever a report tells of happened before it. */
function beforeReport(reported: string | null): string | null {
  if (reported === null) return null;
  const { end } = parsePartialDate(reported);
  return end.kind === "day" ? `../${isoDay(end.day)}` : null;
}

function oncePerId(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
