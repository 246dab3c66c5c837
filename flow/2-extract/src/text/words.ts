// Words of a text as it has them: quotes, names and mentions from stretches of tokens.
import { type Quote, quoteAt } from "@bayyina/model";
import type { Token } from "./tokens.ts";

/**
 * The quote of a stretch of tokens.
 *
 * @param tokens - A sentence.
 * @param text - The text.
 * @param stretch - Tokens `from` to `next`; undefined: the first token.
 * @returns The exact words with their offsets.
 */
export function quoteOf(
  tokens: readonly Token[],
  text: string,
  stretch: { readonly from: number; readonly next: number } | undefined,
): Quote {
  const first = tokens[stretch?.from ?? 0];
  const last = tokens[(stretch?.next ?? 1) - 1];
  return quoteAt(text, first?.start ?? 0, last?.end ?? text.length);
}

/**
 * Mentions in their own words.
 *
 * @param tokens - A sentence.
 * @param text - The text.
 * @param mentions - Stretches of tokens.
 * @returns The words on one line, joined by "and".
 */
export function wordsOf(
  tokens: readonly Token[],
  text: string,
  mentions: readonly { readonly from: number; readonly next: number }[],
): string {
  const one = ({ from, next }: { readonly from: number; readonly next: number }): string => {
    const last = tokens[next - 1];
    return text.slice(tokens[from]?.start ?? 0, (last?.end ?? 0) - (last?.possessive === true ? 2 : 0)).replace(/\s+/gu, " ");
  };
  return mentions.map(one).join(" and ");
}

/**
 * A party's words.
 *
 * @param tokens - A sentence.
 * @param text - The text that the tokens are of.
 * @param from - Index of the first token.
 * @param next - Index after the last.
 * @returns The words as written on one line, a possessive ending left out, a leading "The" in lower case.
 */
export function partyText(tokens: readonly Token[], text: string, from: number, next: number): string {
  const first = tokens[from];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) return "";
  const written = text.slice(first.start, last.end - (last.possessive ? 2 : 0)).replace(/\s+/gu, " ");
  return first.low === "the" ? `the${written.slice(3)}` : written;
}
