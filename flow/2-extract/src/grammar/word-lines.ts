// Lines of word lists, written short: a language's list reads as phrases and what they mean, nothing else.
import type { Counted, Position, Qualifier } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import type { WordLine } from "./lexicon.ts";
import type { Amount, Bound, Counts, Meaning, Takes } from "./meanings.ts";

/**
 * Numerals of one size.
 *
 * @param size - Of all of them.
 * @param phrases - `value:word|word` parted by commas.
 * @returns Lines.
 */
export function numerals(size: "unit" | "teen" | "ten" | "hundred" | "scale", phrases: string): readonly WordLine[] {
  return phrases.split(",").map((entry): WordLine => {
    const [value = "", words = ""] = entry.split(":");
    return [words.split("|").join(","), { kind: "numeral", size, value: Number(value) }];
  });
}

/**
 * A vague number.
 *
 * @param low - What it is at least.
 * @param qualifier - As claims name it.
 * @param phrases - Parted by commas.
 * @returns The line.
 */
export function vague(low: number, qualifier: Qualifier, phrases: string): WordLine {
  return [phrases, { kind: "vague", low, qualifier }];
}

/**
 * A bound before a number.
 *
 * @param bound - What it does.
 * @param phrases - Parted by commas.
 * @param trails - It stands after the number.
 * @returns The line.
 */
export function bound(bound: Bound, phrases: string, trails = false): WordLine {
  return [phrases, { kind: "bound", bound, trails }];
}

/**
 * A noun's forms.
 *
 * @param sort - What sort of thing it names.
 * @param of - The group as claims name it, in English plural.
 * @param forms - Its forms by how many they tell; phrases parted by commas.
 * @returns Lines.
 */
export function noun(sort: NounSort, of: string, forms: Partial<Record<Amount, string>>): readonly WordLine[] {
  return formsOf(forms).map(([amount, phrases]) => [phrases, { kind: "noun", sort, of, amount, harm: null }]);
}

/**
 * A noun that says the harm itself ("a dead", "martyrs", "wounded").
 *
 * @param counted - The harm.
 * @param forms - Its forms by how many they tell.
 * @returns Lines.
 */
export function harm(counted: Counted, forms: Partial<Record<Amount, string>>): readonly WordLine[] {
  return formsOf(forms).map(([amount, phrases]) => [
    phrases,
    { kind: "noun", sort: "harm", of: "unspecified", amount, harm: counted },
  ]);
}

/**
 * An outcome.
 *
 * @param counted - What happened.
 * @param takes - Of what it can be said.
 * @param counts - On which side of it those stand.
 * @param phrases - Parted by commas.
 * @param denied - "were not …".
 * @returns The line.
 */
export function outcome(counted: Counted, takes: Takes, counts: Counts, phrases: string, denied = false): WordLine {
  return [phrases, { kind: "outcome", counted, takes, counts, denied }];
}

/**
 * A verb of saying.
 *
 * @param speaker - On which side of it the speaker stands.
 * @param phrases - Parted by commas.
 * @param position - What a party says by it of what it is accused of; null for plain saying.
 * @returns The line.
 */
export function speech(speaker: "before" | "after", phrases: string, position: Position | null = null): WordLine {
  return [phrases, { kind: "speech", speaker, position }];
}

/**
 * An act.
 *
 * @param act - As claims name it.
 * @param weapon - As claims name it, or null.
 * @param doer - On which side of it the doer stands.
 * @param phrases - Parted by commas.
 * @returns The line.
 */
export function act(act: string, weapon: string | null, doer: "before" | "after" | "both" | "agent", phrases: string): WordLine {
  return [phrases, { kind: "act", act, weapon, doer }];
}

/**
 * Words of a plain meaning.
 *
 * @param meaning - It.
 * @param phrases - Parted by commas.
 * @returns The line.
 */
export function plain(meaning: Meaning, phrases: string): WordLine {
  return [phrases, meaning];
}

function formsOf(forms: Partial<Record<Amount, string>>): readonly (readonly [Amount, string])[] {
  return amounts.flatMap((amount) => {
    const phrases = forms[amount];
    return phrases === undefined ? [] : [[amount, phrases] as const];
  });
}

const amounts = ["one", "two", "some", "none-told"] as const;
