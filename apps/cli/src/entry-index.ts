// Indexes of journal entries as they are typed.
import { BayyinaError } from "@bayyina/model";

/**
 * Reads an entry's index.
 *
 * @param text - As typed.
 * @param option - Its option, for the facts of a problem.
 * @returns A whole number from 0.
 * @throws BayyinaError `ARGUMENT_INVALID`.
 */
export function entryIndex(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option } });
  return Number(text);
}
