// A claim in one line, for a terminal.
import { type Claim, sayRange } from "@bayyina/model";

/**
 * A claim in one line.
 *
 * @param claim - The claim.
 * @returns What, of whom, how many; place; date; chain; the words.
 */
export function sayClaim(claim: Claim): string {
  const what = claim.kind === "quantity" ? `${claim.counted} (${claim.of}): ${sayRange(claim)}` : claim.kind;
  const words = claim.quote === "not-checked" ? "quote not checked" : `“${claim.quote.exact}”`;
  return `${what} · ${claim.placeText || "place not said"} · ${claim.during ?? "date not known"} · ${claim.chain.join(" → ")} · ${words}`;
}
