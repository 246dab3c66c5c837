// Quotes: the exact words a claim rests on, by W3C Web Annotation TextQuote and TextPosition selectors together.
import { z } from "zod";
import { idSchema } from "./ids.ts";
import type { Problem } from "./problem.ts";

const itemSchema = idSchema("item");
/** The schema of a quote. */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  item: itemSchema.optional(),
  text: itemSchema.optional(),
});

/**
 * Words in an item's text. `start` (included) and `end` (excluded) are UTF-16 code units of that text, a BOM kept, nothing
 * normalised; `item` is the evidentiary copy, `text` the digest of the working copy's UTF-8 bytes.
 */
export type Quote = z.infer<typeof quoteSchema>;

/** What a claim says of its quote: the words, or that nobody has checked any. */
export type QuoteState = Quote | "not-checked";

const contextUnits = 32;

/**
 * The quote of a stretch of text.
 *
 * @param text - The item's text.
 * @param start - First code unit.
 * @param end - One past the last.
 * @returns The quote with up to 32 code units of prefix and suffix, never cutting a surrogate pair.
 */
export function quoteAt(text: string, start: number, end: number): Quote {
  const from = wholeFrom(text, Math.max(0, start - contextUnits));
  const to = wholeTo(text, Math.min(text.length, end + contextUnits));
  return { exact: text.slice(start, end), start, end, prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/**
 * Whether a quote stands in a text exactly where it says.
 *
 * @param quote - The quote.
 * @param text - The item's text.
 * @returns The problem `QUOTE_NOT_IN_TEXT`, or null when exact words, prefix and suffix all stand.
 */
export function checkQuote(quote: Quote, text: string): Problem | null {
  const stands =
    quote.end === quote.start + quote.exact.length &&
    text.startsWith(quote.exact, quote.start) &&
    (quote.prefix === undefined || text.slice(0, quote.start).endsWith(quote.prefix)) &&
    (quote.suffix === undefined || text.startsWith(quote.suffix, quote.end));
  return stands ? null : { code: "QUOTE_NOT_IN_TEXT", facts: { start: quote.start, end: quote.end, textUnits: text.length } };
}

/**
 * Finds words that stand once in a text.
 *
 * @param exact - The words.
 * @param text - The item's text.
 * @returns The quote, or the problem `QUOTE_NOT_IN_TEXT` or `QUOTE_AMBIGUOUS`.
 */
export function findQuote(exact: string, text: string): { readonly quote: Quote } | { readonly problem: Problem } {
  const start = exact === "" ? -1 : text.indexOf(exact);
  if (start < 0) return { problem: { code: "QUOTE_NOT_IN_TEXT", facts: { start: -1, end: -1, textUnits: text.length } } };
  if (text.includes(exact, start + 1))
    return { problem: { code: "QUOTE_AMBIGUOUS", facts: { first: start, textUnits: text.length } } };
  return { quote: quoteAt(text, start, start + exact.length) };
}

function wholeFrom(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function wholeTo(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
