import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePage } from "../test/parse-page.ts";
import { markupOf } from "./html.ts";
import { type Mark, markedText, windowAround } from "./quoted-text.ts";

const quote = (start: number, end: number): Mark => ({ start, end, as: "quote", before: null, after: null });

describe("a text with quotes marked", () => {
  test("shows every character once and in order, however the quotes overlap", () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => quote(Math.min(a, b), Math.max(a, b))));
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 60, unit: fc.constantFrom("a", "<", "&", "ب", "\n") }),
        spans,
        (text, marks) => {
          const page = parsePage(markupOf(markedText(text, { start: 0, end: text.length }, marks)));
          expect(page.text).toBe(text);
          expect(page.faults).toEqual([]);
        },
      ),
    );
  });

  test("marks exactly the words quoted", () => {
    expect(markupOf(markedText("one two three", { start: 0, end: 13 }, [quote(4, 7)]))).toBe("one <mark>two</mark> three");
  });

  test("shows up to 600 code units on either side and cuts no character in half", () => {
    const text = `${"x".repeat(99)}${"😀".repeat(400)}word${"😀".repeat(400)}`;
    const at = text.indexOf("word");
    const shown = windowAround(text, { start: at, end: at + 4 });
    expect(text.slice(shown.start, shown.end).isWellFormed()).toBe(true);
    expect([shown.start, shown.end]).toEqual([at - 600, at + 604]);
    const odd = windowAround(`x${text}`, { start: at + 1, end: at + 4 });
    expect(`x${text}`.slice(odd.start, odd.end).isWellFormed()).toBe(true);
  });
});
