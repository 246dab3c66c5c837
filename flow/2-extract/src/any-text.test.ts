import { checkQuote, itemIdOf, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceTable } from "./english/sentence-table.ts";
import { extractClaims, extractorVersion } from "./extract-claims.ts";
import { claimsOf, gazetteer, report } from "./invented-case.ts";

describe("any text", () => {
  const words = fc.constantFrom(
    ..."12,people,were,killed,and,at least,between,the bodies of,140,under,three,buildings,.,\n,\r\n,\n\n,in Halqura,al-Warda,yesterday,on 14 May,the army,denied,said,according to,residents,,including,4,women,“,”,\ufeff,𝟙𝟚,😀,é,وردة,no casualties,not,but,(,),—,-,dozens,of,whom,children,hit by,rockets,’s,none,destroyed,a,house".split(
      ",",
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" ")),
    fc.array(words, { maxLength: 30 }).map((parts) => `\ufeff${parts.join("")}`),
    fc.string({ unit: "binary", maxLength: 120 }),
  );
  test("every quote stands in the text at its offsets, and every claim is valid", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("2031-05-20", "2031-05", null), (text, reported) => {
        return claimsOf(text, { reported }).every((claim) => {
          const quotes = [claim.quote, claim.duringQuote, claim.placeQuote].filter((quote) => quote !== undefined);
          return (
            "claim" in readClaim(claim) &&
            quotes.every(
              (quote) =>
                quote !== "not-checked" && checkQuote(quote, text) === null && quote.exact === text.slice(quote.start, quote.end),
            )
          );
        });
      }),
      { numRuns: 800 },
    );
  });
  test("claims do not depend on the order of unrelated paragraphs", () => {
    const sentences = sentenceTable
      .map(([sentence]) => sentence)
      .concat(
        "Shells fell on Nakhla. 12 people were killed.",
        "On 14 May it rained in al-Warda. Two houses burned.",
        "A nurse said it was dark. She said 3 people died.",
      );
    const content = (text: string): string[] =>
      claimsOf(text)
        .map((claim) =>
          JSON.stringify({
            ...claim,
            id: "",
            quote: claim.quote === "not-checked" ? "" : claim.quote.exact,
            duringQuote: claim.duringQuote?.exact,
            placeQuote: claim.placeQuote?.exact,
          }),
        )
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 2, maxLength: 5 }), (some) => {
        return JSON.stringify(content(some.join("\n\n"))) === JSON.stringify(content(some.toReversed().join("\n\n")));
      }),
      { numRuns: 200 },
    );
  });
  test("the same text read twice yields the same claims", () =>
    expect(claimsOf("12 people were killed.")).toEqual(claimsOf("12 people were killed.")));
  test("a quote names the item and its text when they are given", () => {
    const id = itemIdOf("12 people were killed.");
    const [claim] = claimsOf("12 people were killed.", { item: id, textDigest: id });
    expect(claim?.quote).toMatchObject({ item: id, text: id });
  });
});

describe("what is not read", () => {
  const french =
    "Douze personnes ont été tuées hier dans un bombardement qui a touché le marché, selon des habitants du quartier, et plusieurs maisons ont brûlé pendant la nuit.";
  const turkish =
    "Dün pazar yerine düşen bombalar yüzünden on iki kişi öldü ve birçok ev yandı, mahalle sakinleri gece boyunca yardım beklediklerini söyledi, yollar hâlâ kapalı.";
  test("a text in a language without a grammar is set aside with its id", () => {
    for (const text of [french, turkish, "12人が死亡した"])
      expect(extractClaims(report(text, { lang: null }), gazetteer)).toEqual({
        kept: [],
        setAside: [{ code: "LANGUAGE_NOT_READ", facts: { text: "t", lang: null } }],
      });
  });
  test("a wrong label does not stop the reading, and the claim says what it was read as", () => {
    const readAs = (text: string, lang: string | null): readonly string[] => claimsOf(text, { lang }).map(({ note }) => note);
    expect(readAs("قتل 12 شخصا في السوق", "en")).toEqual(["labelled en, read as ar"]);
    expect(readAs("12 people were killed", "ar")).toEqual(["labelled ar, read as en"]);
    expect(readAs("12 people were killed", null)).toEqual([""]);
    expect(readAs("قتل 12 شخصا في السوق", "ar-SY")).toEqual([""]);
  });
  test("of a text in several languages each sentence is read in its own, and what has no grammar is set aside", () => {
    const both = extractClaims(report("12 people were killed.\nقتل 14 شخصا", { lang: "en+ar" }), gazetteer);
    expect([both.kept.length, both.setAside]).toEqual([2, []]);
    const french = extractClaims(report("12 people were killed.\nDouze morts.", { lang: "en+fr" }), gazetteer);
    expect([french.kept.length, french.setAside.map(({ code }) => code)]).toEqual([1, ["LANGUAGE_NOT_READ"]]);
  });
  test("an empty text yields nothing", () => expect(extractClaims(report(""), gazetteer)).toEqual({ kept: [], setAside: [] }));
  test("a report's date that is no EDTF is a broken promise of the caller", () =>
    expect(() => claimsOf("x", { reported: "20 May" })).toThrow("DATE_MALFORMED"));
  test("the version of the rules is named", () => expect(extractorVersion).toBe("rules 2"));
});
