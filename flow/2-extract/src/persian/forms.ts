// A Persian word under the spellings by which the word list may know it, and the phrases that one line of the list stands for: verbs in
// the forms in which reports tell what happened, ezafe written as a word of its own. Not a conjugator: only third persons of the past.
import type { Form } from "../grammar/lexicon.ts";

/** What may be written onto a noun's end without a space: plural, ezafe, "his". Folded as tokens are. */
const endings = ["هايي", "هاي", "ها", "اش", "ش"] as const;
const shortestStem = 3;

/**
 * The forms of a word.
 *
 * @param low - A folded word.
 * @returns The word itself, then what is left of it without each ending that it may carry.
 */
export function persianForms(low: string): readonly Form[] {
  const forms: Form[] = [{ word: low, joined: false, definite: false }];
  for (const ending of endings)
    if (low.endsWith(ending) && low.length - ending.length >= shortestStem)
      forms.push({ word: low.slice(0, -ending.length), joined: false, definite: false });
  return forms;
}

/**
 * Phrases with ezafe: after ه it may be a word of its own ("حمله ی هوایی").
 *
 * @param phrases - Parted by commas.
 * @returns The phrases, and each with its ezafe written out.
 */
export function withEzafe(phrases: string): string {
  return each(phrases, (phrase) => (phrase.includes("ه ") ? [phrase, phrase.replaceAll("ه ", "ه ی ")] : [phrase]));
}

/**
 * What happened, told by a verb, and its participle: "کشته" with "شد" gives "کشته شدند", "کشته شده‌اند", "کشته شده" …
 *
 * @param leads - What stands before the verb, parted by commas; an empty lead is the verb alone.
 * @param stem - The verb's past stem ("شد").
 * @returns Phrases, with the colloquial plural ("شدن").
 */
export function past(leads: string, stem: string): string {
  return `${finite(leads, stem)},${each(leads, (lead) => [`${lead} ${stem}ه`.trim()])}`;
}

/**
 * What happened, told by a verb that ends its clause.
 *
 * @param leads - What stands before the verb, parted by commas; an empty lead is the verb alone.
 * @param stem - The verb's past stem.
 * @returns Phrases.
 */
export function finite(leads: string, stem: string): string {
  return each(leads, (lead) => pastEndings.map((ending) => `${lead} ${stem}${ending}`.trim()));
}

/**
 * What did not happen: "کشته نشد", "کشته نشده است".
 *
 * @param leads - What stands before the verb, parted by commas.
 * @param stem - The verb's past stem.
 * @returns Phrases.
 */
export function notPast(leads: string, stem: string): string {
  return past(leads, `ن${stem}`);
}

/**
 * Each lead with each follower: "شمار" and "آمار" with "کشته‌ها" and "قربانیان".
 *
 * @param leads - Parted by commas.
 * @param followers - Parted by commas.
 * @returns Phrases of every pair.
 */
export function pairs(leads: string, followers: string): string {
  return each(leads, (lead) => followers.split(",").map((follower) => `${lead} ${follower}`));
}

const pastEndings = ["", "ند", "ن", "ه است", "ه اند", "ه بود", "ه بودند", "ه ان"] as const;

function each(phrases: string, of: (phrase: string) => readonly string[]): string {
  return phrases.split(",").flatMap(of).join(",");
}
