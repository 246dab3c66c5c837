// Two claims that may speak of one site: what speaks for it, what against, and both readings kept.
import type { PossiblySame } from "@bayyina/model";
import { type Html, html } from "./html.ts";
import { claimLine } from "./say-claim.ts";
import { publishedClaim, type View } from "./view.ts";

/**
 * A pair of claims, for and against.
 *
 * @param view - The record.
 * @param pair - The pair.
 * @returns A block without a heading.
 */
export function pairBlock(view: View, pair: PossiblySame): Html {
  return html`<div class="pair"><ul class="sides"><li>${claimLine(view, publishedClaim(view, pair.left))}</li><li>${claimLine(view, publishedClaim(view, pair.right))}</li></ul>
    <dl class="for-against"><div><dt>For one site</dt><dd>${reasons(pair.pro)}</dd></div><div><dt>For two</dt><dd>${reasons(pair.contra)}</dd></div></dl></div>`;
}

function reasons(said: readonly string[]): Html {
  return said.length === 0 ? html`<span class="unknown">no reason is recorded</span>` : html`${said.join("; ")}.`;
}
