// Two claims that may speak of one site: what speaks for it, what against, and both readings kept.
import type { PossiblySame, PublicClaim } from "@bayyina/model";
import { claimLine, saySpeakerAndDate } from "./claim-links.ts";
import { type Html, html } from "./html.ts";
import { sayBriefly } from "./say-claim.ts";
import { publishedClaim, type View } from "./view.ts";

/**
 * Pairs of claims under one introduction.
 *
 * @param view - The record.
 * @param pairs - The pairs.
 * @returns Those that count the same first; the others, whose figures say different things whatever the answer, folded.
 */
export function pairList(view: View, pairs: readonly PossiblySame[]): Html {
  const { alike = [], unlike = [] } = Object.groupBy(pairs, (pair) => (countAlike(view, pair) ? "alike" : "unlike"));
  const others = unlike.map((pair) => pairBlock(view, pair));
  return html`<p>Whether the two claims of a pair speak of one site or of two is not settled. Both readings are kept, and the two figures are not added. Open a pair for what speaks for each.</p>
    ${alike.map((pair) => pairBlock(view, pair))}
    ${unlike.length === 0 ? null : html`<details${alike.length === 0 ? html` open` : null}><summary>${unlike.length} ${unlike.length === 1 ? "pair" : "pairs"} of claims that count different things</summary>${others}</details>`}`;
}

function countAlike(view: View, pair: PossiblySame): boolean {
  const [left, right] = [publishedClaim(view, pair.left).claim, publishedClaim(view, pair.right).claim];
  return left.kind === "quantity" && right.kind === "quantity" && left.counted === right.counted;
}

/** One pair, closed at first: both claims in brief, then each in full and the reasons. */
function pairBlock(view: View, pair: PossiblySame): Html {
  const [left, right] = [publishedClaim(view, pair.left), publishedClaim(view, pair.right)];
  return html`<details class="pair"><summary>${brief(left)} <span class="or">and</span> ${brief(right)}</summary>
    <ul class="sides"><li>${claimLine(view, left)}</li><li>${claimLine(view, right)}</li></ul>
    <dl class="for-against"><div><dt>For one site</dt><dd>${reasons(pair.pro)}</dd></div><div><dt>For two</dt><dd>${reasons(pair.contra)}</dd></div></dl></details>`;
}

function brief({ claim }: PublicClaim): Html {
  return html`<span class="side">${sayBriefly(claim)} <span class="meta">${saySpeakerAndDate(claim)}</span></span>`;
}

function reasons(said: readonly string[]): Html {
  return said.length === 0 ? html`<span class="unknown">no reason is recorded</span>` : html`${said.join("; ")}.`;
}
