// Verbs of saying. Tables only.
import { wordSet } from "../text/phrases.ts";

/** Verbs of saying. */
export const speechVerbs = wordSet(
  "said says say saying told tells telling reported stated states announced announces confirmed confirms added adds claimed claims wrote writes estimated estimates declared declares noted notes denied denies assesses assessed " +
    "acknowledged acknowledges admitted admits conceded concedes posted tweeted documented documents recorded explained insisted alleged alleges asserted maintains maintained testified recalled reports counted",
);
const conceding = wordSet("assesses assessed acknowledged acknowledges admitted admits conceded concedes accepted accepts");
const recounting = wordSet(
  "documented documents recorded counted reported confirmed estimated estimates confirms announced reports claimed acknowledged acknowledges admitted conceded",
);

/**
 * Whether a word is a verb of saying.
 *
 * @param word - In lower case.
 * @returns True for said, told, reported …
 */
export function isSpeechVerb(word: string): boolean {
  return speechVerbs.has(word);
}

/**
 * Whether a verb of saying grants something against the speaker.
 *
 * @param word - In lower case.
 * @returns True for acknowledged, admitted, conceded …
 */
export function isConceding(word: string): boolean {
  return conceding.has(word);
}

/**
 * Whether a verb of saying takes what is said as its object: "documented the killing of 12".
 *
 * @param word - In lower case.
 * @returns True for documented, recorded, reported …
 */
export function takesObject(word: string): boolean {
  return recounting.has(word);
}
