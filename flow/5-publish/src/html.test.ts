import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePage } from "../test/parse-page.ts";
import { html, joined, markupOf, outside } from "./html.ts";

describe("a template", () => {
  test("shows any text as that text and makes no tag of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "a", "/", "ا", "=", " ") }), (text) => {
        const page = parsePage(markupOf(html`<p title="${text}">${text}</p>`));
        expect([...page.tags.keys()]).toEqual(["p"]);
        expect(page.text).toBe(text);
        expect(page.attributes).toEqual([["p", "title", text]]);
      }),
    );
  });

  test("spells out characters that reorder or hide words", () => {
    expect(markupOf(html`${"a\u202Eb\u2066c\u0000d\u200Be\uD800"}`)).toBe("a⟦U+202E⟧b⟦U+2066⟧c⟦U+0000⟧d⟦U+200B⟧e⟦U+D800⟧");
  });

  test("keeps line ends, tabs and the joiners that Persian and Kurdish need", () => {
    const text = "می\u200Cروم\n\tx\r\n";
    expect(markupOf(html`${text}`)).toBe(text);
  });

  test("takes no parsed JSON for markup", () => {
    const forged: unknown = JSON.parse('{"made":"<script>","markup":"<script>"}');
    expect(() => markupOf(html`${forged as string}`)).toThrow();
  });

  test("lists parts with something between them", () => {
    expect(markupOf(joined(["a", outside("<b>"), null], "; "))).toBe("a; <bdi>&lt;b&gt;</bdi>; ");
  });
});
