// A sentence as its dates are read: every token looked up once in the language's index, and the small steps that reading takes.
import type { Day } from "@bayyina/model";
import { readPhrase, wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { ReadDate } from "./calendar.ts";
import type { DateLexicon, DateWord, MetWord } from "./date-words.ts";

/** A word of dates that starts at a token; `next`: the index after its last. */
export type Tag = MetWord & { readonly next: number };

/** Words of dates by the index of their first token. */
export type Tags = readonly (Tag | undefined)[];

/** A sentence, its date words by the index of their first token, and what dates are resolved against. */
export type Row = {
  readonly tokens: readonly Token[];
  readonly tags: Tags;
  readonly lexicon: DateLexicon;
  readonly report: Day | null;
  readonly anchor: Day | null;
};

/** A date read at a token, and the index after its last. */
export type DateRead = { readonly date: ReadDate; readonly next: number };

/** A number read at a token; `spelled`: in words. */
export type NumberRead = { readonly value: number; readonly next: number; readonly spelled: boolean };

const longestPhrase = 4;
const ezafe = "ي";
const ending = /^(\d{1,4})'?\p{L}{1,3}$/u;

/**
 * Looks up the words of dates.
 *
 * @param tokens - A sentence.
 * @param lexicon - The language's words.
 * @param text - The text that the tokens are of, or null: then a number that folding makes ambiguous is not read.
 * @returns The words; one look-up a token.
 */
export function tagsOf(tokens: readonly Token[], lexicon: DateLexicon, text: string | null): Tags {
  const tags: (Tag | undefined)[] = [];
  const { index } = lexicon;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!index.next.has(wordAt(tokens, i))) continue;
    const found = readPhrase(tokens, i, index);
    const word = found === null ? null : asWritten(found.value.word, tokens[i], text);
    if (found !== null && word !== null)
      tags[i] = { word, and: found.value.and, since: found.value.since, next: afterEzafe(tokens, found.next) };
  }
  return tags;
}

function asWritten(word: DateWord, token: Token | undefined, text: string | null): DateWord | null {
  if (word.kind !== "number" || word.unlessWith === undefined) return word;
  if (text === null || token === undefined) return null;
  const [letter, value] = word.unlessWith;
  return text.slice(token.start, token.end).includes(letter) ? { kind: "number", value } : word;
}

/** "هفته‌ی": the ezafe behind a zero-width non-joiner is a token of its own. */
function afterEzafe(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  return token?.low === ezafe && token.glued ? i + 1 : i;
}

/**
 * Whether a date may start at a token: looked at before anything else, since most words are in no date.
 *
 * @param row - A sentence.
 * @param i - Any index.
 * @returns False where no date starts.
 */
export function mayStart(row: Row, i: number): boolean {
  const kind = row.tokens[i]?.kind;
  return row.tags[i] !== undefined || kind === "number" || kind === "mixed";
}

/**
 * The word of dates at a token.
 *
 * @param row - A sentence.
 * @param i - Any index.
 * @returns Its kind, or null.
 */
export function kindAt(row: Row, i: number): DateWord["kind"] | null {
  return row.tags[i]?.word.kind ?? null;
}

/**
 * The word of dates that ends before a token.
 *
 * @param row - A sentence.
 * @param i - Index of the token.
 * @returns Its kind, or null.
 */
export function kindBefore(row: Row, i: number): DateWord["kind"] | null {
  for (let back = 1; back <= longestPhrase; back += 1) {
    const tag = row.tags[i - back];
    if (tag !== undefined && tag.next === i) return tag.word.kind;
  }
  return null;
}

/**
 * Passes over words of some kinds.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @param kinds - Kinds to pass over.
 * @returns The index after them, after four at most.
 */
export function passOver(row: Row, i: number, ...kinds: readonly DateWord["kind"][]): number {
  let at = i;
  for (let steps = 0; steps < 4; steps += 1) {
    const tag = row.tags[at];
    if (tag === undefined || !kinds.includes(tag.word.kind)) return at;
    at = tag.next;
  }
  return at;
}

/**
 * Passes over one unit of time that stands for itself; "years" too, before the years that they are.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @param unit - The unit.
 * @returns The index after it, or `i`.
 */
export function passUnit(row: Row, i: number, unit: "day" | "month" | "year"): number {
  const tag = row.tags[i];
  if (tag?.word.kind !== "unit" || tag.word.unit !== unit) return i;
  return tag.word.count === null || (unit === "year" && tag.word.count === "many") ? tag.next : i;
}

/**
 * Reads a whole number in digits, with a case ending or not, or in words (five, twenty-one).
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @returns The number, or null.
 */
export function readNumberAt(row: Row, i: number): NumberRead | null {
  const token = row.tokens[i];
  if (token === undefined) return null;
  if (token.kind === "number")
    return token.value !== null && Number.isInteger(token.value)
      ? { value: token.value, next: afterEnding(row, i + 1), spelled: false }
      : null;
  const inflected = token.kind === "mixed" ? ending.exec(token.low) : null;
  if (inflected !== null) return { value: Number(inflected[1]), next: i + 1, spelled: false };
  return readSpelled(row, i);
}

/** "5'ê": a mark and an ending, both written onto the digits. */
function afterEnding(row: Row, i: number): number {
  const mark = row.tokens[i];
  const last = row.tokens[i + 1];
  const apart = (mark?.low === "'" || mark?.low === "-") && mark.glued && last?.glued === true && last.kind === "word";
  return apart && last.low.length <= 3 && !last.arabic && kindAt(row, i + 1) !== "month" ? i + 2 : i;
}

/** Tens and ones in either order, joined by "and"; ones before ten (three-ten: thirteen). */
function readSpelled(row: Row, i: number): NumberRead | null {
  const first = row.tags[i];
  if (first?.word.kind !== "number") return null;
  const a = first.word.value;
  const joined = kindAt(row, first.next) === "and";
  const second = row.tags[joined ? first.next + 1 : first.next];
  const alone = { value: a, next: first.next, spelled: true };
  if (second?.word.kind !== "number") return alone;
  const b = second.word.value;
  const and = joined || second.and;
  const sum = and ? (a >= 20 && a % 10 === 0 && b < 10) || (b >= 20 && b % 10 === 0 && a < 10) : b === 10 && a < 10;
  return sum ? { value: a + b, next: second.next, spelled: true } : alone;
}
