// The page of one preserved item: what is known of its source, and its whole text with every claim's words marked.
import type { PublicClaim, PublicItem } from "@bayyina/model";
import { claimLine, smallId } from "./claim-links.ts";
import { capital, type Html, html, outside, type Part } from "./html.ts";
import type { Page } from "./layout.ts";
import { erasedSourceLabel, noteLabel } from "./quote-block.ts";
import { type Mark, markedText } from "./quoted-text.ts";
import { sayDate } from "./say-date.ts";
import { sayLanguage } from "./say-language.ts";
import { grouped } from "./say-reading.ts";
import { isNote, langAttribute, sayAddress } from "./say-source.ts";
import { hexOf, textPath } from "./site-paths.ts";
import { saySetAside } from "./unknowns.ts";
import { foundQuote, type View } from "./view.ts";

/**
 * The page.
 *
 * @param view - The record, as seen from `items/`.
 * @param item - The item.
 * @returns The page without its frame.
 */
export function itemPage(view: View, item: PublicItem): Page {
  const claims = view.claimsOfItem.get(item.id) ?? [];
  const date = item.source.reported === null ? "date not known" : sayDate(item.source.reported);
  const main = html`<p class="kicker">Preserved item: <bdi>${item.source.kind ?? "kind not known"}</bdi></p><h1>${item.source.publisher === null ? "Publisher not named" : outside(item.source.publisher)}, ${date}</h1>
    ${isNote(item.source) ? html`<p class="note-label"><strong>${noteLabel}</strong></p>` : null}${claims.some(({ words }) => words === "source-erased") ? html`<p class="note-label"><strong>${erasedSourceLabel}</strong></p>` : null}
    ${item.setAside.length === 0 ? null : html`<ul class="set-aside">${item.setAside.map((code) => html`<li>${capital(saySetAside(code))}.</li>`)}</ul>`}
    <section aria-labelledby="text"><h2 id="text">The text</h2>${wholeText(view, item, claims)}</section>
    <section aria-labelledby="claims"><h2 id="claims">Claims that rest on it</h2>${claims.length === 0 ? html`<p class="unknown">None. That says nothing of what happened.</p>` : html`<ul class="claims">${claims.map((published) => html`<li>${claimLine(view, published)}</li>`)}</ul>`}</section>
    <section aria-labelledby="source"><h2 id="source">What is known of its source</h2>${description(item)}</section>`;
  return {
    title: `${item.source.publisher ?? "Publisher not named"}, ${date} (item ${hexOf(item.id).slice(0, 8)})`,
    main,
    current: null,
  };
}

function wholeText(view: View, item: PublicItem, claims: readonly PublicClaim[]): Html {
  const text = item.text === null ? undefined : view.texts.get(item.text.id);
  if (item.text === null) return html`<p class="unknown">No text was read from it. Its bytes are preserved.</p>`;
  if (text === undefined)
    return html`<p class="unknown">Its text is not at hand, or is not what its digest says. Nothing is shown of it.</p>`;
  const { derivation, extractor, version, id } = item.text;
  const how =
    derivation === "bytes-decoded"
      ? html`The preserved bytes are this text, decoded by ${outside(extractor)} ${version}. Anyone who has them can check it.`
      : html`Read out of the preserved file by ${outside(extractor)} ${version}. Without the file nobody can check that it says this.`;
  return html`<p class="meta">${how} Hidden characters are spelled out, as in ⟦U+202E⟧; <a href="${view.to.file(textPath(id))}">the exact text</a> has them as they are.</p>
    <div class="text whole" dir="auto"${langAttribute(item.source.lang)}>${markedText(text, { start: 0, end: text.length }, marksOf(view, claims))}</div>`;
}

function marksOf(view: View, claims: readonly PublicClaim[]): readonly Mark[] {
  return claims.flatMap((published): readonly Mark[] => {
    const found = foundQuote(view, published, "quote");
    if (found === null) return [];
    const { id } = published.claim;
    const after = html`<a class="ref" href="${view.to.claim(id)}"><span class="hidden">claim </span>${smallId(id)}</a>`;
    return [{ start: found.quote.start, end: found.quote.end, as: "quote", before: html`<span id="q-${id}"></span>`, after }];
  });
}

function description(item: PublicItem): Html {
  const { source } = item;
  const rows: readonly (readonly [string, Part])[] = [
    ["Address", sayAddress(source.url ?? source.address)],
    ["Publisher", outsideOrNull(source.publisher)],
    ["Speaker", outsideOrNull(source.speaker)],
    ["Reported", source.reported === null ? null : sayDate(source.reported)],
    ["Language", source.lang === null ? null : html`${capital(sayLanguage(source.lang))} <code>${source.lang}</code>`],
    ["Fetched", source.retrieved === null ? null : sayDate(source.retrieved)],
    ["Kind of text", outsideOrNull(source.kind)],
    ["File", html`${item.mediaType}, ${grouped(item.sizeBytes)} bytes`],
    ["SHA-256 of its bytes", html`<code>${hexOf(item.id)}</code>`],
    ["SHA-256 of its text", item.text === null ? "no text was read from it" : html`<code>${hexOf(item.text.id)}</code>`],
    ["Journal entries", `${item.entry} (custody)${item.text === null ? "" : `, ${item.text.entry} (text)`}`],
  ];
  return html`<dl class="fields">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value ?? html`<span class="unknown">not known</span>`}</dd></div>`)}</dl>`;
}

function outsideOrNull(text: string | null): Html | null {
  return text === null ? null : outside(text);
}
