// How the figures were made, and what the words mean. Written for who reads a figure and must decide how far to rely on it.
import { countedKinds, type Qualifier, qualifiers, softQualifiers } from "@bayyina/model";
import { type Html, html } from "./html.ts";
import type { Page } from "./layout.ts";
import { stateWords } from "./say-claim.ts";
import { countedWords } from "./say-scope.ts";
import type { View } from "./view.ts";

/** How each qualifier bounds the number, in words. */
const qualifierMeans: Readonly<Record<Qualifier, string>> = {
  unqualified: "the number as given, as both bounds",
  about: "the number as given, as soft bounds",
  likely: "the numbers as given, as soft bounds",
  between: "both bounds as given",
  "at least": "a lower bound, no upper one",
  "more than": "a lower bound, kept as “at least”: the weaker and safer reading; no upper one",
  "up to": "an upper bound, no lower one",
  nearly: "an upper bound, no lower one",
  "fewer than": "an upper bound, no lower one",
  several: "a lower bound, no upper one",
  dozens: "a lower bound, no upper one",
  scores: "a lower bound, no upper one",
  hundreds: "a lower bound, no upper one",
  thousands: "a lower bound, no upper one",
  "so far": "a running count: later counts of the same scope replace it",
  "search finished": "a count after which the source says the search ended",
  alleged: "the number as alleged, as soft bounds",
  none: "none, as said by the source",
};

/**
 * The page.
 *
 * @param view - The record, as seen from the top folder.
 * @returns The page without its frame.
 */
export function methodsPage(view: View): Page {
  const main = html`<h1>Methods</h1><p class="lede">How a report becomes a figure here, and what the words mean.</p>
    <section aria-labelledby="way"><h2 id="way">From a report to a figure</h2><ol>
    <li><strong>Preserve.</strong> Each report is kept as the bytes that came in, named by their SHA-256. A text read from it is a working copy and says so.</li>
    <li><strong>Extract.</strong> A claim is what a source says: a figure or another statement, its scope, its speaker, and the exact words, with their position in the text. A figure without checked words says “not checked” and shows none.</li>
    <li><strong>Link.</strong> Claims that seem to speak of one event are put together by rules, with the reasons shown. A recorder’s decision overrides a rule. A claim that fits no incident stays outside, with the reason.</li>
    <li><strong>Count.</strong> Within one scope (what, of whom, where, when) claims give bounds. A whole is at least the sum of parts known to be apart; a part is at most its whole. Every bound says which rule and which claims set it.</li>
    <li><strong>Publish.</strong> These pages and downloads are derived from one file, <a href="${view.to.file("data/record.json")}">data/record.json</a>, and the preserved texts.</li>
    <li><strong>Prove.</strong> <a href="${view.to.top("check")}">Anyone can derive them again and compare</a>.</li></ol></section>
    <section aria-labelledby="not"><h2 id="not">What is not done</h2><ul>
    <li>Figures of different scopes are never added, and no figure is an average.</li>
    <li>Documented (one by one), reported (ranges from claims) and estimated (a statistical run) tolls are never added to one another.</li>
    <li>Claims that cannot all hold are shown as readings side by side. None is preferred.</li>
    <li>Two places or two days are not taken to be apart unless somebody says so.</li>
    <li>An accusation against a party is shown as a claim. The same rules and words serve every party; the mark “organ of a party” says that who counted or spoke belongs to one.</li>
    <li>What softer words (“about”, “likely”) would give, and what contradicts only if more is granted than claims say, stands apart and rules nothing out.</li>
    <li>A gap in coverage, where nobody could look, count or report, changes no figure. It is shown beside them, as its source tells it.</li>
    <li>No claim is not no harm: silence is not zero.</li></ul></section>
    <section id="draft" aria-labelledby="draft-h"><h2 id="draft-h">What a draft is</h2><p>A draft holds every claim that nobody rejected, most of them unreviewed: a rule may have misread a sentence. It serves checking, not citing. A release holds accepted claims only.</p>
    <dl class="fields">${Object.entries(stateWords).map(([state, means]) => html`<div><dt>${state}</dt><dd>${means}.</dd></div>`)}</dl></section>
    <section aria-labelledby="words"><h2 id="words">Whose words</h2><dl class="fields">
    <div><dt>Source’s words</dt><dd>The quote stands in the preserved text of the source, at the place given.</dd></div>
    <div><dt>Recorder’s note</dt><dd>The quote stands in a recorder’s note about the source. It proves what the note says, not what the source said.</dd></div>
    <div><dt>Source’s description erased</dt><dd>The quote stands in the preserved text. Whether that text is the source’s own or a recorder’s note is no longer known: the description that said so was erased.</dd></div>
    <div><dt>Not checked</dt><dd>Nobody has checked any words. None are shown.</dd></div></dl></section>
    ${vocabulary()}
    <section aria-labelledby="bars"><h2 id="bars">How ranges are drawn</h2><p>A bar runs from the lower to the upper bound. An end that no claim bounds fades and ends in an arrow. A dot is a count given as exact; the source may still be wrong. Pale bars are soft bounds; so is an end drawn as a broken line. Bars to be compared share one scale from zero, printed below them.</p></section>
    <section aria-labelledby="data"><h2 id="data">The data</h2><dl class="fields">
    <div><dt><a href="${view.to.file("data/record.json")}">record.json</a></dt><dd>All that this record says, in canonical JSON (RFC 8785).</dd></div>
    <div><dt><a href="${view.to.file("data/tolls.json")}">tolls.json</a></dt><dd>The tolls, with every bound’s reason.</dd></div>
    <div><dt><a href="${view.to.file("data/claims.json")}">claims.json</a></dt><dd>The claims alone.</dd></div>
    <div><dt><a href="${view.to.file("data/claims.csv")}">claims.csv</a></dt><dd>The claims as a table, UTF-8, RFC 4180. An empty cell is “not known”. A text that a spreadsheet could take for a formula (it begins with = + - @, a tab or a line end) has an apostrophe before it; hidden characters are spelled out as ⟦U+202E⟧. record.json has both as they are.</dd></div>
    <div><dt><a href="${view.to.file("data/incidents.geojson")}">incidents.geojson</a></dt><dd>Incidents at places that have a published point, with its precision in metres. An incident without one stands there without a point.</dd></div></dl></section>`;
  return { title: "Methods", main, current: "methods" };
}

function vocabulary(): Html {
  return html`<section aria-labelledby="counted"><h2 id="counted">What is counted</h2><dl class="fields">${countedKinds.map((kind) => html`<div><dt>${kind.replaceAll("-", " ")}</dt><dd>${countedWords[kind].means}</dd></div>`)}</dl>
    <p>“Civilians”, “women”, “combatants” and the like are the source’s own words. “Not said whether civilians” means that the source does not say it.</p></section>
    <section aria-labelledby="qualifiers"><h2 id="qualifiers">How sources put numbers</h2><dl class="fields">${qualifiers.map((qualifier) => html`<div><dt>${qualifier === "unqualified" ? "a number alone" : qualifier}</dt><dd>${qualifierMeans[qualifier]}${softQualifiers.has(qualifier) ? "; shown apart, rules nothing out" : null}.</dd></div>`)}</dl></section>`;
}
