// Whether a text is one that the English rules may read.

const wholeTextUnits = 20_000;

/**
 * Whether a text is to be read by the English rules.
 *
 * @param text - The text.
 * @param lang - BCP 47 as its source gives it, or null; then its letters decide.
 * @returns True for English; a text of unknown language is read when most of its letters are Latin, or when it has no letters.
 */
export function isRead(text: string, lang: string | null): boolean {
  if (lang !== null) return /^en\b/iu.test(lang.trim());
  const sample = text.slice(0, wholeTextUnits);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || latin * 2 > letters;
}
