// How fast extraction is on one core: over the texts of a corpus in memory, on a text repeated, and on text made to be slow.
import { claimsOfText } from "./read-report.ts";

/** One measurement. `megabytes`: millions of UTF-8 bytes. */
export type Speed = { readonly what: string; readonly megabytes: number; readonly seconds: number };
type Text = { readonly text: string; readonly lang: string | null };

const megabyte = 1_000_000;

/**
 * Measures a corpus, after one pass to warm up.
 *
 * @param what - Its name.
 * @param texts - Its texts.
 * @returns The measurement.
 */
export function speedOf(what: string, texts: readonly Text[]): Speed {
  for (const { text, lang } of texts.slice(0, 200)) claimsOfText("speed", text, null, lang);
  const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / megabyte;
  const start = performance.now();
  for (const { text, lang } of texts) claimsOfText("speed", text, null, lang);
  return { what, megabytes, seconds: (performance.now() - start) / 1000 };
}

/**
 * Measures one long text 1, 2 and 4 times over: linear work grows as the text does.
 *
 * @param texts - Texts to make a long one of.
 * @returns Three measurements.
 */
export function growth(texts: readonly Text[]): readonly Speed[] {
  const long = texts
    .map(({ text }) => text)
    .join("\n\n")
    .slice(0, megabyte);
  return [1, 2, 4].map((times) => speedOf(`one text of 1 MB, ${times}×`, [{ text: `${long}\n\n`.repeat(times), lang: "en" }]));
}

const hostile: Readonly<Record<string, string>> = {
  "one word": "a",
  "numbers in one line": "12 ",
  "numbers and commas": "1,",
  "open brackets": "(",
  "quotation marks": '"',
  killed: "killed ",
  "people and": "12 people and ",
  "bounds before bounds": "at least up to ",
  "clauses without a verb": "12 people, who, in the house of, ",
  negations: "not no never ",
  "full stops": ". ",
  "line ends": "\n",
  hyphens: "a-",
  "Arabic in one line": "قتل ١٢ و",
  "marks over a letter": "\u064b",
  "zero-width": "\u200b\u202e",
  capitals: "KILLED 12 A ",
  names: "Aa Bb, 34, ",
};

/**
 * Measures inputs of 1 MB made to be slow, each in one line.
 *
 * @returns One measurement an input.
 */
export function hostileSpeeds(): readonly Speed[] {
  return Object.entries(hostile).map(([what, piece]) => {
    const text = piece.repeat(Math.ceil(megabyte / Buffer.byteLength(piece)));
    const start = performance.now();
    claimsOfText("hostile", text, null, "en");
    return { what, megabytes: Buffer.byteLength(text) / megabyte, seconds: (performance.now() - start) / 1000 };
  });
}
