// The numbers that words hold. Whatever else an assistant may get wrong, no figure of its own making passes: a bound must be among these.
import { readNumeral } from "../english/numerals.ts";
import { readTokens, type Token } from "../text/tokens.ts";
import type { TextPart } from "./prompt.ts";

/** Words that say none: English, Arabic, Persian, Sorani, Kurmanji. Persian "نه" is left out: it is nine as well as no. */
const noneWords: ReadonlySet<string> = new Set(
  "no not none nobody never without nil لا لم ليس دون بدون هیچ هیچکس بێ tune bê".split(" "),
);

/** Numbers that words hold. `atLeast`: what vague words give from below and no more ("dozens" 24). */
export type HeldNumbers = { readonly exact: ReadonlySet<number>; readonly atLeast: ReadonlySet<number> };

/**
 * Every number that stands whole within words of a text.
 *
 * @param text - The words with what stands around them, in any language; digits of Latin, Arabic and Persian script are read, number words
 *   in English.
 * @param within - The code units of it that count.
 * @returns Whole numbers; 0 also where words say none and hold no number. Times, percentages, fractions and money are none; a year or an
 *   age may be among them.
 */
export function heldNumbers(text: string, within: TextPart): HeldNumbers {
  const tokens = readTokens(text);
  const exact = new Set<number>();
  const atLeast = new Set<number>();
  const isWithin = (first: Token | undefined, last: Token | undefined): boolean =>
    first !== undefined && last !== undefined && first.start >= within.start && last.end <= within.end;
  for (let at = 0; at < tokens.length; ) {
    const numeral = readNumeral(tokens, at);
    // "three hundred" holds 300, and neither 3 nor 100.
    const next = numeral?.next ?? at + 1;
    if (numeral !== null && Number.isInteger(numeral.value) && isWithin(tokens[at], tokens[next - 1]))
      (numeral.vague === null ? exact : atLeast).add(numeral.value);
    at = next;
  }
  const isNone = tokens.some((token) => noneWords.has(token.low) && isWithin(token, token));
  if (isNone && exact.size + atLeast.size === 0) exact.add(0);
  return { exact, atLeast };
}
