// The sounds of a name word in Arabic letters (Arabic, Persian, Sorani), as classes that the scripts share. Where languages read a
// letter in different ways, all of them are given. Arabic and Persian write no short vowels, so only long ones are read.
import type { Sound } from "./sounds.ts";

type Row = readonly [letters: string, sound: Sound];

const letters = soundsByLetter([
  ["بپ", ["B"]],
  ["تط", ["T"]],
  ["ث", ["T", "S"]],
  ["ج", ["J"]],
  ["چ", ["C", "J", "$"]],
  ["حهھہ", ["H"]],
  ["خ", ["X"]],
  ["د", ["D"]],
  ["ذض", ["D", "Z"]],
  ["رڕ", ["R"]],
  ["ز", ["Z"]],
  ["ژ", ["J", "Z"]],
  ["سص", ["S"]],
  ["ش", ["$"]],
  ["ظ", ["Z", "D"]],
  ["غگ", ["G"]],
  ["ف", ["F"]],
  ["ڤ", ["F", "W"]],
  ["ق", ["K", "G"]],
  ["كکڪ", ["K"]],
  ["لڵ", ["L"]],
  ["م", ["M"]],
  ["ن", ["N"]],
  ["اآٱةۃۀۂ", ["â"]],
  ["ە", ["e"]],
  ["يىیېێۍےۓ", ["î", "Y"]],
  ["وۆۇۊۋ", ["û", "W"]],
  ["ئ", ["*", "Y"]],
  ["ؤ", ["*", "W"]],
  ["عأإء", ["*"]],
]);
/** At a word's beginning; `A` stands for any vowel there, after it the vowel where the letter tells it. */
const firstLetters = soundsByLetter([
  ["اأٱعئەء", ["A"]],
  ["إ", ["Ai"]],
  ["آ", ["Aâ"]],
  ["وۆۇۊۋ", ["W"]],
  ["يىیېێۍے", ["Y"]],
]);
/** At a word's end; keyboards exchange ya and alef maqsura, so either vowel may be meant. */
const lastLetters = soundsByLetter([
  ["يىیېێۍےۓ", ["ê"]],
  ["وۆۇۊۋ", ["û"]],
  ["هھہ", ["â", "H"]],
  ["ە", ["â"]],
]);

/**
 * Reads an Arabic, Persian or Sorani word as sounds.
 *
 * @param word - A word of composed letters (NFC) without harakat, tatweel, spaces and invisible marks.
 * @returns Its consonants and long vowels in order, and `A` for a vowel at its beginning; letters of no known sound stand for themselves.
 */
export function arabicSounds(word: string): readonly Sound[] {
  const sounds: Sound[] = [];
  for (let i = 0; i < word.length; i += 1) {
    const isChe = word.startsWith("تش", i);
    sounds.push(isChe ? ["C", "T$"] : soundAt(word, i));
    if (isChe) i += 1;
  }
  return sounds;
}

function soundAt(word: string, i: number): Sound {
  const letter = word[i] ?? "";
  const special = i === 0 ? firstLetters : i + 1 === word.length ? lastLetters : letters;
  return special.get(letter) ?? letters.get(letter) ?? [letter];
}

function soundsByLetter(rows: readonly Row[]): ReadonlyMap<string, Sound> {
  return new Map(rows.flatMap(([each, sound]) => Array.from(each, (letter) => [letter, sound] as const)));
}
