// The frame of every page: head, draft banner, pages, foot. No script anywhere; the policy in the head forbids it besides.
import { type Html, html, markupOf, outside } from "./html.ts";
import { sayDate } from "./say-date.ts";
import type { TopPage } from "./site-paths.ts";
import type { View } from "./view.ts";

/** Version of the code that derives a site from its record: another version may give other files. */
export const rendererVersion: string = "bayyina 0.1.0, pages 4";

/** A page without its frame. */
export type Page = { readonly title: string; readonly main: Html; readonly current: TopPage | null };

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const pageNames: readonly (readonly [page: TopPage, name: string])[] = [
  ["index", "Overview"],
  ["sources", "Sources"],
  ["places", "Places"],
  ["methods", "Methods"],
  ["check", "Check it"],
];

/**
 * A whole page.
 *
 * @param view - The record, as seen from the page's folder.
 * @param page - Its title and content.
 * @returns The file's text.
 */
export function wholePage(view: View, page: Page): string {
  const { record, to } = view;
  const title = page.current === "index" ? record.title : `${page.title} · ${record.title}`;
  return markupOf(html`<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    ${record.mode === "draft" ? html`<meta name="robots" content="noindex">` : null}
    <meta name="color-scheme" content="light dark">
    <title>${record.mode === "draft" ? "Draft: " : ""}${title}</title>
    <link rel="stylesheet" href="${to.file("style.css")}">
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="site">${record.mode === "draft" ? banner(view) : null}<div class="bar-top"><p class="case"><a href="${to.top("index")}">${outside(record.title)}</a></p>
    <nav aria-label="Pages"><ul>${pageNames.map(([name, label]) => html`<li><a href="${to.top(name)}"${page.current === name ? html` aria-current="page"` : null}>${label}</a></li>`)}</ul></nav></div></header>
    <main id="main" tabindex="-1">
    ${page.main}
    </main>
    <footer class="site"><p>${record.mode === "draft" ? "Draft" : "Release"} of ${sayDate(record.publishedOn)}. A claim is what a source says, not a finding. Log: ${outside(record.origin)}. Made by ${record.generator}${record.generator === rendererVersion ? null : `, pages by ${rendererVersion}`}.</p>
    <p><a href="${to.top("check")}">Check every file of this record, offline</a></p></footer>
    </body>
    </html>
    `);
}

function banner(view: View): Html {
  return html`<div class="draft" role="note"><p><strong>Draft: unreviewed.</strong> Do not cite it as a finding. Each claim says whether it is proposed or accepted. <a href="${view.to.top("methods")}#draft">What a draft is</a></p></div>`;
}
