// Quotes: they stand in the text exactly where they say, or they do not stand.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkQuote, findQuote, quoteAt } from "./quote.ts";

const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 200 });

test("a quote taken from a text stands in it, whatever the script", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length;
      const end = start + 1 + (length % (text.length - start));
      return checkQuote(quoteAt(text, start, end), text) === null;
    }),
  );
});

test("a quote moved by one, or of other words, does not stand", () => {
  const text = "\uFEFFبين 12 و 19 people 🏚 were killed\r\n";
  const quote = quoteAt(text, 1, 8);
  expect(checkQuote(quote, text)).toBeNull();
  expect(checkQuote({ ...quote, start: 0, end: 7 }, text)?.code).toBe("QUOTE_NOT_IN_TEXT");
  expect(checkQuote({ ...quote, end: 9 }, text)?.code).toBe("QUOTE_NOT_IN_TEXT");
  expect(checkQuote({ ...quote, suffix: "x" }, text)?.code).toBe("QUOTE_NOT_IN_TEXT");
  expect(checkQuote({ ...quote, prefix: "x" }, text)?.code).toBe("QUOTE_NOT_IN_TEXT");
});

test("prefix and suffix never cut a pair of surrogates", () => {
  const text = `${"🏚".repeat(40)}12${"🏚".repeat(40)}`;
  const quote = quoteAt(text, 80, 82);
  expect([quote.prefix?.isWellFormed(), quote.suffix?.isWellFormed(), quote.exact]).toEqual([true, true, "12"]);
});

test("words that stand twice are ambiguous, words that stand nowhere are not found", () => {
  expect(findQuote("12", "12 and 12")).toMatchObject({ problem: { code: "QUOTE_AMBIGUOUS" } });
  expect(findQuote("aa", "aaa")).toMatchObject({ problem: { code: "QUOTE_AMBIGUOUS" } });
  expect(findQuote("13", "12 and 12")).toMatchObject({ problem: { code: "QUOTE_NOT_IN_TEXT" } });
  expect(findQuote("", "12")).toMatchObject({ problem: { code: "QUOTE_NOT_IN_TEXT" } });
  expect(findQuote("13", "12 and 13")).toMatchObject({ quote: { start: 7, end: 9 } });
});
