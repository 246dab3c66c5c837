// Which languages a text is in, by its letters and its small words. A label is a hint: letters decide, since labels are often wrong.

/** Languages that have a grammar, as BCP 47. */
export const readableLanguages = ["en", "ar", "fa", "ckb", "kmr"] as const;
/** One of them. */
export type ReadableLanguage = (typeof readableLanguages)[number];
/** Those in Arabic letters. */
type ArabicScript = "ar" | "fa" | "ckb";

/** What a text's sentences in Latin and in Arabic letters are read as; null: in no language that is read. */
export type TextLanguages = {
  readonly latin: "en" | "kmr" | null;
  readonly arabic: ArabicScript;
  /** It holds letters that English lacks and Kurmanji has: its sentences are told one by one. */
  readonly mayBeKurdish: boolean;
  /** Most of its letters are of no language that is read. */
  readonly unread: boolean;
};

/** Slices of a long text that are looked at: a page's menu may be in another language than its report. */
const slices = 5;
const sliceUnits = 500;
/** Fewer words tell no language by themselves. */
const fewWords = 20;
const labelWeight = 4;
const smallWordWeight = 4;
/** What a sentence needs to be read otherwise than its text. */
const plainly = 6;

/** Words that hold a language together. `foreign`: French, Spanish, Italian, German, Turkish. */
const smallWords: Readonly<Record<ReadableLanguage | "foreign", string>> = {
  en: "the of and in to was were a that by on at for said",
  kmr: "û ku di de bi ji li jî hat hatin bûn kes wê wî vê ev ser bo jibo ligel kir kirin bû ya yê yên nav",
  ar: "في من على التي الذي إلى عن أن إن هذا هذه بعد قبل مع كما بين تم وقد قال كان كانت خلال جراء",
  fa: "است شد شدند که را این از در به با برای های کرد کردند بود آن گفت می شده نفر پس خود یک",
  ckb: "لە بە و کە بۆ ئەو ئەم کرد بوو بوون دەکات کرا کران کەس هەروەها لەگەڵ دوای سەر لەسەر ڕۆژی بەهۆی کوژرا کوژران",
  foreign:
    "le la les des et du une est dans que qui pour sur ont été el los las un una por con en il di della che per sono der die das und ist von mit den ve bir bu için ile olarak kişi",
};
const holders = collectHolders();
const wordPattern = /[A-Za-z\u00c0-\u024f]+|[\u0600-\u06ff\u200c]+/gu;
/** A sign beyond Latin, Arabic and the common marks: only then are letters of other scripts looked for. */
const otherScript = /[\u0250-\u02ff\u0370-\u0590\u0700-\u1fff\u2c00-\ud7ff\uf900-\ufaff]/u;
const otherLetters = /(?![A-Za-z\u00c0-\u024f\u0600-\u06ff])\p{L}/gu;
const firstArabic = 0x0600;
const ownLetters: Readonly<Record<ArabicScript, readonly [letters: RegExp, weight: number]>> = {
  ar: [/[ةىكيأإؤ]|(?<!\p{L})ال/gu, 1],
  fa: [/[پچژگکی]/gu, 1],
  ckb: [/[ەڕڵۆێڤ]/gu, 2],
};

/**
 * The languages of a text.
 *
 * @param text - The text.
 * @param label - BCP 47 as its source gives it, several parted by "+" or ","; or null.
 * @returns What each script in it is read as.
 */
export function languagesOf(text: string, label: string | null): TextLanguages {
  const sample = sampleOf(text);
  const labels = (label ?? "").toLowerCase().split(/[+,;\s]+/u);
  const labelled = (...codes: readonly string[]): boolean =>
    labels.some((one) => codes.some((code) => one === code || one.startsWith(`${code}-`)));
  const seen = wordsIn(sample);
  const latin = latinLanguage(seen, labelled("kmr", "ku"), labelled("en"));
  const other = otherScript.test(sample) ? (sample.match(otherLetters)?.length ?? 0) : 0;
  const readable = seen.arabicLetters + (latin === null ? 0 : seen.latinLetters);
  const letters = seen.arabicLetters + seen.latinLetters + other;
  const scores = seen.arabicLetters === 0 ? nothing : arabicScores(sample, seen);
  const hint = (code: ArabicScript): number => (labelled(code) || (code === "ckb" && labelled("ku")) ? labelWeight : 0);
  return {
    latin,
    mayBeKurdish: kurdishLetters.test(text),
    arabic: highest((code) => scores[code] + hint(code)),
    unread: letters > 0 && readable * 2 <= letters,
  };
}

/**
 * The language of a sentence in Arabic letters, where its words say it plainly against the rest of the text.
 *
 * @param sentence - The sentence.
 * @param otherwise - The text's language.
 * @returns The sentence's language.
 */
export function arabicLanguageOf(sentence: string, otherwise: ArabicScript): ArabicScript {
  const seen = wordsIn(sentence);
  const scores = arabicScores(sentence, seen);
  const best = highest((code) => scores[code]);
  return seen.hits[best] > 0 && scores[best] >= plainly && scores[best] > 2 * scores[otherwise] ? best : otherwise;
}

/**
 * The language of a sentence in Latin letters, where its small words are another's than the text's.
 *
 * @param sentence - The sentence.
 * @param otherwise - The text's language.
 * @returns The sentence's language.
 */
export function latinLanguageOf(sentence: string, otherwise: "en" | "kmr" | null): "en" | "kmr" | null {
  const { en, kmr, foreign } = wordsIn(sentence).hits;
  if (otherwise !== "kmr" && kurdishLetters.test(sentence) && kmr >= 2 && en === 0) return "kmr";
  return otherwise === "kmr" && en >= 2 && kmr + foreign === 0 ? "en" : otherwise;
}

/** Letters of Kurmanji that English lacks: a text without any holds no Kurmanji. */
export const kurdishLetters = /[êîûçşÊÎÛÇŞ]/u;

type Seen = {
  readonly words: number;
  readonly latinLetters: number;
  readonly arabicLetters: number;
  readonly hits: Readonly<Record<ReadableLanguage | "foreign", number>>;
};

function sampleOf(text: string): string {
  if (text.length <= slices * sliceUnits) return text;
  const step = Math.floor(text.length / slices);
  return Array.from({ length: slices }, (_, i) => text.slice(i * step, i * step + sliceUnits)).join(" ");
}

function wordsIn(sample: string): Seen {
  const hits = { en: 0, kmr: 0, ar: 0, fa: 0, ckb: 0, foreign: 0 };
  let [words, latinLetters, arabicLetters] = [0, 0, 0];
  for (const word of sample.match(wordPattern) ?? []) {
    const latin = word.charCodeAt(0) < firstArabic;
    if (latin) latinLetters += word.length;
    else arabicLetters += word.length;
    if (latin) words += 1;
    for (const language of holders.get(latin ? word.toLowerCase() : word) ?? []) hits[language] += 1;
  }
  return { words, latinLetters, arabicLetters, hits };
}

function latinLanguage({ words, hits }: Seen, kurmanjiLabel: boolean, englishLabel: boolean): "en" | "kmr" | null {
  const { en, kmr, foreign } = hits;
  if (words < fewWords) return (kmr > en && !englishLabel) || (kurmanjiLabel && en <= kmr) ? "kmr" : "en";
  if (kmr > en && kmr * 2 > foreign) return "kmr";
  return foreign > en && !englishLabel ? null : "en";
}

/** Small words count most; letters that one language writes and the others do not count a little. */
function arabicScores(sample: string, { hits }: Seen): Readonly<Record<ArabicScript, number>> {
  const score = (code: ArabicScript): number => {
    const [letters, weight] = ownLetters[code];
    return smallWordWeight * hits[code] + weight * (sample.match(letters)?.length ?? 0);
  };
  return { ar: score("ar"), fa: score("fa"), ckb: score("ckb") };
}

const nothing: Readonly<Record<ArabicScript, number>> = { ar: 0, fa: 0, ckb: 0 };

function highest(score: (code: ArabicScript) => number): ArabicScript {
  const [best = "ar"] = (["ar", "fa", "ckb"] as const).toSorted((a, b) => score(b) - score(a));
  return best;
}

function collectHolders(): ReadonlyMap<string, readonly (ReadableLanguage | "foreign")[]> {
  const all = new Map<string, (ReadableLanguage | "foreign")[]>();
  for (const language of [...readableLanguages, "foreign"] as const)
    for (const word of smallWords[language].split(" ")) all.set(word, [...(all.get(word) ?? []), language]);
  return all;
}
