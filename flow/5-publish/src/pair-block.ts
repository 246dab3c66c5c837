// Two claims that may speak of one site: what speaks for it, what against, and both readings kept.
import type { PossiblySame } from "@bayyina/model";
import { html, type Html } from "./html.ts";
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
    <div class="for-against"><div><p class="head">For one site</p>${reasons(pair.pro)}</div><div><p class="head">For two</p>${reasons(pair.contra)}</div></div>
    <p>Both readings are kept. Nothing settles which holds, and the two figures are not added.</p></div>`;
}

function reasons(said: readonly string[]): Html {
  return said.length === 0 ? html`<p class="unknown">No reason is recorded.</p>` : html`<ul>${said.map((reason) => html`<li>${reason}</li>`)}</ul>`;
}
