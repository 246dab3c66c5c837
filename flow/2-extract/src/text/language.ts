// Whether a text is one that the English rules may read.

const wholeTextUnits = 20_000;
const fewWords = 20;
const smallWords = new Set("the of and in to was were a that by on at for said".split(" "));
/** Words that hold other languages in Latin letters together: French, Spanish, Italian, German, Turkish, Kurmanji. None is English. */
const foreignWords = new Set(
  (
    "le la les des et du une est dans que qui pour sur ont été el los las un una por con en il di della che per sono der die das und ist von mit den " +
    "ve bir bu için ile olarak kişi li ji û ku di bi de jî hat hatin"
  ).split(" "),
);

/**
 * Whether a text is to be read by the English rules.
 *
 * @param text - The text.
 * @param lang - BCP 47 as its source gives it, or null; then its letters decide.
 * @returns True for English in mostly Latin letters, or with no letters at all; a text of unknown language must not sound
 * more like another, once it is long enough to tell. Of a text in several languages by its label the English is read.
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

/** Too short to tell, or not held together by another language's words. A bare list of names has neither, and is read. */
function soundsEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => smallWords.has(word)).length;
  return words.length < fewWords || words.filter((word) => foreignWords.has(word)).length <= english;
}
