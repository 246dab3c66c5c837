import { type ItemId, itemIdOf, type PublicClaim, parsePublicRecord, sha256Hex } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePage } from "../test/parse-page.ts";
import { sampleTexts } from "../test/sample-items.ts";
import { emptyRecord, sample } from "../test/sample-record.ts";
import { sampleDocumented } from "../test/sample-tolls.ts";
import { erasedSourceLabel, noteLabel } from "./quote-block.ts";
import { renderSite } from "./render-site.ts";
import { textPath } from "./site-paths.ts";

const files = new Map(renderSite(sample.record, sample.tolls, sample.texts));
const isPage = (path: string): boolean => path.endsWith(".html");
const pages = new Map([...files].filter(([path]) => isPage(path)).map(([path, content]) => [path, parsePage(content)]));
const fileOf = (path: string): string => files.get(path) ?? "";

/** Where a relative link leads from a page of the site. */
function resolve(from: string, link: string): string {
  const url = new URL(link, `https://site.invalid/a/b/${from}`);
  return url.pathname.replace("/a/b/", "");
}

describe("every page", () => {
  test("closes what it opens, names each id once and skips no level of heading", () => {
    for (const [path, page] of pages) {
      expect(page.faults, path).toEqual([]);
      expect(new Set(page.ids).size, path).toBe(page.ids.length);
      expect(page.headings[0], path).toBe(1);
      page.headings.slice(1).forEach((level, at) => expect(level, path).toBeLessThanOrEqual((page.headings[at] ?? 0) + 1));
    }
  });

  test("holds no script, no inline style, no handler and no form", () => {
    for (const [path, page] of pages) {
      for (const tag of ["script", "style", "form", "iframe", "object", "embed", "base", "img"])
        expect(page.tags.has(tag), path).toBe(false);
      expect(page.attributes.filter(([, name]) => name === "style" || name.startsWith("on"))).toEqual([]);
    }
  });

  test("forbids scripts and foreign content by its policy", () => {
    const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
    for (const page of pages.values()) expect(page.attributes).toContainEqual(["meta", "content", policy]);
  });

  test("of a draft says that it is unreviewed, and of a release does not", () => {
    for (const page of pages.values()) expect(page.text).toContain("Draft: unreviewed");
    const release = new Map(renderSite({ ...sample.record, mode: "release" }, sample.tolls, sample.texts));
    for (const [path, content] of release) if (isPage(path)) expect(parsePage(content).text).not.toContain("Draft: unreviewed");
  });

  test("links only to files and anchors that are there, or to the web", () => {
    for (const [path, page] of pages)
      for (const link of page.links) {
        if (/^https:\/\/courier\.example\//.test(link)) continue;
        const target = link.startsWith("#") ? path : resolve(path, link);
        expect(files.has(target), `${path}: ${target}`).toBe(true);
        const anchor = link.split("#")[1];
        if (anchor !== undefined) expect(pages.get(target)?.ids, `${path}: ${target}`).toContain(anchor);
      }
  });

  test("has one main part, one first heading, and a way past the navigation", () => {
    for (const page of pages.values()) {
      expect([page.tags.get("main"), page.tags.get("h1"), page.tags.get("nav")]).toEqual([1, 1, 1]);
      expect(page.links).toContain("#main");
    }
  });
});

describe("a claim's page", () => {
  test("shows the exact words marked in the preserved text", () => {
    expect(fileOf("claims/S02.html")).toContain("A hospital clerk spoke of <mark>at least 40 dead</mark>, most of them");
  });

  test("says of a recorder's note that it is one, and that the source's words were not checked", () => {
    expect(pages.get("claims/S09.html")?.text).toContain(noteLabel);
    expect(pages.get("claims/S01.html")?.text).not.toContain(noteLabel);
  });

  test("says of a text whose description was erased that nobody knows whose words it holds, on each page that shows them", () => {
    const claims = sample.record.claims.map(
      (published): PublicClaim => (published.claim.id === "S09" ? { ...published, words: "source-erased" } : published),
    );
    const site = new Map(renderSite({ ...sample.record, claims }, sample.tolls, sample.texts));
    const claimPage = parsePage(site.get("claims/S09.html") ?? "").text;
    expect(claimPage).toContain(erasedSourceLabel);
    expect(claimPage).not.toContain(noteLabel);
    const itemPages = [...site].filter(([path, text]) => path.startsWith("items/") && text.includes("S09"));
    expect(itemPages.map(([, text]) => parsePage(text).text.includes(erasedSourceLabel))).toEqual([true]);
    expect(parsePage(site.get("index.html") ?? "").text).toContain("the description of the source was erased");
    expect([...site.values()].join("")).not.toContain("(a recorder’s note)");
  });

  test("marks no words where none were checked", () => {
    const page = pages.get("claims/S10.html");
    expect(page?.tags.has("mark")).toBe(false);
    expect(page?.text).toContain("Not checked.");
  });

  test("marks no words that do not stand in the text", () => {
    const claims = sample.record.claims.map((published): PublicClaim => {
      const { claim } = published;
      return claim.id === "S01" && claim.quote !== "not-checked"
        ? { ...published, claim: { ...claim, quote: { ...claim.quote, exact: "99 bodies so far" } } }
        : published;
    });
    const forged = new Map(renderSite({ ...sample.record, claims }, sample.tolls, sample.texts));
    expect(forged.get("claims/S01.html")).not.toContain("<mark");
    expect(forged.get("claims/S01.html")).not.toContain("99 bodies so far");
    expect(forged.get("data/claims.csv")).not.toContain("99 bodies so far");
  });

  test("says what is withheld as withheld, and what is not known as not known", () => {
    expect(pages.get("claims/S06.html")?.text).toContain("withheld: it is known and not published here");
    expect(pages.get("claims/S10.html")?.text).toContain("not known");
  });

  test("says whether it is proposed or accepted", () => {
    expect(pages.get("claims/S01.html")?.text).toContain("Accepted by a reviewer");
    expect(pages.get("claims/S02.html")?.text).toContain("Proposed: nobody has reviewed it");
  });
});

describe("the words that date and place rest on", () => {
  test("are marked apart from the quote", () => {
    const page = fileOf("claims/S12.html");
    expect(page).toContain('<mark class="aside"><bdi>the evening of 3 May</bdi></mark>');
    expect(page).toContain('<mark class="aside">near the grain market</mark>, <mark>one building fell</mark>');
  });
});

describe("an incident's page", () => {
  const text = pages.get("incidents/i-0123456789ab.html")?.text ?? "";

  test("gives each bound with its rule, its claims and who stands behind them", () => {
    expect(text).toContain("Not fewer than 31: bodies recovered bound the killed of the same place from below. Rests on");
  });

  test("shows readings side by side and what cannot hold together", () => {
    for (const words of ["Reading 1 of 2", "Reading 2 of 2", "These cannot all hold", "neither added nor averaged"])
      expect(text).toContain(words);
  });

  test("keeps documented, reported and estimated apart, and says that none was estimated", () => {
    expect(text).toContain("Documented: nobody has been described one by one.");
    expect(text).toContain("Estimated: none has been made.");
  });

  test("sets possible and wider figures apart from its own", () => {
    const [own = "", apart = ""] = text.split("May belong to this incident");
    expect(own).not.toContain("300–350");
    expect(apart).toContain("300–350");
  });

  test("marks organs of parties by one rule", () => {
    expect(text).toContain("Coalition review (an organ of Northern Coalition, a party)");
  });

  test("counts the claims whose observer nobody names beside the observers", () => {
    expect(text).toContain("One named observer: rescue service; and 2 claims whose observer nobody names.");
  });

  test("sets apart what contradicts only under conditions, and says each condition", () => {
    const [firm = "", granted = ""] = text.split("These contradict only if");
    expect(firm).toContain("At least 40 and up to 38 cannot both be true of one number");
    expect(firm).not.toContain("31 bodies and at most 28 persons");
    expect(granted).toContain(
      "the bodies are those of distinct persons killed there, and if people counted without a status were civilians",
    );
    expect(text).toContain("only if words such as “about” or “likely” are taken at their number");
    expect(text).toMatch(/only if near the grain market\S* and the two houses, al-Warsha\S* are one place/);
  });

  test("shows what softer words would give apart from the readings, and says that more exists than is listed", () => {
    const [own = "", soft = ""] = text.split("If the softer words are taken at their number");
    expect(soft).toContain("31–67");
    expect(own).not.toContain("31–67");
    expect(text).toContain("More readings or contradictions exist than are listed here.");
    expect(pages.get("index.html")?.text).toContain("at least 45, or 31–38 (2 readings; more may exist)");
  });

  test("gives the gaps in coverage of its place and time, and no others", () => {
    expect(text).toMatch(/the union of reporters said that journalists could not enter .*; it lays that to Sahlun Front/);
    expect(text).not.toContain("could not get a message out");
  });

  test("never adds a figure to another", () => {
    for (const sum of ["43", "59", "73", "76"]) expect(text).not.toMatch(new RegExp(`\\b${sum}\\b`));
  });
});

describe("a toll of persons described one by one", () => {
  const site = new Map(renderSite(sample.record, [...sample.tolls, sampleDocumented], sample.texts));
  const page = parsePage(site.get("incidents/i-0123456789ab.html") ?? "");

  test("gives a range, the named, and each bound with who stands behind it", () => {
    expect(page.faults).toEqual([]);
    expect(page.text).toContain("3–5 described one by one");
    expect(page.text).toContain("By name 2: p-0000000000a1, p-0000000000b2.");
    expect(page.text).toContain("Not fewer than 3: persons told apart.");
  });

  test("keeps apart who is not named for certain, counts of a household, and what nobody has decided", () => {
    for (const words of ["May be p-0000000000a1.", "None of the named fits.", "3–4 persons:", "For two: the ages differ."])
      expect(page.text).toContain(words);
  });
});

describe("the files", () => {
  test("hold each text byte for byte, under its own digest", () => {
    for (const exact of Object.values(sampleTexts)) {
      const content = fileOf(textPath(itemIdOf(exact)));
      expect(content).toBe(exact);
      expect(sha256Hex(content)).toBe(itemIdOf(exact).slice(7));
    }
  });

  test("do not depend on the order of items, claims, parties, gaps and tolls", () => {
    const { record, tolls, texts } = sample;
    const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...values], { minLength: values.length });
    const orders = fc.tuple(
      shuffled(record.items),
      shuffled(record.claims),
      fc.tuple(shuffled(record.parties), shuffled(record.gaps)),
      shuffled(tolls),
      shuffled([...texts]),
    );
    fc.assert(
      fc.property(orders, ([items, claims, [parties, gaps], otherTolls, otherTexts]) => {
        const other = new Map(renderSite({ ...record, items, claims, parties, gaps }, otherTolls, new Map(otherTexts)));
        expect(Object.fromEntries(other)).toEqual(Object.fromEntries(files));
      }),
      { numRuns: 8 },
    );
  });

  test("hold the record so that the same site can be derived from it again", () => {
    const again = parsePublicRecord(JSON.parse(fileOf("data/record.json")));
    expect(new Map(renderSite(again, sample.tolls, sample.texts))).toEqual(files);
  });

  test("give a point on the map only where one is published, with how exact it is", () => {
    expect(fileOf("data/incidents.geojson")).toContain('"geometry":null');
    const at = sample.record.linking.incidents.map((incident) => ({
      ...incident,
      placeIds: sample.record.places.places.map(({ id }) => id),
    }));
    const map =
      new Map(renderSite({ ...sample.record, linking: { ...sample.record.linking, incidents: at } }, [], sample.texts)).get(
        "data/incidents.geojson",
      ) ?? "";
    expect([...map.matchAll(/"precisionMetres":(\d+|null)/g)].map(([, metres]) => metres)).toEqual(["6000", "700"]);
    expect(map.match(/"type":"Point"/g)).toHaveLength(2);
  });

  test("of an empty record are whole pages too", () => {
    for (const [path, content] of renderSite(emptyRecord, [], new Map()))
      if (isPage(path)) expect(parsePage(content).faults, path).toEqual([]);
  });

  test("show nothing of a text that is not what its digest says", () => {
    const altered = new Map(
      [...sample.texts].map(([id, text]): [ItemId, string] => [id, text.replace("31 bodies", "13 bodies")]),
    );
    const site = new Map(renderSite(sample.record, sample.tolls, altered));
    expect(site.has(textPath(itemIdOf(sampleTexts.report)))).toBe(false);
    expect([...site.values()].some((content) => content.includes("13 bodies"))).toBe(false);
  });
});

describe("what a page is called", () => {
  const titleOf = (path: string): string => /<title>([^<]*)/.exec(fileOf(path))?.[1] ?? "";

  test("names an incident's place and time, and its first figure never without what is counted", () => {
    expect(titleOf("incidents/i-0123456789ab.html")).toMatch(
      /^Draft: The two houses.*, 3 May 2031: .* said to have been killed: /,
    );
  });

  test("names who says a claim, what and when", () => {
    expect(titleOf("claims/S02.html")).toMatch(/^Draft: .*: at least 40 people killed, .*\(claim S02\)/);
  });

  test("is the smallest place that holds an incident's places, where there are several", () => {
    const { linking, places } = sample.record;
    const placeIds = [...places.places].map(({ id }) => id).filter((id) => id !== "sahlun");
    const incidents = linking.incidents.map((incident) => ({ ...incident, placeIds }));
    const site = new Map(renderSite({ ...sample.record, linking: { ...linking, incidents } }, sample.tolls, sample.texts));
    expect(parsePage(site.get("incidents/i-0123456789ab.html") ?? "").text).toMatch(/Sahlun[^;]*, 3 May 2031/);
  });
});

describe("the overview", () => {
  const text = pages.get("index.html")?.text ?? "";

  test("counts what is preserved in languages not read yet, and leads to each item", () => {
    const [unread, ...others] = sample.record.items.filter(({ setAside }) => setAside.includes("LANGUAGE_NOT_READ"));
    expect(others).toEqual([]);
    expect(text).toContain("Arabic: one item");
    expect(pages.get("index.html")?.links).toContain(`items/${unread?.id.slice(7, 23) ?? ""}.html`);
    const items = sample.record.items.map((item) => ({ ...item, setAside: [] }));
    const read = new Map(renderSite({ ...sample.record, items }, sample.tolls, sample.texts));
    expect(read.get("index.html")).not.toContain("In other languages");
  });

  test("gives every gap in coverage among what is not known, with what it rests on", () => {
    expect(text).toContain("A source not named said that residents could not get a message out of Sahlun, in April 2031.");
    expect(text).toContain("Reported: not known. Rests on: a newspaper, 6 May 2031");
    expect(text).toContain("said that journalists could not enter");
  });

  test("gives every claim in no incident", () => {
    for (const { claim } of sample.record.linking.unplaced)
      expect(pages.get("index.html")?.links).toContain(`claims/${claim}.html`);
  });
});

describe("a party's position", () => {
  test("is said to be the party's, not the speaker's whom it answers", () => {
    expect(pages.get("claims/S07.html")?.text).toContain("Northern Coalition disputes what is said of it");
    expect(pages.get("claims/S14.html")?.text).toContain("Northern Coalition says that it investigates");
  });
});
