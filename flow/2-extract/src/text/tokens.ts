// Tokens of a text: words, numbers and marks with their offsets, made once in one pass. Nothing is normalised in place: `low` is a
// reading aid, the text itself stays as it was given.
import { foldArabicScript } from "./arabic-script.ts";
import { type CharKind, charKind, kindOf } from "./char-kinds.ts";
import { asciiDigits, readNumber } from "./written-number.ts";

/** A word, a whole or decimal number, letters and digits mixed (24th, 5km, an address on the web), or one mark. */
export type Token = {
  readonly kind: "word" | "number" | "mixed" | "mark";
  /** UTF-16 code units of the text; `end` is one past the last. */
  readonly start: number;
  readonly end: number;
  /**
   * Lower case, curly apostrophes straight, a possessive ending cut off, without zero-width marks; a word in Arabic letters folded
   * (`foldArabicScript`); Arabic marks as their Latin twins.
   */
  readonly low: string;
  /** The value of a number, not negative; null otherwise. */
  readonly value: number | null;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** A word in Arabic letters: it has no capitals. */
  readonly arabic: boolean;
  readonly possessive: boolean;
  /** No white space stands before it. */
  readonly glued: boolean;
  /** Line ends in the white space before it. */
  readonly breaks: number;
};

/** What the zero-width non-joiner does to a word. */
export type NonJoiner = "parts" | "within";

/** What of a text to read, and how. */
export type TokenOptions = { readonly from?: number; readonly to?: number; readonly nonJoiner?: NonJoiner };

const twins: Readonly<Record<string, string>> = {
  ...{ "،": ",", "؛": ";", "؟": "?", "٪": "%", "۔": "." },
  ...{ "’": "'", ʼ: "'" },
};
const curly = /[’ʼ]/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u0640]/gu;
const tatweel = "\u0640";
const capitalLetter = /^\p{Lu}/u;
const addressAt = /(?:https?:\/\/|www\.)[^\s]+|@[\p{L}\p{N}_.-]+/uy;

/**
 * Reads a text as tokens.
 *
 * @param text - Any text; a BOM, CRLF and lone surrogates are kept where they stand.
 * @param options - `from`, `to`: the stretch to read, UTF-16 code units, all of the text by default; `to` splits no word. `nonJoiner`: whether
 * the zero-width non-joiner parts words, as in Persian, or stands within them, as in Sorani typed with "ه".
 * @returns Every letter, digit and mark in exactly one token, in order. In none: white space, zero-width and direction marks outside of
 * words, and what joins two words into one (the zero-width non-joiner, the low line of a hashtag): those are glued.
 */
export function readTokens(
  text: string,
  { from = 0, to = text.length, nonJoiner = "parts" }: TokenOptions = {},
): readonly Token[] {
  const tokens: Token[] = [];
  let glued = from > 0;
  let breaks = 0;
  for (let i = from; i < to; ) {
    const kind = charKind(text, i);
    if (kind === kindOf.space) {
      breaks += lineEnds(text, i);
      glued = false;
      i += 1;
    } else if (kind === kindOf.invisible || kind === kindOf.joiner || kind === kindOf.lowLine) i += 1;
    else {
      const token = tokenAt(text, i, kind, { glued, breaks, nonJoiner });
      tokens.push(token);
      i = token.end;
      glued = true;
      breaks = 0;
    }
  }
  return tokens;
}

/** "قصـ ـف": one word, broken between two strokes to slip past filters. */
function acrossTatweel(text: string, from: number): number {
  for (let end = from; ; ) {
    const space = afterStrokes(text, end);
    const next = afterStrokes(text, space + 1);
    if (space === end || text[space] !== " " || next === space + 1) return end;
    const after = runEnd(text, next, isArabic);
    if (after === next) return end;
    end = after;
  }
}

function afterStrokes(text: string, from: number): number {
  let at = from;
  while (text[at] === tatweel) at += 1;
  return at;
}

function lineEnds(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return 1;
  return code === 0x2029 ? 2 : 0;
}

function tokenAt(text: string, start: number, kind: CharKind, around: Around): Token {
  const { glued, breaks, nonJoiner } = around;
  if (kind === kindOf.digit) return numberToken(text, start, glued, breaks);
  if (kind === kindOf.arabic) {
    const end = acrossTatweel(text, runEnd(text, start, nonJoiner === "parts" ? isArabic : isSorani));
    return token("word", start, end, foldArabicScript(text.slice(start, end).replaceAll(" ", "")), {
      arabic: true,
      glued,
      breaks,
    });
  }
  const first = text[start];
  if (first === "@" || ((first === "h" || first === "w") && (text.startsWith("http", start) || text.startsWith("www.", start)))) {
    addressAt.lastIndex = start;
    const address = addressAt.exec(text)?.[0];
    if (address !== undefined)
      return token("mixed", start, start + address.length, address.toLowerCase(), { arabic: false, glued, breaks });
  }
  if (kind === kindOf.letter) return wordToken(text, start, glued, breaks);
  const end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  const mark = text.slice(start, end);
  return token("mark", start, end, twins[mark] ?? mark.toLowerCase(), { arabic: false, glued, breaks });
}

type Around = { readonly glued: boolean; readonly breaks: number; readonly nonJoiner: NonJoiner };
type Rest = { readonly arabic: boolean; readonly glued: boolean; readonly breaks: number };

function token(kind: Token["kind"], start: number, end: number, low: string, rest: Rest): Token {
  const { arabic, glued, breaks } = rest;
  return { kind, start, end, low, value: null, capital: false, arabic, possessive: false, glued, breaks };
}

/** Letters, then apostrophes between letters. */
function wordToken(text: string, start: number, glued: boolean, breaks: number): Token {
  let end = runEnd(text, start, isInWord);
  while (isApostrophe(text.charCodeAt(end)) && end + 1 < text.length && charKind(text, end + 1) === kindOf.letter)
    end = runEnd(text, end + 1, isLetter);
  const whole = text.slice(start, end);
  const straight = lowerCase(whole);
  const possessive = straight.endsWith("'s");
  const low = possessive ? straight.slice(0, -2) : straight;
  const code = text.charCodeAt(start);
  const capital = code < 128 ? code >= 65 && code <= 90 : capitalLetter.test(whole);
  return { kind: "word", start, end, low, value: null, capital, arabic: false, possessive, glued, breaks };
}

function numberToken(text: string, start: number, glued: boolean, breaks: number): Token {
  const digitsEnd = runEnd(text, start, isDigit);
  const end = runEnd(text, digitsEnd, isInWord);
  if (end > digitsEnd)
    return token("mixed", start, end, asciiDigits(lowerCase(text.slice(start, end))), { arabic: false, glued, breaks });
  const { low, value, ...read } = readNumber(text, start, digitsEnd);
  const kind = value === null ? "mixed" : "number";
  return { kind, start, end: read.end, low, value, capital: false, arabic: false, possessive: false, glued, breaks };
}

const plainWord = /^[a-z]+$/;

function lowerCase(written: string): string {
  if (plainWord.test(written)) return written;
  return written.replace(curly, "'").replace(invisible, "").toLowerCase();
}

/** Marks of width and direction inside a word belong to it; at its end they do not. */
function runEnd(text: string, from: number, belongs: (kind: CharKind) => boolean): number {
  let end = from;
  for (let i = from; i < text.length; ) {
    const kind = charKind(text, i);
    const width = isHighSurrogate(text.charCodeAt(i)) && kind !== kindOf.mark ? 2 : 1;
    if (belongs(kind)) end = i + width;
    else if (kind !== kindOf.invisible || end === from) break;
    i += width;
  }
  return end;
}

function isInWord(kind: CharKind): boolean {
  return kind === kindOf.letter || kind === kindOf.digit || kind === kindOf.otherNumber;
}

function isLetter(kind: CharKind): boolean {
  return kind === kindOf.letter;
}

function isArabic(kind: CharKind): boolean {
  return kind === kindOf.arabic;
}

function isSorani(kind: CharKind): boolean {
  return kind === kindOf.arabic || kind === kindOf.joiner;
}

function isDigit(kind: CharKind): boolean {
  return kind === kindOf.digit;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
