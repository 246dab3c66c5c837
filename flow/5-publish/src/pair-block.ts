// Two claims that may speak of one site: what speaks for it, what against, and both readings kept.
import type { PossiblySame, PublicClaim } from "@bayyina/model";
import { claimLine, saySpeakerAndDate } from "./claim-links.ts";
import { type Html, html } from "./html.ts";
import { sayBriefly } from "./say-claim.ts";
import { publishedClaim, type View } from "./view.ts";

/** Up to this many leading pairs stand open: a reader sees the reasons at once, and a long list stays a list. */
const mostOpen = 5;

/**
 * Pairs of claims under one introduction.
 *
 * @param view - The record.
 * @param pairs - The pairs.
 * @returns Those that could be added by mistake first (they count the same, or one source tells of them as two); the others folded.
 */
export function pairList(view: View, pairs: readonly PossiblySame[]): Html {
  const { first = [], rest = [] } = Object.groupBy(pairs, (pair) => (mayMislead(view, pair) ? "first" : "rest"));
  const open = first.length <= mostOpen;
  const others = rest.map((pair) => pairBlock(view, pair, false));
  return html`<p>Whether the two claims of a pair speak of one site or of two is not settled. Both readings are kept, and the two figures are not added. Open a pair for what speaks for each.</p>
    ${first.map((pair) => pairBlock(view, pair, open))}
    ${rest.length === 0 ? null : html`<details${first.length === 0 ? html` open` : null}><summary>${rest.length} ${rest.length === 1 ? "pair" : "pairs"} of claims that count different things</summary>${others}</details>`}`;
}

function mayMislead(view: View, pair: PossiblySame): boolean {
  const [left, right] = [publishedClaim(view, pair.left).claim, publishedClaim(view, pair.right).claim];
  const alike = left.kind === "quantity" && right.kind === "quantity" && left.counted === right.counted;
  return alike || pair.contra.length > 0;
}

/** One pair: both claims in brief, then each in full and the reasons. */
function pairBlock(view: View, pair: PossiblySame, open: boolean): Html {
  const [left, right] = [publishedClaim(view, pair.left), publishedClaim(view, pair.right)];
  return html`<details class="pair"${open ? html` open` : null}><summary>${brief(left)} <span class="or">and</span> ${brief(right)}</summary>
    <ul class="sides"><li>${claimLine(view, left)}</li><li>${claimLine(view, right)}</li></ul>
    <dl class="for-against"><div><dt>For one site</dt><dd>${reasons(pair.pro)}</dd></div><div><dt>For two</dt><dd>${reasons(pair.contra)}</dd></div></dl></details>`;
}

function brief({ claim }: PublicClaim): Html {
  return html`<span class="side">${sayBriefly(claim)} <span class="meta">${saySpeakerAndDate(claim)}</span></span>`;
}

function reasons(said: readonly string[]): Html {
  return said.length === 0 ? html`<span class="unknown">no reason is recorded</span>` : html`${said.join("; ")}.`;
}
