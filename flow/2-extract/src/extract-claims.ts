// Extraction: the claims that a report's text makes, each with the exact words it rests on. Rules of grammar, no model, no guess: what no
// rule reads stays unread, and no number is made that the text does not hold.
import { BayyinaError, type Claim, type ItemId, isoDay, isPartialDate, type Problem, parsePartialDate } from "@bayyina/model";
import { arabic } from "./arabic/grammar.ts";
import type { ReportFacts } from "./claims/claim-place.ts";
import { after, type Context, emptyContext, seenBy } from "./claims/context.ts";
import { makeClaims } from "./claims/make-claims.ts";
import type { Grammar } from "./claims/sentence-read.ts";
import { english } from "./english/grammar.ts";
import { kurmanji } from "./kurmanji/grammar.ts";
import { persian } from "./persian/grammar.ts";
import { sorani } from "./sorani/grammar.ts";
import {
  arabicLanguageOf,
  languagesOf,
  latinLanguageOf,
  type ReadableLanguage,
  readableLanguages,
  type TextLanguages,
} from "./text/language.ts";
import { readSentences, type Sentence } from "./text/sentences.ts";
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
export const extractorVersion = "rules 2";

/**
 * Reads the claims of a report.
 *
 * @param report - The report.
 * @param places - The case's gazetteer.
 * @returns The claims, or `LANGUAGE_NOT_READ` for a text in no language that is read; an empty text yields neither.
 * @throws BayyinaError `DATE_MALFORMED` when `reported` is not EDTF.
 */
export function extractClaims(report: ReportText, places: Gazetteer): Extraction {
  if (report.reported !== null && !isPartialDate(report.reported))
    throw new BayyinaError({ code: "DATE_MALFORMED", facts: { field: "reported" } });
  const languages = languagesOf(report.text, report.lang);
  if (languages.unread)
    return { kept: [], setAside: [{ code: "LANGUAGE_NOT_READ", facts: { text: report.id, lang: report.lang } }] };
  const facts = factsOf(report, places);
  const day = reportDay(report.reported);
  const kept: Claim[] = [];
  let context: Context = emptyContext;
  let paragraph = 0;
  let language: ReadableLanguage | null = null;
  for (const sentence of readSentences(report.text, languages.arabic === "ckb" ? "within" : "parts")) {
    if (sentence.paragraph !== paragraph) [context, paragraph] = [emptyContext, sentence.paragraph];
    language = languageOf(sentence, languages, report.text, language);
    if (language === null) continue;
    const grammar = grammars[language];
    const read = grammar.readSentence(sentence, {
      text: report.text,
      gazetteer: places,
      report: day,
      anchor: context.anchor,
      earlier: context.earlier,
    });
    const seen = seenBy(context, read);
    kept.push(...makeClaims(read, seen, { ...facts, grammar, labelled: labelledOtherwise(report.lang, language) }));
    context = after(seen, read, report.text, { grammar, gazetteer: places });
  }
  return { kept: oncePerId(kept), setAside: partlyRead(report) };
}

const grammars: Readonly<Record<ReadableLanguage, Grammar>> = {
  en: english,
  ar: arabic,
  fa: persian,
  ckb: sorani,
  kmr: kurmanji,
};

/** By the letters of its words; a sentence without any goes on in the language before it. */
function languageOf(
  { tokens }: Sentence,
  languages: TextLanguages,
  text: string,
  before: ReadableLanguage | null,
): ReadableLanguage | null {
  let arabicWords = 0;
  let latinWords = 0;
  for (const token of tokens) {
    if (token.arabic) arabicWords += 1;
    else if (token.kind === "word") latinWords += 1;
  }
  if (arabicWords === 0 && latinWords === 0) return before ?? languages.latin;
  const words = (): string => text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  if (arabicWords >= latinWords) return arabicLanguageOf(words(), languages.arabic);
  return languages.mayBeKurdish ? latinLanguageOf(words(), languages.latin) : languages.latin;
}

/** "labelled en, read as ar": letters decide, and the claim says so. */
function labelledOtherwise(label: string | null, language: ReadableLanguage): string {
  const labels = labelsOf(label);
  const fits = labels.some(
    (one) => one === language || one.startsWith(`${language}-`) || (one === "ku" && kurdish.has(language)),
  );
  return labels.length === 0 || fits ? "" : `labelled ${labels.join("+")}, read as ${language}`;
}

const kurdish: ReadonlySet<ReadableLanguage> = new Set<ReadableLanguage>(["ckb", "kmr"]);

function labelsOf(label: string | null): readonly string[] {
  return (label ?? "")
    .toLowerCase()
    .split(/[+,;\s]+/u)
    .filter((one) => one !== "");
}

/** "en+fr": the English is read, the rest is not, and says so. */
function partlyRead(report: ReportText): readonly Problem[] {
  const labels = labelsOf(report.lang);
  const others = labels.filter(
    (one) => !readableLanguages.some((code) => one === code || one.startsWith(`${code}-`)) && one !== "ku",
  );
  return labels.length < 2 || others.length === 0
    ? []
    : [{ code: "LANGUAGE_NOT_READ", facts: { text: report.id, lang: others.join("+") } }];
}

function factsOf(report: ReportText, gazetteer: Gazetteer): Omit<ReportFacts, "grammar" | "labelled"> {
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
