// Whether a text is one that the English rules may read.

const wholeTextUnits = 20_000;
const fewWords = 20;
/** English prose has about a quarter of them; French, Turkish or Kurmanji, which share one or two, a few in a hundred. */
const leastSmallShare = 0.1;
const smallWords = new Set("the of and in to was were a that by on at for said".split(" "));

/**
 * Whether a text is to be read by the English rules.
 *
 * @param text - The text.
 * @param lang - BCP 47 as its source gives it, or null; then its letters decide.
 * @returns True for English in mostly Latin letters, or with no letters at all; a text of unknown language also needs English small
 * words, once it is long enough to have them. Of a text in several languages by its label the English is read.
 */
export function isRead(text: string, lang: string | null): boolean {
  if (lang !== null && !/^en\b/iu.test(lang.trim())) return false;
  const several = lang !== null && /[+,;\s]/u.test(lang.trim());
  const sample = text.slice(0, wholeTextUnits);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (several || letters === 0) return true;
  return latin * 2 > letters && (lang !== null || soundsEnglish(sample));
}

/** Too short to tell, or enough of the small words that hold English together. */
function soundsEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length < fewWords || words.filter((word) => smallWords.has(word)).length >= words.length * leastSmallShare;
}
