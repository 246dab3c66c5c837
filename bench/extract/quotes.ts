// Over whole corpora: every quote of every claim stands in its text at its offsets.
import { type Claim, checkQuote } from "@bayyina/model";

/** Quotes checked and quotes that do not stand where they say. */
export type QuoteCount = { readonly claims: number; readonly quotes: number; readonly failures: number };

/**
 * Checks the quotes of texts.
 *
 * @param texts - Texts with their claims.
 * @returns The counts.
 */
export function countQuotes(texts: readonly { readonly text: string; readonly claims: readonly Claim[] }[]): QuoteCount {
  const count = { claims: 0, quotes: 0, failures: 0 };
  for (const { text, claims } of texts)
    for (const claim of claims) {
      count.claims += 1;
      for (const quote of [claim.quote, claim.duringQuote, claim.placeQuote]) {
        if (quote === undefined) continue;
        count.quotes += 1;
        if (quote === "not-checked" || checkQuote(quote, text) !== null || text.slice(quote.start, quote.end) !== quote.exact)
          count.failures += 1;
      }
    }
  return count;
}
