// What is preserved in languages that nobody has read for claims yet. It may say what no figure here knows of.
import type { PublicItem } from "@bayyina/model";
import { capital, type Html, html } from "./html.ts";
import { sayLanguage } from "./say-language.ts";
import { sayItem } from "./say-source.ts";
import { shownItems } from "./sorted-record.ts";
import type { View } from "./view.ts";

/**
 * The items whose language was not read.
 *
 * @param view - The record.
 * @returns The items, in the record's order.
 */
export function itemsNotReadForLanguage(view: View): readonly PublicItem[] {
  return view.record.items.filter(({ setAside }) => setAside.includes("LANGUAGE_NOT_READ"));
}

/**
 * The section of the overview.
 *
 * @param view - The record, as seen from the top folder.
 * @returns A count and the items per language; null when every language was read.
 */
export function languagesPart(view: View): Html | null {
  const items = itemsNotReadForLanguage(view);
  if (items.length === 0) return null;
  const byLanguage = [...Map.groupBy(items, ({ source }) => sayLanguage(source.lang))].toSorted(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1),
  );
  return html`<section aria-labelledby="languages"><h2 id="languages">In other languages</h2><p>${items.length} of ${view.record.items.length} preserved items were not read for claims, because of their language. What they say stands in no figure here unless another item says it too. Each can be read as it is; <a href="${view.to.top("sources")}#items">all items are listed with the sources</a>.</p>
    ${byLanguage.map(([language, of]) => html`<details><summary>${capital(language)}: ${counted(of.length)}</summary><ul>${shownItems(of).map((item) => html`<li><a href="${view.to.item(item.id)}">${sayItem(item)}</a></li>`)}</ul></details>`)}</section>`;
}

function counted(count: number): string {
  return count === 1 ? "one item" : `${count} items`;
}
