// Latin names of places brought to an Arabic spelling. Invented names only.
import { expect, test } from "vitest";
import { meetAcrossScripts } from "./across-scripts.ts";
import { readReportWords } from "./report-words.ts";

function keysOf(texts: readonly string[], introduced: readonly string[]): readonly (readonly string[])[] {
  const reports = texts.map((text, at) => ({ id: `${at}`, text, reported: null, claims: [] }));
  const words = readReportWords(
    reports,
    texts.map(() => null),
  );
  const met = meetAcrossScripts(
    texts,
    words,
    introduced.map((key) => new Set([key])),
  );
  return met.map((lines) => lines.flat().map(({ key }) => key));
}

test("a Latin name that may spell a place that reports introduce in Arabic becomes that word", () => {
  expect(keysOf(["Fire in Dorin", "حريق في قرية دورين"], ["دورين"])[0]).toEqual(["fire", "in", "دورين"]);
});

test("a word that also stands without a capital is no name, and a name that spells no such place stays", () => {
  expect(keysOf(["Dorin and dorin", "قرية دورين"], ["دورين"])[0]).toEqual(["dorin", "and", "dorin"]);
  expect(keysOf(["Fire in Belkit", "قرية دورين"], ["دورين"])[0]).toEqual(["fire", "in", "belkit"]);
});

test("of two places that it may spell it becomes the one introduced more often", () => {
  const [first] = keysOf(["Fire in Dorin", "", ""], ["درين", "دورين", "دورين"]);
  expect(first).toEqual(["fire", "in", "دورين"]);
});
