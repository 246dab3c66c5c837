// Whom a text itself names as its origin: an agency in the by-line, dateline or closing, or an outlet that it cites. By the position and the
// words around a name; no list of agencies is needed, and none of outlets exists.
import type { Passage } from "./lineage.ts";

/** A name in a text that says where its words come from. `as`: by-line and dateline, or cited in a sentence. */
export type NamedOrigin = Passage & { readonly name: string; readonly as: "agency" | "cited" };

/** Where a by-line or a dateline may stand, in code units from the start; a closing as far from the end. */
const headUnits = 400;
const tailUnits = 200;
const longestName = 60;
/** Only names in so much of a text are looked for, so that no text takes long. */
const mostUnits = 100_000;

/** A name: up to five capitalised words, or up to three words in Arabic letters. */
const latinName = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.&'’-]{0,30}(?:[ ](?:of |the |al-)?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]{0,30}){0,4}`;
const arabicName = String.raw`["«“]?\p{Script=Arabic}{2,20}(?:[ ]\p{Script=Arabic}{2,20}){0,2}["»”]?`;

/** A dateline: a place, perhaps a date, then the agency in brackets; or a place, a comma and the agency before a dash. */
const heads: readonly RegExp[] = [
  new RegExp(String.raw`\((${latinName})\)\s*[-–—:]`, "gu"),
  new RegExp(String.raw`\((${arabicName})\)\s*[-–—:ـ]`, "gu"),
  new RegExp(String.raw`^[ \t]*(?:By|Source|Agency|Agencies):?[ \t]+(${latinName})`, "gmu"),
  new RegExp(String.raw`(?:وكالة|خبرگزاری|ئاژانسی)[ ](${arabicName})[ ]*(?:[-–—:/ـ]|$)`, "gmu"),
  new RegExp(String.raw`^[ \t]*(?:المصدر|المصادر|منبع|سەرچاوە)[ ]?:[ ]?(${arabicName})`, "gmu"),
  new RegExp(String.raw`\/[ ]?(${latinName})[ ]?\/`, "gu"),
];
/** In a sentence: "according to X", "X reported", "quoting X"; نقلاً عن, نقلت وكالة; به نقل از, به گزارش; بە گوێرەی, بەپێی. */
const cites: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:[Aa]ccording to|[Qq]uoting|[Cc]iting|as reported by|told)\s+(?:the\s+)?(${latinName})`, "gu"),
  new RegExp(String.raw`(${latinName})\s+(?:news agency\s+)?(?:reported|has reported|reports)\b`, "gu"),
  new RegExp(String.raw`(?:نقلا?ً? عن|نقلت|ذكرت|أفادت|بحسب|وفقا?ً? ل)\s*(?:وكالة |صحيفة |قناة |شبكة |موقع )?(${arabicName})`, "gu"),
  new RegExp(String.raw`(?:به نقل از|به گزارش|بە گوێرەی|بەپێی)\s+(?:خبرگزاری |روزنامه |ئاژانسی |کەناڵی )?(${arabicName})`, "gu"),
];

/**
 * Finds the names of origins in a text.
 *
 * @param text - A text.
 * @returns Names as written, without quotation marks, in the order of their places; each place once.
 */
export function namedOrigins(text: string): readonly NamedOrigin[] {
  const part = text.slice(0, mostUnits);
  const tailFrom = Math.max(headUnits, part.length - tailUnits);
  const found = [
    ...heads.flatMap((head) =>
      [...matches(head, part.slice(0, headUnits), 0), ...matches(head, part.slice(tailFrom), tailFrom)].map(
        (origin): NamedOrigin => ({ ...origin, as: "agency" }),
      ),
    ),
    ...cites.flatMap((cite) => matches(cite, part, 0).map((origin): NamedOrigin => ({ ...origin, as: "cited" }))),
  ];
  const first = new Map(found.toReversed().map((origin) => [origin.start, origin] as const));
  return [...first.values()].sort((a, b) => a.start - b.start);
}

function matches(pattern: RegExp, text: string, offset: number): readonly (Passage & { readonly name: string })[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = (match[1] ?? "").replace(/["«»“”]/gu, "").trim();
    const at = match.index + match[0].indexOf(name);
    return name === "" || name.length > longestName ? [] : [{ name, start: offset + at, end: offset + at + name.length }];
  });
}
