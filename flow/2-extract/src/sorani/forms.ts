// A Sorani word under the spellings by which the word list may know it, and the phrases that one line of the list stands for: verbs in the
// forms in which reports tell what happened. Not a conjugator: only third persons of the past.
import type { Clitic, Form } from "../grammar/lexicon.ts";
import { foldArabicScript } from "../text/arabic-script.ts";
import type { Token } from "../text/tokens.ts";

type Ending = { readonly written: string; readonly shortest: number; readonly definite: boolean; readonly clitic: Clitic | null };

/** What may be written onto a noun's or a numeral's end, inmost first; folded as tokens are. `shortest`: letters left of the word. */
const layers: readonly (readonly Ending[])[] = [
  [...endings(["هكان", "كان", "هكه", "كه"], 3, { definite: true }), ...endings(["ان", "يان", "هيل"], 2, {})],
  [...endings(["يان"], 2, { clitic: "them" }), ...endings(["ي"], 2, { clitic: "it" })],
  [...endings(["هوه", "دا", "وه", "يش", "ش"], 2, {}), ...endings(["ن"], 3, {}), ...endings(["ه"], 4, {})],
];

const three = /^س[\u064b-\u0652]*[ێې]/u;
const foldedThree = "سي";
const or = "يان";
const ofThem = soraniSpelling("لەوان");
const digit = /\p{Nd}/u;
const opening = "له";
const closing = /(?<=ێک)ەوە$|یەوە$|دا$/u;
/** After these "one" is written "یەک"; "و" is a vowel unless it closes a syllable ("پیاو"). */
const vowels = /[اەیێۆ]$|[^اەێی]و$/u;

/**
 * The forms of a word.
 *
 * @param low - A folded word.
 * @param verbs - What takes no endings of a noun.
 * @returns The word itself, then what is left of it without each run of endings that it may carry.
 */
export function soraniForms(low: string, verbs: ReadonlySet<string>): readonly Form[] {
  const forms = layers.reduceRight<readonly Form[]>(
    (forms, layer) => [...forms, ...forms.flatMap((form) => without(form, layer))],
    [{ word: low, joined: false, definite: false }],
  );
  return forms.filter(({ word }) => word === low || !verbs.has(word));
}

/**
 * A word as it is looked up. Folding writes "three" and "thirty" alike: the letter as written tells them apart.
 *
 * @param word - A word as written.
 * @returns It folded; "three", alone or as the beginning of a longer word, keeps its own letter.
 */
export function soraniSpelling(word: string): string {
  const folded = foldArabicScript(word);
  return folded.startsWith(foldedThree) && three.test(word) ? `سێ${folded.slice(foldedThree.length)}` : folded;
}

/**
 * A token as it is looked up.
 *
 * @param token - The token.
 * @param text - The text that it is of.
 * @returns Its `low`, "three" with its own letter; "of them" for the ending that stands on figures and is spelled like "or".
 */
export function soraniToken({ low, arabic, glued, start, end }: Token, text: string): string {
  if (!arabic) return low;
  if (glued && low === or && digit.test(text.slice(start - 1, start))) return ofThem;
  return low.startsWith(foldedThree) ? soraniSpelling(text.slice(start, end)) : low;
}

/**
 * A name without the end of a preposition that closes after its noun ("لە … دا", "لەلایەن … یەوە").
 *
 * @param written - The name as the text has it.
 * @param before - The tokens before it.
 * @returns The name; as written where no preposition opens before it, or where its end could be the name's own.
 */
export function withoutClosing(written: string, before: readonly Token[]): string {
  return before.some(({ low }) => low.startsWith(opening)) ? written.replace(closing, "") : written;
}

/**
 * Nouns with the ending of one ("کەسێک", "خانوویەک") and its izafe.
 *
 * @param nouns - Parted by commas.
 * @returns Phrases.
 */
export function oneOf(nouns: string): string {
  return each(nouns, (noun) => {
    const one = `${noun}${vowels.test(noun) ? "یەک" : "ێک"}`;
    return [one, `${one}ی`, `${one}یان`];
  });
}

/**
 * What happened, told by a verb whose past stem ends in "ا" ("کوژرا"), in the forms of one and of many: "بریندار" with "کرا" gives
 * "بریندار کران", "بریندارکراون", "بریندار کرابوو" …
 *
 * @param leads - What stands before the verb, parted by commas; an empty lead is the verb alone.
 * @param stem - The past stem.
 * @returns Phrases.
 */
export function past(leads: string, stem: string): string {
  return withVerbs(
    leads,
    ["", "ن", "وە", "ون", "وون", "بوو", "بوون", "بێت", "بن"].map((ending) => stem + ending),
  );
}

/**
 * What was done, told by a verb whose past stem ends in a consonant ("کوشت").
 *
 * @param leads - What stands before the verb, parted by commas; an empty lead is the verb alone.
 * @param stem - The past stem.
 * @returns Phrases.
 */
export function done(leads: string, stem: string): string {
  return withVerbs(
    leads,
    ["", "ووە", "وە", "بوو", "بێت"].map((ending) => stem + ending),
  );
}

/**
 * What became of someone: "بریندار" gives "بریندار بوو", "برینداربوون" …
 *
 * @param leads - Adjectives, parted by commas.
 * @returns Phrases, with the plural as haste writes it.
 */
export function became(leads: string): string {
  return withVerbs(leads, ["بوو", "بوون", "بووە", "بووبوو", "بووبوون", "ببوو", "ببوون", "بووبێت", "بووبن", "بون"]);
}

/**
 * Each lead with each follower.
 *
 * @param leads - Parted by commas.
 * @param followers - Parted by commas.
 * @returns Phrases of every pair.
 */
export function pairs(leads: string, followers: string): string {
  return each(leads, (lead) => followers.split(",").map((follower) => `${lead} ${follower}`.trim()));
}

/** Writers join the verb to the word before it or not. */
function withVerbs(leads: string, verbs: readonly string[]): string {
  return each(leads, (lead) => verbs.flatMap((verb) => (lead === "" ? [verb] : [`${lead} ${verb}`, `${lead}${verb}`])));
}

function each(phrases: string, of: (phrase: string) => readonly string[]): string {
  return phrases.split(",").flatMap(of).join(",");
}

function without(form: Form, layer: readonly Ending[]): readonly Form[] {
  return layer.flatMap(({ written, shortest, definite, clitic }) =>
    form.word.endsWith(written) && form.word.length - written.length >= shortest
      ? [
          {
            ...form,
            word: form.word.slice(0, -written.length),
            definite: form.definite || definite,
            ...(clitic === null ? {} : { clitic }),
          },
        ]
      : [],
  );
}

function endings(
  written: readonly string[],
  shortest: number,
  { definite = false, clitic = null }: { readonly definite?: boolean; readonly clitic?: Clitic | null },
): readonly Ending[] {
  return written.map((one) => ({ written: one, shortest, definite, clitic }));
}
