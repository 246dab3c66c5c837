import { itemIdOf, type PublicRecord, parsePublicRecord, quoteAt } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { parsePage } from "../test/parse-page.ts";
import { sample } from "../test/sample-record.ts";
import { renderSite } from "./render-site.ts";
import { textPath } from "./site-paths.ts";

describe("a hostile source", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> =cmd() \u202Egnp.exe javascript:alert(1) </mark></div> & 7 dead`;
  const hostile = hostileRecord(evil);
  const site = new Map(renderSite(hostile.record, hostile.tolls, hostile.texts));

  test("makes no tag, no attribute, no link and no reordering", () => {
    for (const [path, content] of site) {
      if (!path.endsWith(".html")) continue;
      const page = parsePage(content);
      expect(page.faults, path).toEqual([]);
      for (const tag of ["script", "img"]) expect(page.tags.has(tag), path).toBe(false);
      expect(page.attributes.filter(([, name]) => name.startsWith("on"))).toEqual([]);
      expect(page.links.filter((link) => /^\s*(javascript|data|vbscript):/i.test(link))).toEqual([]);
      expect(content).not.toContain("\u202E");
    }
  });

  test("runs no formula in the table", () => {
    const table = site.get("data/claims.csv") ?? "";
    expect(table).not.toMatch(/(^|,|\r\n)"?[=+@\t]/);
    expect(table).toContain("'=HYPERLINK");
  });

  test("with a chain of thousands of stations makes a page that can be read, with every station once", () => {
    const [claim] = hostile.record.claims;
    if (claim === undefined) throw new Error("the record lacks its claim");
    const chain = Array.from({ length: 3000 }, (_, at) => `station ${at}.`);
    const long = { ...hostile.record, claims: [{ ...claim, claim: { ...claim.claim, chain } }] };
    const page = new Map(renderSite(long, [], hostile.texts)).get("sources.html") ?? "";
    expect(parsePage(page).faults).toEqual([]);
    for (const station of chain) expect(page.split(station)).toHaveLength(2);
    expect(page.split("<ul").length).toBeLessThan(60);
  });

  test("is preserved as it is", () => {
    expect(site.get(textPath(itemIdOf(evil)))).toBe(evil);
  });
});

/** The sample with every free text of one item and its claim replaced by hostile ones. */
function hostileRecord(text: string): typeof sample {
  const id = itemIdOf(text);
  const [item] = sample.record.items;
  const [claim] = sample.record.claims;
  if (item === undefined || claim === undefined || item.text === null) throw new Error("the sample lacks an item or a claim");
  const source = { ...item.source, url: "javascript:alert(1)", publisher: text, speaker: text, lang: '" onload="x', kind: text };
  const quote = { ...quoteAt(text, text.indexOf("7 dead"), text.length), item: id, text: id };
  const formula = '=HYPERLINK("http://x.invalid")';
  const words = {
    speaker: formula,
    placeText: text,
    note: text,
    address: "javascript:alert(1)",
    chain: [text, formula],
    observer: text,
    organOf: text,
    quote,
  };
  const linking: PublicRecord["linking"] = { incidents: [], possiblySame: [], unplaced: [{ claim: claim.claim.id, why: text }] };
  const items = [
    {
      ...item,
      id,
      label: text,
      source,
      mediaType: text,
      text: { ...item.text, id, path: textPath(id), extractor: text },
      setAside: [text],
    },
  ];
  const claims = [{ ...claim, item: id, origin: text, claim: { ...claim.claim, ...words } }];
  const parties = [{ id: text, names: { en: [text] }, kind: text }];
  const record = parsePublicRecord({
    ...sample.record,
    title: text,
    origin: text,
    generator: text,
    items,
    claims,
    linking,
    parties,
  });
  return { record, tolls: [], texts: new Map([[id, text]]) };
}
