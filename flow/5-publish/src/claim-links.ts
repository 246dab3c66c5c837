// Links to claims: named by who says what and when, the id in small print. Not here: what a claim says.
import type { Claim, PublicClaim } from "@bayyina/model";
import { capital, type Html, html, joined, outside } from "./html.ts";
import { sayBriefly, sayClaim, sayClaimWhereWhen } from "./say-claim.ts";
import { sayDate } from "./say-date.ts";
import type { View } from "./view.ts";

/** An id longer than this is cut in lists, to its kind and four digits. */
const longestShownId = 8;
const shownDigits = 6;

/**
 * A claim in one line of a list: what it says as a link, where and when, when reported, its state and its id.
 *
 * @param view - The record.
 * @param published - The claim.
 * @returns Markup for within a list item or a table cell.
 */
export function claimLine(view: View, { claim, state }: PublicClaim): Html {
  return html`<a class="line" href="${view.to.claim(claim.id)}">${sayClaim(claim)}</a>
    <span class="meta">${sayClaimWhereWhen(claim)}. Reported: ${sayDate(claim.reported)}. ${capital(state)}. ${smallId(claim.id)}</span>`;
}

/**
 * Who says a claim and when, for a link to it.
 *
 * @param claim - A claim.
 * @returns `Amnesty International, 28 March 2017`.
 */
export function saySpeakerAndDate(claim: Claim): Html {
  return html`${claim.speaker === "" ? "a speaker not named" : outside(claim.speaker)}, ${claim.reported === null ? "date not known" : sayDate(claim.reported)}`;
}

/**
 * An id in small print: whoever reads aloud or in print needs a name instead.
 *
 * @param id - A claim's id.
 * @returns The id; of a long one its beginning, the whole on its page and in the data.
 */
export function smallId(id: string): Html {
  return html`<span class="id">${id.length > longestShownId ? `${id.slice(0, shownDigits)}…` : id}</span>`;
}

/**
 * Links to claims, each named by who says it and when.
 *
 * @param view - The record.
 * @param ids - Claim ids; the record holds each.
 * @returns `Rudaw, 23 March 2017 F01; residents, 25 March 2017 F13`.
 */
export function claimLinks(view: View, ids: readonly string[]): Html {
  const links = ids.map((id) => {
    const found = view.published.get(id);
    return found === undefined
      ? html`<span class="id">${id}</span> (not in this record)`
      : html`<a href="${view.to.claim(found.claim.id)}">${saySpeakerAndDate(found.claim)}</a> ${smallId(id)}`;
  });
  return joined(links, "; ");
}

/**
 * Links to claims that are told apart by what they say, then by who says it.
 *
 * @param view - The record.
 * @param ids - Claim ids; the record holds each.
 * @returns `61 bodies recovered (Iraqi military, 26 March 2017) F17; …`.
 */
export function fullLinks(view: View, ids: readonly string[]): Html {
  const links = ids.flatMap((id) => {
    const found = view.published.get(id);
    return found === undefined
      ? []
      : [
          html`<a href="${view.to.claim(found.claim.id)}">${sayBriefly(found.claim)} (${saySpeakerAndDate(found.claim)})</a> ${smallId(id)}`,
        ];
  });
  return joined(links, "; ");
}

/**
 * Links to claims whose speaker is known from what stands around, each named by what it says.
 *
 * @param view - The record.
 * @param ids - Claim ids; the record holds each.
 * @returns `61 recovered F17; dozens trapped F12`.
 */
export function contentLinks(view: View, ids: readonly string[]): Html {
  const links = ids.flatMap((id) => {
    const found = view.published.get(id);
    return found === undefined
      ? []
      : [html`<a href="${view.to.claim(found.claim.id)}">${sayBriefly(found.claim)}</a> ${smallId(id)}`];
  });
  return joined(links, "; ");
}
