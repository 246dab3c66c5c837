// Which languages a text is in, by its letters and its small words. A label is a hint: letters decide, since labels are often wrong.

/** Languages that have a grammar, as BCP 47. */
export const readableLanguages = ["en", "ar", "fa", "ckb", "kmr"] as const;
/** One of them. */
export type ReadableLanguage = (typeof readableLanguages)[number];

/** What a text's sentences in Latin and in Arabic letters are read as; null: in no language that is read. `others`: it holds some of those. */
export type TextLanguages = {
  readonly latin: "en" | "kmr" | null;
  readonly arabic: "ar" | "fa" | "ckb";
  /** Most of its letters are of no language that is read. */
  readonly unread: boolean;
};

const sampleUnits = 20_000;
const fewWords = 20;

const smallWords: Readonly<Record<ReadableLanguage | "foreign", ReadonlySet<string>>> = {
  en: set("the of and in to was were a that by on at for said"),
  kmr: set("û ku di de bi ji li jî hat hatin bûn kes wê wî vê ev her ser bo jibo ligel kir kirin bû ya yê yên nav"),
  ar: set("في من على التي الذي إلى عن أن إن هذا هذه بعد قبل مع كما بين تم وقد قال كان كانت خلال جراء"),
  fa: set("است شد شدند که را این از در به با برای های کرد کردند بود آن گفت است، می شده نفر پس خود و‌ یک"),
  ckb: set("لە بە و کە بۆ ئەو ئەم کرد بوو بوون دەکات کرا کران کەس هەروەها لەگەڵ دوای سەر لەسەر ڕۆژی بەهۆی"),
  /** Words that hold other languages in Latin letters together: French, Spanish, Italian, German, Turkish. */
  foreign: set(
    "le la les des et du une est dans que qui pour sur ont été el los las un una por con en il di della che per sono der die das und ist von mit den ve bir bu için ile olarak kişi",
  ),
};
const soraniLetters = /[ەڕڵۆێڤ]/gu;
const persianLetters = /[پچژگکی]/gu;
const arabicLetters = /[ةىكيأإؤ]/gu;

/**
 * The languages of a text.
 *
 * @param text - The text.
 * @param label - BCP 47 as its source gives it, several parted by "+" or ","; or null.
 * @returns What each script in it is read as.
 */
export function languagesOf(text: string, label: string | null): TextLanguages {
  const sample = text.slice(0, sampleUnits);
  const labels = (label ?? "").toLowerCase().split(/[+,;\s]+/u);
  const labelled = (code: string): boolean => labels.some((one) => one === code || one.startsWith(`${code}-`));
  const latinLetters = count(sample, /\p{Script=Latin}/gu);
  const arabicScript = count(sample, /\p{Script=Arabic}/gu);
  const letters = count(sample, /\p{L}/gu);
  const latin = latinLanguage(sample, labelled("kmr") || labelled("ku"), labelled("en"));
  const readable = (latin === null ? 0 : latinLetters) + arabicScript;
  return { latin, arabic: arabicLanguage(sample, labelled), unread: letters > 0 && readable * 2 <= letters };
}

/**
 * The language of a sentence in Arabic letters, where its words say it plainly against the rest of the text.
 *
 * @param words - The sentence.
 * @param otherwise - The text's language.
 * @returns The sentence's language.
 */
export function arabicLanguageOf(words: string, otherwise: "ar" | "fa" | "ckb"): "ar" | "fa" | "ckb" {
  const scores = arabicScores(words);
  const [best, second] = (["ar", "fa", "ckb"] as const).toSorted((a, b) => scores[b] - scores[a]);
  if (best === undefined || second === undefined || scores[best] < 12) return otherwise;
  return scores[best] > 3 * scores[otherwise] ? best : otherwise;
}

function latinLanguage(sample: string, kurmanjiLabel: boolean, englishLabel: boolean): "en" | "kmr" | null {
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  const hits = (of: "en" | "kmr" | "foreign"): number => words.filter((word) => smallWords[of].has(word)).length;
  const [english, kurmanji, foreign] = [hits("en"), hits("kmr"), hits("foreign")];
  if (words.length < fewWords) return kurmanji > english || (kurmanjiLabel && english === 0) ? "kmr" : "en";
  if (kurmanji > english && kurmanji * 2 > foreign) return "kmr";
  return foreign > english && !englishLabel ? null : "en";
}

function arabicLanguage(sample: string, labelled: (code: string) => boolean): "ar" | "fa" | "ckb" {
  const scores = arabicScores(sample);
  const hint = { ar: labelled("ar") ? 4 : 0, fa: labelled("fa") ? 4 : 0, ckb: labelled("ckb") || labelled("ku") ? 4 : 0 };
  const [best = "ar"] = (["ar", "fa", "ckb"] as const).toSorted((a, b) => scores[b] + hint[b] - scores[a] - hint[a]);
  return best;
}

/** Small words count most; letters that one language writes and the others do not count a little. */
function arabicScores(sample: string): Readonly<Record<"ar" | "fa" | "ckb", number>> {
  const words = sample.match(/[\p{Script=Arabic}\u200c]+/gu) ?? [];
  const hits = (of: "ar" | "fa" | "ckb"): number => words.filter((word) => smallWords[of].has(word)).length;
  return {
    ar: 4 * hits("ar") + count(sample, arabicLetters) + count(sample, /(?<!\p{L})ال/gu),
    fa: 4 * hits("fa") + count(sample, persianLetters),
    ckb: 4 * hits("ckb") + 2 * count(sample, soraniLetters),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
