// Sentences with facts in them, as nodes: numbers in the language's digits, ids, paths and dates isolated from left to right.
import { type Facts, type Problem, whatToDo } from "@bayyina/model";
import type { Remark } from "@bayyina/prove";
import { isAdviceCode } from "../words/advice-codes.ts";
import { sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { type Child, code, element, inEnglish } from "./element.ts";

/**
 * Fills a sentence.
 *
 * @param sentence - Text with names in braces.
 * @param values - What stands for a name.
 * @returns The sentence; a name without a value is shown as `?`.
 */
export function fillNodes(sentence: string, values: Readonly<Record<string, Child>>): HTMLElement {
  const parts = sentence.split(/\{(\w+)\}/);
  return element("span", {}, ...parts.map((part, at) => (at % 2 === 0 ? part : (values[part] ?? "?"))));
}

/**
 * Says a remark.
 *
 * @param words - The language.
 * @param remark - A check's remark.
 * @returns Its sentence.
 */
export function sayRemarkIn(words: Words, remark: Remark): HTMLElement {
  const values = Object.entries(remark.facts).map(([name, fact]) => [name, sayFact(words, fact)] as const);
  return fillNodes(words.remarks[remark.code], Object.fromEntries(values));
}

/**
 * Says what to do about a problem.
 *
 * @param words - The language.
 * @param problemCode - The problem's code.
 * @returns The advice; in English, marked as such, where the code cannot arise from checking.
 */
export function sayAdvice(words: Words, problemCode: Problem["code"]): Child {
  return isAdviceCode(problemCode) ? words.advice[problemCode] : inEnglish(whatToDo[problemCode]);
}

/**
 * Shows a problem's facts.
 *
 * @param facts - Facts by name; the name is an English word of the formats and stays one.
 * @returns One run of text from left to right.
 */
export function sayFacts(facts: Facts): HTMLElement {
  // An option is the command line's: here the field that the check is named after took its place.
  const shown = Object.entries(facts)
    .filter(([name]) => name !== "option")
    .map(([name, value]) =>
      name === "path" || name === "file" || name === "files" ? String(value) : `${name} ${String(value)}`,
    );
  return code(shown.join(" · "), "path");
}

function sayFact(words: Words, fact: string | number | boolean | null): Child {
  // A number is isolated too: after a Latin word, Persian digits would take that word's direction.
  return typeof fact === "number" ? element("bdi", {}, sayNumber(words, fact)) : code(String(fact ?? "?"), "path");
}
