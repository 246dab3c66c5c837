// What texts do that no grammar expects: directions and invisible marks, noise, mixed scripts, wrong labels, no date, great length.
import { extractClaims, makeGazetteer, type ReportText } from "@bayyina/extract";
import { type Claim, checkQuote, noPlaces, placeTree } from "@bayyina/model";
import { describe, expect, test } from "vitest";

const gazetteer = makeGazetteer(noPlaces, placeTree(noPlaces));
const claimsOf = (text: string, more: Partial<ReportText> = {}): readonly Claim[] =>
  extractClaims(
    {
      ...{ id: "t", text, reported: "2031-05-20", lang: null, label: "note" },
      ...{ speaker: null, publisher: null, address: null, item: null, textDigest: null, ...more },
    },
    gazetteer,
  ).kept;
const inShort = (claims: readonly Claim[]): readonly string[] =>
  claims.flatMap((claim) =>
    claim.kind === "quantity" ? [`${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}`] : [],
  );
const standsInText = (text: string, claims: readonly Claim[]): boolean =>
  claims.every(({ quote }) => quote !== "not-checked" && checkQuote(quote, text) === null);

const sentences: readonly (readonly [lang: string, sentence: string, reading: string])[] = [
  ["en", "12 civilians were killed in the market.", "killed civilians 12-12"],
  ["ar", "قُتل 12 مدنياً في السوق.", "killed civilians 12-12"],
  ["fa", "۱۲ غیرنظامی در بازار کشته شدند.", "killed civilians 12-12"],
  ["ckb", "١٢ هاووڵاتی مەدەنی لە بازاڕەکەدا کوژران.", "killed civilians 12-12"],
  ["kmr", "12 sivîl li bazarê hatin kuştin.", "killed civilians 12-12"],
];

describe.each(sentences)("%s", (lang, sentence, reading) => {
  test("invisible marks and directions within and around words change nothing that is read", () => {
    const marked = Array.from(sentence, (letter, i) => (i % 3 === 1 && letter !== " " ? `${letter}\u200b` : letter)).join("");
    for (const text of [`\u202b${sentence}\u202c`, `\u2067${sentence}\u2069`, `\ufeff\u200e${sentence}`, marked]) {
      const claims = claimsOf(text, { lang });
      expect([inShort(claims), standsInText(text, claims)]).toEqual([[reading], true]);
    }
  });
  test("another language before and after it changes nothing that is read", () => {
    const others = sentences.filter(([other]) => other !== lang).map(([, text]) => text);
    for (const other of others) {
      const text = `${other}\n\n${sentence}\n\n${other}`;
      expect(inShort(claimsOf(text))).toEqual([reading, reading, reading]);
    }
  });
  test("a label of another language does not stop it, and the claim says so", () => {
    const [claim] = claimsOf(sentence, { lang: lang === "en" ? "fa" : "en" });
    expect([claim?.note.includes("read as"), inShort(claim === undefined ? [] : [claim])]).toEqual([true, [reading]]);
  });
  test("without a report's day a word such as yesterday dates nothing, and the claim says so", () => {
    const yesterday = { en: "yesterday", ar: "أمس", fa: "دیروز", ckb: "دوێنێ", kmr: "duh" }[lang] ?? "";
    const text = sentence.replace(".", ` ${yesterday}.`);
    const read = (reported: string | null): readonly (readonly [string | null, string])[] =>
      claimsOf(text, { lang, reported }).map(({ during, note }) => [during, note]);
    expect(read(null)).toEqual([[null, expect.stringContaining("date not resolved")]]);
    expect(read("2031-05-20").map(([during]) => during)).toEqual(["2031-05-19"]);
  });
  test("long text of it on one line is read whole, and every quote stands", () => {
    const unit = `${sentence.replace(".", "")} . `;
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const claims = claimsOf(text, { lang });
    // A sentence is cut at 400 words at the latest, now and then within a claim.
    expect(claims.length).toBeGreaterThan((0.98 * text.length) / unit.length);
    expect(standsInText(text, claims)).toBe(true);
  });
});

test("noise of optical reading yields no number that the text does not hold", () => {
  const noise = [
    "l2 peop1e w3re ki11ed",
    "1Z civi|ians were kiIled",
    "قتل l2 مدنيا",
    "۱Z نفر کشته شدند",
    "Twe1ve were killed",
    "12peoplewerekilled",
  ];
  for (const text of noise)
    for (const claim of claimsOf(text))
      if (claim.kind === "quantity") expect(text).toMatch(new RegExp(`(?<!\\d)${claim.low}(?!\\d)`, "u"));
});

test("lone surrogates, null characters and private letters are passed over", () => {
  for (const text of ["12 people\ud800 were killed.", "12 people were\u0000 killed.", "\ue000 12 people were killed. \udfff"]) {
    const claims = claimsOf(text);
    expect(standsInText(text, claims)).toBe(true);
  }
});
