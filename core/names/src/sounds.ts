// What a letter may sound like, and what a word of such letters may sound like. Consonants are classes, one capital each ($ for sh);
// vowels are small letters beside them. Nothing here knows a script.

/** Every reading of one letter or cluster, the commonest first; "" is silent. */
export type Sound = readonly [string, ...string[]];

/** A word has no more readings than this: letters after that are read in the commonest way only. */
const mostReadings = 12;
/** A word of more sounds is no name's and has one reading. */
const longestName = 64;
/** Vowels as Latin letters write them; long ones as Arabic letters do (ê: a or i); * where any vowel may be. */
const vowels = /[aeiouâîûê*]+/g;
const consonant = /[^aeiouâîûê*]/;
const long = /[âîûê]|../;

/** A word as it may be read: its consonants, the key it is found under; and the vowels before, between and after them, "" for none. */
export type Reading = { readonly key: string; readonly vowels: readonly string[] };

/**
 * The readings of a word.
 *
 * @param sounds - Its sounds in order.
 * @returns Distinct readings, 1 to 12; the commonest first. Linear in the number of sounds.
 */
export function readingsOf(sounds: readonly Sound[]): readonly Reading[] {
  if (sounds.length > longestName) return [reading(sounds.map(([common]) => common).join(""))];
  let spoken = [""];
  for (const sound of sounds) {
    const [common] = sound;
    const ways = spoken.length * sound.length > mostReadings ? [common] : sound;
    spoken = ways.flatMap((way) => spoken.map((start) => start + way));
  }
  return Array.from(new Set(spoken), reading);
}

/**
 * Whether two readings differ in nothing but how a vowel is written.
 *
 * @param a - One of `readingsOf`.
 * @param b - Another.
 * @returns True when their consonants are equal and no vowel speaks against it: a short vowel may be unwritten, a long one and one at the end may not.
 */
export function soundAlike(a: Reading, b: Reading): boolean {
  return a.key === b.key && a.vowels.every((vowel, i, all) => vowelsAgree(vowel, b.vowels[i] ?? "", i + 1 === all.length));
}

function reading(spoken: string): Reading {
  return { key: spoken.replace(vowels, ""), vowels: spoken.split(consonant) };
}

function vowelsAgree(a: string, b: string, last: boolean): boolean {
  if (a === b || a.includes("*") || b.includes("*")) return true;
  if (a === "" || b === "") return last ? a + b === "e" : !long.test(a + b);
  const colours = [coloursOf(a), coloursOf(b)];
  return ["a", "i", "u"].some((colour) => colours.every((each) => each.includes(colour)));
}

/** What a vowel may be: a, i or u. Writers exchange e with both a and i, and o with u. */
function coloursOf(slot: string): string {
  return slot.replace(/[eê]/g, "ai").replace(/[oû]/g, "u").replace(/â/g, "a").replace(/î/g, "i");
}
