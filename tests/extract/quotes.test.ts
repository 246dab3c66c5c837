// Every quote of every claim stands in the text at its offsets: over written examples of five languages put together in any way, and over
// real corpora where they are present.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extractClaims, makeGazetteer } from "@bayyina/extract";
import { type Claim, checkQuote, noPlaces, placeTree, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";

const gazetteer = makeGazetteer(noPlaces, placeTree(noPlaces));
const data = join(import.meta.dirname, "../../../shared/data/text");

function claimsOf(text: string, reported: string | null, lang: string | null): readonly Claim[] {
  const unknown = { speaker: null, publisher: null, address: null, item: null, textDigest: null };
  return extractClaims({ id: "t", text, reported, lang, label: "note", ...unknown }, gazetteer).kept;
}

/** Claims that are no claims, or whose words do not stand in the text, or hold no sign of their number. */
function wrong(text: string, claims: readonly Claim[]): readonly string[] {
  return claims.flatMap((claim) => {
    const quotes = [claim.quote, claim.duringQuote, claim.placeQuote].filter((quote) => quote !== undefined);
    const stands = quotes.every((quote) => quote !== "not-checked" && checkQuote(quote, text) === null);
    return stands && "claim" in readClaim(claim) ? [] : [claim.id];
  });
}

const pieces =
  "12|١٤|۱۶|three|ثلاثة|سه|سێ|sê|people|مدنياً|نفر|کەس|kes|were killed|قتل|مقتل|کشته شدند|کوژران|hatin kuştin|injured|وأصيب|و زخمی شدند|بریندار بوون|including|بينهم|از جمله|لەوانە|di nav wan de|children|أطفال|کودک|منداڵ|zarok|at least|ما لا يقل عن|دست‌کم|لانیکەم|herî kêm|between|and|و|û|to|إلى|تا|no|لا|هیچ|yesterday|أمس|دیروز|دوێنێ|duh|in Halqura|في قرية تلقون|در روستای تلقون|لە گوندی تلقون|li gundê Talqûn|said|قال|به گفته|بە وتەی|li gorî|the army|الجيش|ارتش|سوپا|artêş|denied|نفى|.|،|,|؛|\n|\n\n|(|)|«|»|“|”|\u200c|\u200f|ـ|%|2031-05-14|14/5/2031|٣ آذار|۵ خرداد|5ê Gulanê".split(
    "|",
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", " ", " ", "")), { maxLength: 60 })
  .map((parts) => parts.flat().join(""));

test("every quote of every claim stands in the text at its offsets, in any mixture of languages", () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom("2031-05-20", null),
      fc.constantFrom(null, "en", "ar", "fa", "ckb", "kmr"),
      (text, reported, lang) => {
        expect(wrong(text, claimsOf(text, reported, lang))).toEqual([]);
      },
    ),
    { numRuns: 1500 },
  );
});

test.each([
  ["قُتل 12 مدنياً بينهم 4 أطفال في السوق.", "قُتل 12 مدنياً"],
  ["ثلاثة منازل دُمرت أمس.", "ثلاثة منازل دُمرت"],
  ["۱۲ نفر در بازار کشته شدند.", "۱۲ نفر در بازار کشته شدند"],
  ["١٢ کەس لە بازاڕەکەدا کوژران.", "١٢ کەس لە بازاڕەکەدا کوژران"],
  ["12 kes li bazarê hatin kuştin.", "12 kes li bazarê hatin kuştin"],
  ["12 people were killed in the market.", "12 people were killed"],
])("a quote holds the number and what happened: %s", (text, exact) => {
  const [claim] = claimsOf(text, null, null);
  expect(claim?.quote).toMatchObject({ exact });
});

const corpora: readonly (readonly [file: string, texts: (raw: Buffer) => readonly string[]])[] = [
  [
    "airwars_gaza_dev.jsonl.gz",
    (raw) => lines(gunzipSync(raw)).map((row) => (typeof row["assessment"] === "string" ? row["assessment"] : "")),
  ],
  [
    "airwars_syria_dev.jsonl.gz",
    (raw) => lines(gunzipSync(raw)).flatMap((row) => (row["texts"] as { readonly text: string }[]).map(({ text }) => text)),
  ],
  ["gva_train_X.json", (raw) => (JSON.parse(raw.toString()) as { readonly text: string }[]).map(({ text }) => text)],
  ["muc4_dev.jsonl", (raw) => lines(raw).map((row) => (typeof row["text"] === "string" ? row["text"] : ""))],
];

function lines(raw: Buffer): readonly Readonly<Record<string, unknown>>[] {
  return raw
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

for (const [file, textsOf] of corpora) {
  const path = join(data, file);
  const there = existsSync(path);
  const title = `every quote stands in every fifth text of ${file}`;
  test.skipIf(!there)(there ? title : `${title} (skipped: ../shared/data is not here)`, { timeout: 120_000 }, () => {
    const some = textsOf(readFileSync(path)).filter((_, i) => i % 5 === 0);
    let claims = 0;
    for (const text of some) {
      const found = claimsOf(text, "2024-01-01", null);
      expect(wrong(text, found)).toEqual([]);
      claims += found.length;
    }
    expect(claims).toBeGreaterThan(100);
  });
}
