// The sounds of a name word in Latin letters, as classes that the scripts share. It knows no language: where languages read a letter
// in different ways, all of them are given. Not a pronunciation, and no word can be read back from it.
import type { Sound } from "./sounds.ts";

/** Letters whose mark changes the consonant; other marks are dropped. */
const marked: Readonly<Record<string, string>> = {
  ...{ ş: "sh", š: "sh", ç: "tch", č: "tch", ć: "tch", ž: "zh", ǧ: "dj", ğ: "gh", ġ: "gh", ḡ: "gh", ḫ: "kh", ẖ: "kh", ḵ: "kh" },
  ...{ ḏ: "dh", ẕ: "z", ṯ: "th", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "dh", þ: "th", ł: "l", ı: "i", ħ: "h", ŧ: "t" },
};
const markedLetter = new RegExp(`[${Object.keys(marked).join("")}]`, "gu");

/** Several letters that may be one consonant, longest first. */
const clusters: readonly (readonly [string, Sound])[] = [
  ["sch", ["$"]],
  ["tch", ["C"]],
  ["tsh", ["C"]],
  ["ch", ["$", "C"]],
  ["sh", ["$", "SH"]],
  ["kh", ["X"]],
  ["gh", ["G", "K"]],
  ["th", ["T", "TH", "D"]],
  ["dh", ["D", "Z", "DH"]],
  ["zh", ["J", "Z", "ZH"]],
  ["dj", ["J"]],
  ["ph", ["F"]],
  ["ck", ["K"]],
  ["cq", ["K"]],
];
const singles: Readonly<Record<string, Sound>> = {
  ...{ b: ["B"], d: ["D"], f: ["F"], g: ["G", "J"], h: ["H"], j: ["J"], k: ["K"], l: ["L"], m: ["M"], n: ["N"], p: ["B"] },
  ...{ q: ["K"], r: ["R"], s: ["S"], t: ["T"], v: ["F", "W"], x: ["X", "KS"], z: ["Z"], c: ["K", "J"], w: ["W"], y: ["Y"] },
};
const softC: Sound = ["S", "J", "C"];
const vowel = /[aeiou]/;

/**
 * Reads a Latin word as sounds.
 *
 * @param word - A word in lower case without spaces and hyphens; marks on letters are read.
 * @returns Its consonants and vowels in order, and `A` for a vowel at its beginning; letters of no known sound stand for themselves.
 */
export function latinSounds(word: string): readonly Sound[] {
  const letters = bareLetters(word);
  const sounds: Sound[] = [];
  for (let i = 0; i < letters.length; ) {
    const end = vowelsEnd(letters, i);
    const cluster = end > i ? undefined : clusters.find(([written]) => letters.startsWith(written, i));
    if (end > i) sounds.push(vowelSound(letters.slice(i, end), i === 0));
    else sounds.push(cluster?.[1] ?? singleSound(letters, i));
    i = end > i ? end : i + (cluster?.[0].length ?? 1);
  }
  return sounds;
}

/** Letters without marks; a consonant written twice stands once, but for h, which may belong to two letters. */
function bareLetters(word: string): string {
  return word
    .normalize("NFC")
    .replace(markedLetter, (letter) => marked[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(sh|kh|gh|th|dh|ch)\1/g, "$1")
    .replace(/([^aeiouh])\1+/gu, "$1");
}

function singleSound(letters: string, i: number): Sound {
  const letter = letters[i] ?? "";
  if (letter === "c" && /[eiy]/.test(letters[i + 1] ?? "")) return softC;
  if (letter === "h" && i > 1 && i + 1 === letters.length) return ["", "H"];
  return singles[letter] ?? [letter];
}

/** Where a run of vowels ends; y and w that no vowel follows are vowels, but for a w at the word's beginning. */
function vowelsEnd(letters: string, start: number): number {
  let end = start;
  for (; end < letters.length; end += 1) {
    const letter = letters[end] ?? "";
    const glides = letter === "y" || (letter === "w" && end > 0);
    if (!vowel.test(letter) && !(glides && !vowel.test(letters[end + 1] ?? ""))) break;
  }
  return end;
}

/** Vowels that glide from i or u to another, or from a to e, may also be written with y or w; French ou is one vowel. More than four are no name's. */
function vowelSound(written: string, first: boolean): Sound {
  const vowels = written.replaceAll("y", "i").replaceAll("w", "u").replaceAll("ou", "u").slice(0, 4);
  const start = first ? "A" : "";
  const gliding = /^(.*?)(i(?=[aou]|e.)|u(?=[aei])|o(?=[ae])|a(?=e))(.*)$/.exec(vowels);
  if (gliding === null) return [start + vowels];
  const [, before = "", glide = "", after = ""] = gliding;
  const consonant = glide === "i" || glide === "a" ? "Y" : "W";
  if (first && before === "" && glide === "u" && written.startsWith("ou")) return [consonant + after, start + vowels];
  return [start + vowels, start + before + glide + consonant + after];
}
