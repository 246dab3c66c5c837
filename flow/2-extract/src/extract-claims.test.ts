import { checkQuote, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { sentenceTable } from "./english/sentence-table.ts";
import { claimsOf, quantities } from "./invented-case.ts";

describe("claims of a sentence", () => {
  test.each(sentenceTable)("%s", (sentence, ...expected) => {
    expect(quantities(sentence)).toEqual(expected);
  });
  test("the table holds at least 120 sentences", () => expect(sentenceTable.length).toBeGreaterThanOrEqual(120));
  test("every claim of the table is valid and its quotes stand in the text", () => {
    for (const [sentence] of sentenceTable)
      for (const claim of claimsOf(sentence)) {
        expect(readClaim(JSON.parse(JSON.stringify(claim)))).toHaveProperty("claim");
        expect(claim.quote === "not-checked" ? "no quote" : checkQuote(claim.quote, sentence)).toBeNull();
      }
  });
});
