import { expect, test } from "vitest";
import { sayLanguage } from "./say-language.ts";

test.each([
  ["ar", "Arabic"],
  ["ar-IQ", "Arabic"],
  ["en+ar", "English and Arabic"],
  ["zz", "a language tagged “zz”"],
  [null, "a language not named"],
])("the language %s is named, never guessed", (lang, said) => {
  expect(sayLanguage(lang)).toBe(said);
});
