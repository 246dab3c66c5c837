// Every language says the same things: each table is whole by its type, and these tests hold what a type cannot.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { whatToDo } from "@bayyina/model";
import { bundleCheckNames, checkNames, remarkWords } from "@bayyina/prove";
import { expect, test } from "vitest";
import { adviceCodes, type Counted, chooseLanguage, languages, sayCount, sayNumber, type Words } from "./index.ts";

const [english, ...others] = languages;
const flow = join(import.meta.dirname, "../../../../flow/6-prove/src");

/** Every string of a table by its path; plural forms by their path without the form. */
function stringsOf(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  const plural = "other" in value;
  return Object.entries(value).flatMap(([key, part]) => stringsOf(part, plural ? path : `${path}/${key}`));
}

const named = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test.each(others)("$name fills in the same facts as English, sentence by sentence", (words) => {
  const wanted = new Map(stringsOf(english).map(([path, text]) => [path, named(text)] as const));
  for (const [path, text] of stringsOf(words)) {
    // The forms for none, one and two may say the number in words.
    const names = named(text).filter((name) => name !== "{count}");
    expect({ path, names }).toEqual({ path, names: (wanted.get(path) ?? []).filter((name) => name !== "{count}") });
  }
});

test.each(others)("$name leaves nothing in English but formats' names", (words) => {
  const settings = /^\/(language|numberLocales|pluralLocale|direction)/;
  const saying = stringsOf(words).filter(([path]) => !settings.test(path));
  const untranslated = saying.filter(
    ([, text]) => /[a-z]/i.test(text.replace(/\{\w+\}/g, "")) && !/\p{Script=Arabic}/u.test(text),
  );
  expect(untranslated).toEqual([]);
  expect(saying.filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(languages)("$name has a name for every check and words for every remark, with the remark's own facts", (words) => {
  expect(Object.keys(words.checks).sort()).toEqual(Object.keys(checkNames).sort());
  expect(Object.keys(words.bundleChecks).sort()).toEqual(Object.keys(bundleCheckNames).sort());
  expect(Object.keys(words.remarks).sort()).toEqual(Object.keys(remarkWords).sort());
  for (const [code, text] of Object.entries(remarkWords))
    expect({ code, names: named(words.remarks[code as keyof typeof remarkWords]) }).toEqual({ code, names: named(text) });
});

test("every problem that checking can yield has its advice in every language", () => {
  // Sealing and single figures are the command line's alone.
  const files = globSync("*.ts", { cwd: flow }).filter((name) => !/test|seal-site|figure-paths/.test(name));
  const text = files.map((name) => readFileSync(join(flow, name), "utf8")).join("\n");
  const known: readonly string[] = adviceCodes;
  const missing = Object.keys(whatToDo).filter((code) => text.includes(`"${code}"`) && !known.includes(code));
  expect(missing).toEqual([]);
  for (const words of languages) for (const code of adviceCodes) expect(words.advice[code]).not.toBe("");
});

test.each(languages)("$name has a form for every count up to 200, each naming the number or saying it", (words) => {
  const counted: readonly Counted[] = [words.verdict.failed, words.verdict.held, words.verdict.open, words.more.files];
  for (const each of counted)
    for (let count = 0; count <= 200; count += 1) {
      const said = sayCount(words, each, count);
      expect(said).not.toContain("{");
      if (count > 2) expect(said).toContain(sayNumber(words, count));
    }
});

test("numbers are written in each language's own digits", () => {
  expect(languages.map((words) => sayNumber(words, 1203))).toEqual(["1,203", "١٬٢٠٣", "۱٬۲۰۳", "١٬٢٠٣"]);
});

test("the reader's first known language is chosen, and English where none is", () => {
  const chosen = (wanted: readonly string[]): Words["language"] => chooseLanguage(wanted).language;
  expect(chosen(["ar-IQ", "en"])).toBe("ar");
  expect(chosen(["tr", "fa-AF"])).toBe("fa");
  expect(chosen(["ckb-IQ"])).toBe("ckb");
  expect(chosen(["ku-Arab-IQ"])).toBe("ckb");
  expect(chosen(["ku", "de"])).toBe("en");
  expect(chosen([])).toBe("en");
});
