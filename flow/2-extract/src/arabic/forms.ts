// An Arabic word under the spellings by which the word list may know it, without the particles written onto it; and the forms that one
// line of the list stands for. Not a conjugator: nouns in the numbers that tell how many, verbs in the third person.
import type { Form } from "../grammar/lexicon.ts";
import type { Amount } from "../grammar/meanings.ts";

/** What may be written onto a word's front: "and" or "so", then "in", "for" or "as", then the article. */
const particles: readonly (readonly [written: string, joined: boolean, definite: boolean])[] = [
  ["وبال", true, true],
  ["وكال", true, true],
  ["ولل", true, true],
  ["فال", true, true],
  ["وال", true, true],
  ["بال", false, true],
  ["كال", false, true],
  ["لل", false, true],
  ["ال", false, true],
  ["وب", true, false],
  ["ول", true, false],
  ["و", true, false],
  ["ف", true, false],
  ["ب", false, false],
  ["ل", false, false],
  ["ك", false, false],
];
const shortestStem = 2;

/**
 * The forms of a word.
 *
 * @param low - A folded word.
 * @returns The word itself, then what is left of it without each particle that it may begin with.
 */
export function arabicForms(low: string): readonly Form[] {
  const forms: Form[] = [{ word: low, joined: false, definite: false }];
  for (const [written, joined, definite] of particles)
    if (low.startsWith(written) && low.length - written.length >= shortestStem)
      forms.push({ word: low.slice(written.length), joined, definite, lead: written });
  return forms;
}

/** A noun's forms by how many they tell, phrases parted by commas. */
export type NounForms = Partial<Record<Amount, string>>;

/**
 * A noun with a plural of its own ("طفل", "أطفال"): its dual is spelled like nothing else.
 *
 * @param stems - Singulars, parted by commas.
 * @param plurals - Plurals, parted by commas.
 * @returns The forms; the singular also as a numeral has it after it.
 */
export function broken(stems: string, plurals: string): NounForms {
  return { one: endings(stems, "", "ا"), two: endings(stems, "ان", "ين"), "none-told": plurals };
}

/**
 * A noun with the plural "ون", whose other spelling, "ين", is the dual's as well.
 *
 * @param stems - Singulars, parted by commas.
 * @returns The forms.
 */
export function sound(stems: string): NounForms {
  return {
    one: endings(stems, "", "ا"),
    two: endings(stems, "ان"),
    some: endings(stems, "ين"),
    "none-told": endings(stems, "ون"),
  };
}

/**
 * A noun in ta marbuta.
 *
 * @param stems - Singulars without it, parted by commas.
 * @returns The forms.
 */
export function feminine(stems: string): NounForms {
  return { one: endings(stems, "ة"), two: endings(stems, "تان", "تين"), "none-told": endings(stems, "ات") };
}

/**
 * Forms that tell no number by themselves: the singular is an adjective as often as a noun ("مسلح").
 *
 * @param forms - A noun's forms.
 * @returns The forms, the singular counting only after a numeral.
 */
export function notAlone({ one = "", ...forms }: NounForms): NounForms {
  return { ...forms, "none-told": [forms["none-told"] ?? "", one].filter((words) => words !== "").join(",") };
}

/**
 * Each lead with each follower: "عدد" and "حصيلة" with "القتلى" and "الشهداء".
 *
 * @param leads - Parted by commas.
 * @param followers - Parted by commas.
 * @param between - What stands between them.
 * @returns Phrases of every pair.
 */
export function pairs(leads: string, followers: string, between = " "): string {
  return leads
    .split(",")
    .flatMap((lead) => followers.split(",").map((follower) => `${lead}${between}${follower}`))
    .join(",");
}

function endings(stems: string, ...ends: readonly string[]): string {
  return stems
    .split(",")
    .flatMap((stem) => ends.map((end) => `${stem}${end}`))
    .join(",");
}
