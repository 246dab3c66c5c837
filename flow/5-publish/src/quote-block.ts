// The preserved words beside a claim. A recorder's note, or what may be one, is never shown as the source's words,
// and unchecked words not at all.
import type { PublicClaim, PublicItem } from "@bayyina/model";
import { type Html, html } from "./html.ts";
import { type Mark, markedText, windowAround } from "./quoted-text.ts";
import { langAttribute, sayItem } from "./say-source.ts";
import { textPath } from "./site-paths.ts";
import { type FoundQuote, foundQuote, type View } from "./view.ts";

/** Characters of a quote shown in a line, cut at a space: neither a word nor a character is broken. The claim's page shows all. */
const longestLine = 160;
const upToLongestLine = new RegExp(`^(.{1,${longestLine}})(?=\\s).*$`, "su");

/** What stands above every text that a recorder wrote. */
export const noteLabel = "Words of a recorder's note. The source's own text is not preserved here: not checked.";

/** What stands above a text of which the description was erased. */
export const erasedSourceLabel =
  "Whose words these are is not known: the description of the source was erased. They may be the source's own or a recorder's note.";

/**
 * The words that a claim rests on.
 *
 * @param view - The record, as seen from `claims/`.
 * @param published - The claim.
 * @returns A figure with the words marked in their surroundings; for a claim whose words were not checked, a sentence and no words.
 */
export function quoteBlock(view: View, published: PublicClaim): Html {
  const found = foundQuote(view, published, "quote");
  const item = published.item === null ? undefined : view.items.get(published.item);
  if (found === null || item === undefined) return notChecked(view, published, item);
  const shown = windowAround(found.text, found.quote);
  const aside = (["date", "place"] as const).flatMap((as) => asideOf(view, published, as));
  const marks: readonly Mark[] = [
    { start: found.quote.start, end: found.quote.end, as: "quote", before: null, after: null },
    ...aside.map(({ mark }) => mark),
  ];
  const beyond = aside.filter(({ mark }) => mark.start >= shown.end || mark.end <= shown.start);
  const label = labelOf(published.words);
  return html`<figure class="${label === null ? "words" : "words note"}">
    <figcaption>${label !== null ? html`<strong>${label}</strong>` : html`<strong>The words it rests on</strong>, marked in the preserved text${item.text?.derivation === "derived" ? html`, which ${item.text.extractor} ${item.text.version} read out of the preserved file` : null}.`}</figcaption>
    <div class="text" dir="auto"${langAttribute(item.source.lang)}>${shown.start > 0 ? "… " : null}${markedText(found.text, shown, marks)}${shown.end < found.text.length ? " …" : null}</div>
    </figure>
    ${beyond.map(({ as, found: far }) => html`<p>Its ${as === "date" ? "time" : "place"} rests on words further off: ‘<mark class="aside"><bdi>${far.quote.exact}</bdi></mark>’ (code units ${far.quote.start} to ${far.quote.end}).</p>`)}
    <p class="meta">Code units ${found.quote.start} to ${found.quote.end} of the text. <a href="${view.to.item(item.id)}#q-${published.claim.id}">The whole text, with all its claims</a>${item.text === null ? null : html`, or <a href="${view.to.file(textPath(item.text.id))}">exactly as preserved</a>`}.</p>`;
}

/**
 * The words that a claim rests on, in one line, with the item and the journal entry that hold them.
 *
 * @param view - The record.
 * @param published - The claim.
 * @returns `‘at least 61 people’ (a recorder’s note): Reuters, 28 March 2017, journal entry 144`; unchecked words are not shown.
 */
export function wordsLine(view: View, published: PublicClaim): Html {
  const found = foundQuote(view, published, "quote");
  const item = published.item === null ? undefined : view.items.get(published.item);
  const words =
    found === null
      ? html`Words not checked`
      : html`‘<bdi${langAttribute(item?.source.lang ?? null)}>${shortened(found.quote.exact)}</bdi>’${whoseWords[published.words]}`;
  const from = item === undefined ? null : html`, in <a href="${view.to.item(item.id)}">${sayItem(item)}</a>`;
  return html`${words}${from}; journal entry ${published.entry}`;
}

/** After words in one line: whose they are, where they are not the source's. */
const whoseWords: Readonly<Record<PublicClaim["words"], string | null>> = {
  source: null,
  "recorder's note": " (a recorder’s note)",
  "source-erased": " (whose words is not known: the source’s description was erased)",
  "not-checked": null,
};

function labelOf(words: PublicClaim["words"]): string | null {
  if (words === "recorder's note") return noteLabel;
  return words === "source-erased" ? erasedSourceLabel : null;
}

function shortened(words: string): string {
  return words.length > longestLine ? words.replace(upToLongestLine, "$1 …") : words;
}

type Aside = { readonly as: "date" | "place"; readonly found: FoundQuote; readonly mark: Mark };

function asideOf(view: View, published: PublicClaim, as: Aside["as"]): readonly Aside[] {
  const found = foundQuote(view, published, as === "date" ? "duringQuote" : "placeQuote");
  return found === null
    ? []
    : [{ as, found, mark: { start: found.quote.start, end: found.quote.end, as, before: null, after: null } }];
}

function notChecked(view: View, published: PublicClaim, item: PublicItem | undefined): Html {
  const why =
    published.words === "not-checked"
      ? "Nobody has checked the words that this claim rests on, so none are shown as quoted."
      : "The words given for this claim do not stand in the preserved text, so none are shown as quoted.";
  return html`<div class="words none"><p><strong>Not checked.</strong> ${why}</p>${item === undefined ? html`<p>No preserved item is named for it.</p>` : html`<p><a href="${view.to.item(item.id)}">The item it is said to rest on</a></p>`}</div>`;
}
