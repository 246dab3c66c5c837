// Filling words in: numbers in the language's own digits, plural forms, names in braces.
import type { Counted } from "./counted.ts";
import type { Words } from "./words.ts";

/**
 * Writes a number.
 *
 * @param words - The language.
 * @param value - A whole number.
 * @returns The number in the language's digits; where a browser does not know the language, in those of a near one.
 */
export function sayNumber(words: Words, value: number): string {
  return new Intl.NumberFormat([...words.numberLocales]).format(value);
}

/**
 * Says how many.
 *
 * @param words - The language.
 * @param counted - The sentence in its plural forms, with `{count}`.
 * @param count - A whole number.
 * @returns The sentence.
 */
export function sayCount(words: Words, counted: Counted, count: number): string {
  const form = counted[new Intl.PluralRules(words.pluralLocale).select(count)] ?? counted.other;
  return fill(form, { count: sayNumber(words, count) });
}

/**
 * Puts values into a sentence.
 *
 * @param sentence - Text with names in braces.
 * @param values - A value per name.
 * @returns The sentence; a name without a value stays as it stands.
 */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
