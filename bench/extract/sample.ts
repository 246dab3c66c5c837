// A sample of claims to be read by hand: ids and offsets, what is counted and the readings; never a word of the text.
import { writeFileSync } from "node:fs";
import type { Claim } from "@bayyina/model";

/** A text's claims. */
export type TextClaims = { readonly corpus: string; readonly id: string; readonly claims: readonly Claim[] };

/**
 * Writes a sample as JSON lines; each has an empty `verdict` for the reader.
 *
 * @param texts - All claims.
 * @param size - How many claims.
 * @param seed - The same seed draws the same claims of the same extraction.
 * @param file - Where to.
 * @returns How many were written.
 */
export function writeSample(texts: readonly TextClaims[], size: number, seed: number, file: string): number {
  const all = texts.flatMap(({ corpus, id, claims }) => claims.map((claim) => ({ corpus, text: id, claim })));
  const random = chanceFrom(seed);
  const drawn = all
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size);
  const lines = drawn.map(({ one: { corpus, text, claim } }) => {
    const [start, end] = claim.quote === "not-checked" ? [null, null] : [claim.quote.start, claim.quote.end];
    const reading =
      claim.kind === "quantity"
        ? { counted: claim.counted, of: claim.of, low: claim.low, high: claim.high, qualifier: claim.qualifier }
        : {};
    return JSON.stringify({
      corpus,
      text,
      claim: claim.id,
      kind: claim.kind,
      ...reading,
      during: claim.during,
      start,
      end,
      verdict: "",
    });
  });
  writeFileSync(file, `${lines.join("\n")}\n`);
  return lines.length;
}

/** Mulberry32: small, and the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
