// Tokens of a text: words, numbers and marks with their offsets, made once in one pass. Nothing is normalised in place: `low` is a
// reading aid, the text itself stays as it was given.

/** A word, a whole or decimal number, letters and digits mixed (24th, 5km, an address on the web), or one mark. */
export type Token = {
  readonly kind: "word" | "number" | "mixed" | "mark";
  /** UTF-16 code units of the text; `end` is one past the last. */
  readonly start: number;
  readonly end: number;
  /** Lower case, curly apostrophes straight, a possessive ending cut off. */
  readonly low: string;
  /** The value of a number, not negative; null otherwise. */
  readonly value: number | null;
  /** The first letter is a capital. */
  readonly capital: boolean;
  readonly possessive: boolean;
  /** No white space stands before it. */
  readonly glued: boolean;
  /** Line ends in the white space before it. */
  readonly breaks: number;
};

// Each alternative consumes what it matches for good: the pass is linear in the text.
const piece =
  /(\s+)|((?:https?:\/\/|www\.)[^\s]+|[@#][\p{L}\p{N}_.-]+)|(\p{Nd}[\p{L}\p{M}\p{Nd}]*)|([\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*)|([^])/gu;
const capitalLetter = /^\p{Lu}/u;
const groupOfThree = /^[,\u00a0\u202f\u2009]\p{Nd}{3}(?![\p{L}\p{N}])/u;
/** "1,5": a decimal in other languages, so that the 5 must not be read alone; four digits are a year ("14,2031"). */
const decimalComma = /^,(?:\p{Nd}{1,2}|\p{Nd}{5,})(?![\p{L}\p{N}])/u;
const fraction = /^\.\p{Nd}+/u;
const onlyDigits = /^\p{Nd}+$/u;

/**
 * Reads a text as tokens.
 *
 * @param text - Any text; a BOM, CRLF and lone surrogates are kept where they stand.
 * @returns Every letter, digit and mark in exactly one token, in order; white space in none.
 */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let spaceFrom = 0;
  let breaks = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [whole = "", space, address, digits, word] = match;
    if (space !== undefined) {
      breaks = lineEnds(space);
      continue;
    }
    const start = match.index;
    const before = { glued: start === spaceFrom && start > 0, breaks };
    if (digits !== undefined) tokens.push(numberToken(text, start, digits, before));
    else tokens.push(wordToken(whole, start, address !== undefined ? "mixed" : word !== undefined ? "word" : "mark", before));
    spaceFrom = tokens.at(-1)?.end ?? start;
    piece.lastIndex = spaceFrom;
    breaks = 0;
  }
  return tokens;
}

type Before = { readonly glued: boolean; readonly breaks: number };

function wordToken(whole: string, start: number, kind: "word" | "mixed" | "mark", before: Before): Token {
  const straight = whole.replace(/[’ʼ]/gu, "'").toLowerCase();
  const possessive = kind === "word" && straight.endsWith("'s");
  const low = possessive ? straight.slice(0, -2) : straight;
  return { kind, start, end: start + whole.length, low, value: null, capital: capitalLetter.test(whole), possessive, ...before };
}

/** Thousands are grouped by comma or a narrow space in threes; a point and digits make a decimal; two points make neither (24.03.2017). */
function numberToken(text: string, start: number, digits: string, before: Before): Token {
  let written = digits;
  const rest = (): string => text.slice(start + written.length, start + written.length + 24);
  const clean = onlyDigits.test(digits);
  if (clean && digits.length <= 3)
    for (let next = groupOfThree.exec(rest()); next !== null; next = groupOfThree.exec(rest())) written += next[0];
  let points = 0;
  if (clean)
    for (let next = fraction.exec(rest()); next !== null && points < 4; next = fraction.exec(rest())) {
      written += next[0];
      points += 1;
    }
  const comma = clean && points === 0 ? decimalComma.exec(rest()) : null;
  written += comma?.[0] ?? "";
  const value =
    clean && points < 2 && comma === null ? Number(asciiDigits(written.replace(/[,\u00a0\u202f\u2009]/gu, ""))) : Number.NaN;
  const low = asciiDigits(written).toLowerCase();
  const common = { start, end: start + written.length, low, capital: false, possessive: false, ...before };
  return Number.isFinite(value) && value <= 1e12
    ? { ...common, kind: "number", value }
    : { ...common, kind: "mixed", value: null };
}

/** Arabic-Indic and Persian digits are read; a number in any other script is left alone (NaN). */
function asciiDigits(written: string): string {
  return written.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function lineEnds(space: string): number {
  let ends = 0;
  for (let i = 0; i < space.length; i += 1) {
    const unit = space[i];
    if (unit === "\n" || unit === "\u2028" || unit === "\u2029" || (unit === "\r" && space[i + 1] !== "\n")) ends += 1;
    if (unit === "\u2029") ends += 1;
  }
  return ends;
}
