// The languages of the page.
import { arabic } from "./ar.ts";
import { sorani } from "./ckb.ts";
import { english } from "./en.ts";
import { persian } from "./fa.ts";
import type { Words } from "./words.ts";

export { adviceCodes, isAdviceCode } from "./advice-codes.ts";
export type { Counted } from "./counted.ts";
export { fill, sayCount, sayNumber } from "./say.ts";
export type { Words } from "./words.ts";

/** Every language, in the order shown. */
export const languages: readonly Words[] = [english, arabic, persian, sorani];

/**
 * The language to begin with.
 *
 * @param wanted - The reader's languages as BCP 47 tags, the most wanted first.
 * @returns The first that is known; "ku-Arab" and "ku-IQ" are read as Sorani. English where none is.
 */
export function chooseLanguage(wanted: readonly string[]): Words {
  for (const tag of wanted) {
    const soraniTag = /^(ckb|ku-(arab|iq|ir))/i.test(tag) ? "ckb" : (tag.split("-")[0] ?? "").toLowerCase();
    const known = languages.find(({ language }) => language === soraniTag);
    if (known !== undefined) return known;
  }
  return english;
}
