// What a comparison says beside the figures: no value that two sites show differently goes unnamed, whatever it is and wherever it stands.
import { type PublicClaim, type PublicRecord, parseAsJson, parsePublicRecord } from "@bayyina/model";
import { expect, test } from "vitest";
import { record as sample } from "../test/sealed-site.ts";
import { type ComparedSite, compareSites, type SiteComparison } from "./compare-sites.ts";
import { sayComparison } from "./say-comparison.ts";

const [shown] = sample.claims;
const [item] = sample.items;
if (shown?.claim.kind !== "quantity" || item === undefined) throw new Error("the sample is another");
const { counted, of, low, high, qualifier, ...common } = shown.claim;

const contents = {
  quantity: { counted, of, low, high, qualifier },
  attribution: { party: "north", act: "air strike", weapon: null },
  position: { party: "north", position: "denies" },
  damage: { structure: "a house", damage: "severe", scheme: null, imageDate: "2031-05-04" },
  person: {
    ...{ nameForms: [{ text: "Invented Person", lang: "en" }], slot: null, ageLow: 7, ageHigh: 8, sex: "female" },
    ...{ household: "a household", fate: "killed" },
  },
} as const;

const gap = {
  ...{ id: "g-1", gap: "denied-access", whom: "search teams", placeIds: ["dawrin"], during: "2031-05", by: null },
  ...{ speaker: "a clerk", reported: "2031-05-06", source: null },
};

/** One claim of every kind, none of which counts for a figure; a party, places, a gap in coverage and a decision. */
const record = parsePublicRecord({
  ...sample,
  claims: Object.entries(contents).map(([name, content], at) => ({
    ...shown,
    claim: { ...common, kind: name, id: `C-${name}`, ...content },
    entry: 10 + at,
    stateEntry: 20 + at,
  })),
  linking: {
    ...{ incidents: [], possiblySame: [{ left: "C-damage", right: "C-person", pro: ["near"], contra: ["later"] }] },
    unplaced: [{ claim: "C-quantity", why: "no place" }],
  },
  decisions: [{ verdict: "same", left: "C-damage", right: "C-person" }],
  places: { ...sample.places, places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] },
  parties: [{ id: "north", names: { en: ["The North"] }, kind: "state" }],
  gaps: [gap],
});

const at = (changed: PublicRecord, verified = true): ComparedSite => ({ record: changed, tolls: [], size: 30, verified });
const since = (changed: PublicRecord): SiteComparison => compareSites(at(record), at(changed));
const linesOf = (found: SiteComparison): readonly string[] => sayComparison(found, record.places);
const alike = (found: SiteComparison): boolean =>
  [found.otherClaims, found.parts, found.alsoChanged].every((list) => list.length === 0);

function withClaim(name: keyof typeof contents, change: (claim: PublicClaim) => unknown): PublicRecord {
  const claims = record.claims.map((each) => (each.claim.kind === name ? change(each) : each));
  return parsePublicRecord({ ...record, claims });
}

// Every value that differs from this one in a single place: another text, number or null, or the first of a list left out.
function* variants(value: unknown, path: readonly string[] = []): Generator<readonly [path: string, value: unknown]> {
  const at = path.join(".");
  if (typeof value === "string")
    yield* [`${value}x`, `${value}2`, "none", "draft", "release"].map((other) => [at, other] as const);
  if (typeof value === "number") yield [at, value + 1];
  if (value === null) yield* ["2031", "x", 5, "denies", "female"].map((other) => [at, other] as const);
  if (Array.isArray(value)) yield [at, value.slice(1)];
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value))
    for (const [where, other] of variants(part, [...path, name]))
      yield [where, Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other }];
}

test("two sites whose records differ in any one value are never said to be the same", () => {
  const unnamed = new Set<string>();
  const tried = new Set<string>();
  for (const [path, value] of variants(parseAsJson(record))) {
    let other: PublicRecord;
    try {
      other = parsePublicRecord(value);
    } catch {
      continue; // no record: a site cannot show it
    }
    if (JSON.stringify(other) === JSON.stringify(record)) continue;
    tried.add(path);
    const found = since(other);
    if (alike(found) && found.newer.publishedOn === found.older.publishedOn) unnamed.add(path);
  }
  expect([...unnamed]).toEqual([]);
  for (const path of [
    "title",
    "items.0.source.publisher",
    "claims.1.claim.party",
    "claims.4.claim.nameForms.0.text",
    "places.places.0.kind",
    "gaps.0.whom",
  ])
    expect(tried).toContain(path);
  expect(tried.size).toBeGreaterThan(80);
});

test("a claim that sets no figure is named when another party was put into it, with the entry and both parties", () => {
  const other = withClaim("attribution", (each) => ({
    ...each,
    claim: { ...each.claim, party: "south" },
    state: "corrected",
    entry: 29,
  }));
  expect(since(other).otherClaims).toEqual([
    {
      ...{ claim: "C-attribution", kind: "attribution", change: "corrected", entry: 29, state: "corrected", bounds: [] },
      fields: [{ field: "party", values: { before: "north", after: "south" } }],
    },
  ]);
  expect(linesOf(since(other))).toContain(
    '  also     attribution claim C-attribution, entry 29, corrected: party "north" → "south"',
  );
  expect(linesOf(since(other))[0]).toContain("Changed beside them: 1 claim, 0 items, parties, places or gaps, 0 other parts.");
});

test.each(Object.keys(contents) as (keyof typeof contents)[])("a %s claim that came, went or was reviewed is named", (name) => {
  const without = parsePublicRecord({ ...record, claims: record.claims.filter(({ claim }) => claim.kind !== name) });
  expect(since(without).otherClaims).toMatchObject([{ claim: `C-${name}`, kind: name, change: "went", state: "withdrawn" }]);
  expect(compareSites(at(without), at(record)).otherClaims).toMatchObject([
    { claim: `C-${name}`, change: "came", state: "proposed" },
  ]);
  const accepted = withClaim(name, (each) => ({ ...each, state: "accepted", stateEntry: 28 }));
  expect(since(accepted).otherClaims).toMatchObject([{ claim: `C-${name}`, change: "reviewed", entry: 28, state: "accepted" }]);
  const again = withClaim(name, (each) => ({ ...each, stateEntry: 28 }));
  expect(since(again).otherClaims).toMatchObject([{ claim: `C-${name}`, change: "reviewed", entry: 28, state: "proposed" }]);
});

test("a claim whose words became another's is named, with whose they are held to be", () => {
  const found = since(withClaim("damage", (each) => ({ ...each, words: "recorder's note" })));
  expect(linesOf(found)).toContain(
    '  also     damage claim C-damage, described anew, proposed: words "source" → "recorder\'s note"',
  );
});

test("an item, a source, a party, a place and a gap in coverage are named when they came, went or are described anew", () => {
  const empty = { ...record, items: [], parties: [], gaps: [], places: { ...record.places, places: [] } };
  expect(since(empty).parts.map(({ part, change, entry }) => [part, change, entry])).toEqual([
    ["item", "went", null],
    ["party", "went", null],
    ["place", "went", null],
    ["gap", "went", null],
  ]);
  expect(compareSites(at(empty), at(record)).parts.map(({ part, change, entry }) => [part, change, entry])).toEqual([
    ["item", "came", item.entry],
    ["party", "came", null],
    ["place", "came", null],
    ["gap", "came", null],
  ]);
  const source = { ...item.source, publisher: "Another Agency", lang: null };
  const [line] = linesOf(since({ ...record, items: [{ ...item, source, sourceEntry: 27 }] })).filter((each) =>
    each.includes("also"),
  );
  expect(line).toBe(`  also     item ${item.id.slice(0, 19)}…, entry 27, described anew: source.lang, source.publisher`);
});

test("another title, mode or version of the code is told with both values", () => {
  const lines = linesOf(since({ ...record, title: "A \u001b[2Jtest", mode: "release", generator: "another" }));
  expect(lines.slice(1)).toEqual([
    '  also     the title: "A test" → "A \\u001b[2Jtest"',
    '  also     the mode: "draft" → "release"',
    '  also     the version of the code that counts: "a test" → "another"',
  ]);
});

test("what a source wrote of a person, or a recorder noted, is named as changed and not repeated", () => {
  const other = withClaim("person", (each) => ({
    ...each,
    claim: { ...each.claim, nameForms: [], note: "an erased note", speaker: "somebody", slot: "a child", household: "another" },
  }));
  const found = since(other);
  expect(found.otherClaims[0]?.fields.map(({ field }) => field)).toEqual(["household", "nameForms", "note", "slot", "speaker"]);
  for (const told of ["Invented Person", "erased", "somebody", "a child", "another"])
    expect(JSON.stringify(found)).not.toContain(told);
});

test("a comparison of sites that were not both checked says so first, in words and as data", () => {
  for (const [older, newer] of [
    [at(record, false), at(record)],
    [at(record), at(record, false)],
  ] as const) {
    const found = compareSites(older, newer);
    expect([found.verified, linesOf(found)[0]?.startsWith("NOT VERIFIED")]).toEqual([false, true]);
  }
  expect(linesOf(since(record))[0]?.startsWith("Since the older site")).toBe(true);
});
