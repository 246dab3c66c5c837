import { expect, test } from "vitest";
import { foldArabicScript } from "../text/arabic-script.ts";
import { arabicWords } from "./words.ts";

test("no phrase of the list is empty or has a mark that no word can hold", () => {
  for (const [phrases] of arabicWords)
    for (const phrase of phrases.split(",")) expect(phrase.trim()).toMatch(/^\+?[\p{L}\p{M}][\p{L}\p{M} +:-]*$/u);
});

test("no noun counts people of two groups under one spelling", () => {
  const groups = new Map<string, Set<string>>();
  for (const [phrases, meaning] of arabicWords)
    if (meaning.kind === "noun" && meaning.sort === "people")
      for (const phrase of phrases.split(",").map(foldArabicScript))
        groups.set(phrase, (groups.get(phrase) ?? new Set()).add(meaning.of));
  expect([...groups].filter(([, of]) => of.size > 1).map(([phrase]) => phrase)).toEqual([]);
});
