// The site as a map from path to content: a pure function of the record, its tolls and the preserved texts.
import { canonicalJson, type ItemId, type PublicRecord, type PublicToll, parseAsJson } from "@bayyina/model";
import { checkPage } from "./check-page.ts";
import { claimPage } from "./claim-page.ts";
import { claimsCsv } from "./claims-csv.ts";
import { incidentPage } from "./incident-page.ts";
import { incidentsGeojson } from "./incidents-geojson.ts";
import { indexPage } from "./index-page.ts";
import { itemPage } from "./item-page.ts";
import { type Page, wholePage } from "./layout.ts";
import { methodsPage } from "./methods-page.ts";
import { placesPage } from "./places-page.ts";
import { type TopPage, textPath, topPages } from "./site-paths.ts";
import { sourcesPage } from "./sources-page.ts";
import { stylesheet } from "./style.ts";
import { type View, type Views, viewsOf } from "./view.ts";

const makers: Readonly<Record<TopPage, (view: View) => Page>> = {
  index: indexPage,
  sources: sourcesPage,
  places: placesPage,
  methods: methodsPage,
  check: checkPage,
};

/**
 * Every file of a site but `proof/`.
 *
 * @param record - All that the site says, apart from the tolls; its order does not matter.
 * @param tolls - The tolls that counting derives from it.
 * @param texts - The exact texts by the digest of the working copy (`item.text.id`). A text that is absent, or is not what its
 *   digest says, is neither shown nor written, and its item says so.
 * @returns Path and content one after the other, so that memory does not hold the whole site; paths are relative, with `/`, each
 *   once; content is to be written as UTF-8 without a BOM of its own.
 * @throws BayyinaError `RECORD_INVALID` (an id twice, or one that nothing has), `PLACE_CYCLE`, `PLACE_UNKNOWN`, `PLACE_INVALID`.
 */
export function renderSite(
  record: PublicRecord,
  tolls: readonly PublicToll[],
  texts: ReadonlyMap<ItemId, string>,
): Iterable<readonly [string, string]> {
  const views = viewsOf(record, tolls, texts);
  return { [Symbol.iterator]: () => filesOf(views) };
}

function* filesOf(views: Views): Generator<readonly [string, string]> {
  yield* pagesOf(views);
  yield* dataOf(views.top);
  yield* textFiles(views.top);
  yield ["style.css", stylesheet];
}

function* pagesOf({ top, below }: Views): Generator<readonly [string, string]> {
  for (const name of topPages) yield [top.to.top(name), wholePage(top, makers[name](top))];
  for (const incident of top.record.linking.incidents)
    yield [top.to.incident(incident.id), wholePage(below, incidentPage(below, incident))];
  for (const published of top.record.claims)
    yield [top.to.claim(published.claim.id), wholePage(below, claimPage(below, published))];
  for (const item of top.record.items) yield [top.to.item(item.id), wholePage(below, itemPage(below, item))];
}

function* dataOf(view: View): Generator<readonly [string, string]> {
  yield ["data/record.json", `${canonicalJson(parseAsJson(view.record))}\n`];
  yield ["data/tolls.json", `${canonicalJson(parseAsJson(view.tolls))}\n`];
  yield ["data/claims.json", `${canonicalJson(parseAsJson(view.record.claims))}\n`];
  yield ["data/claims.csv", claimsCsv(view)];
  yield ["data/incidents.geojson", incidentsGeojson(view)];
}

function* textFiles(view: View): Generator<readonly [string, string]> {
  for (const [id, text] of view.texts) yield [textPath(id), text];
}
