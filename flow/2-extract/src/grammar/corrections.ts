// Numbers that a text names only to correct them, and those that correct them.
import { senseAt } from "./lexicon.ts";
import type { Quantity } from "./read-quantity.ts";
import type { SensedSentence } from "./sensed-sentence.ts";
import type { SentenceParts } from "./sentence-parts.ts";

const adjacent = 2;
const correctionReach = 4;

/**
 * "not 12 but 14", "not 12, 14", "14, not 12": the 12 is not claimed.
 *
 * @param sentence - The sentence with its senses.
 * @param quantity - The quantity.
 * @param parts - The sentence's parts.
 * @returns Whether the text says it only to correct it.
 */
export function isCorrected({ tokens, senses }: SensedSentence, quantity: Quantity, parts: SentenceParts): boolean {
  if (senseAt(senses, quantity.from - 1, "not") === null) return false;
  const corrects = parts.quantities.some(
    (other) => quantity.from - 1 - other.next <= correctionReach && other.next < quantity.from,
  );
  const replaced = parts.quantities.some(
    ({ from }) => from > quantity.next && from - quantity.next <= adjacent && tokens[from - 1]?.low === ",",
  );
  return corrects || replaced || [0, 1, 2, 3].some((ahead) => senseAt(senses, quantity.next + ahead, "but") !== null);
}

/**
 * "but 14": the note of a number that corrects another.
 *
 * @param sentence - The sentence with its senses.
 * @param quantity - The quantity.
 * @returns The note, or null.
 */
export function corrected({ senses }: SensedSentence, quantity: Quantity): string | null {
  return senseAt(senses, quantity.from - 1, "but") !== null ? "corrected in the text" : null;
}
