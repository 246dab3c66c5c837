// Numbers as texts write them: grouped by threes, with a decimal point, in the digits of Latin, Arabic and Persian script.

/** How far a number reaches, its digits in ASCII and its value; null: digits and letters mixed, a decimal comma, two points. */
export type WrittenNumber = { readonly end: number; readonly low: string; readonly value: number | null };

const groupOfThree = /[,\u00a0\u202f\u2009\u066c]\p{Nd}{3}(?![\p{L}\p{N}])/uy;
/** "1,5": a decimal in other languages, so that the 5 must not be read alone; four digits are a year ("14,2031"). */
const decimalComma = /,(?:\p{Nd}{1,2}|\p{Nd}{5,})(?![\p{L}\p{N}])/uy;
const fraction = /[.\u066b]\p{Nd}+/uy;
const separators = /[,\u00a0\u202f\u2009\u066c]/gu;
const ascii = /^[0-9]+$/;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const largest = 1e12;

/**
 * Reads a number.
 *
 * @param text - A text.
 * @param start - Where its first digit stands.
 * @param digitsEnd - Where its first run of digits ends.
 * @returns The number. Thousands are grouped by comma, the Arabic separator or a narrow space in threes; a point and digits make a
 * decimal; two points make neither (24.03.2017); a number in digits of any other script is left alone.
 */
export function readNumber(text: string, start: number, digitsEnd: number): WrittenNumber {
  let end = digitsEnd;
  const next = text.charCodeAt(end);
  if (next !== 44 && next !== 46 && next < 0xa0 && ascii.test(text.slice(start, end)))
    return plainNumber(text.slice(start, end), end);
  if (digitsEnd - start <= 3) end = repeated(groupOfThree, text, end, 99);
  const whole = end;
  end = repeated(fraction, text, end, 4);
  const points = text.slice(whole, end).split(/[.\u066b]/u).length - 1;
  const comma = points === 0 ? repeated(decimalComma, text, end, 1) : end;
  const low = asciiDigits(text.slice(start, comma)).replace(/\u066b/gu, ".");
  if (points >= 2 || comma > end) return { end: comma, low, value: null };
  return { ...plainNumber(low.replace(separators, ""), end), low };
}

/**
 * Digits of Arabic and Persian as ASCII; those of other scripts stay.
 *
 * @param written - Any text.
 * @returns The same text with ASCII digits.
 */
export function asciiDigits(written: string): string {
  return written.replace(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function plainNumber(digits: string, end: number): WrittenNumber {
  const value = Number(digits);
  return { end, low: digits, value: Number.isFinite(value) && value <= largest ? value : null };
}

function repeated(pattern: RegExp, text: string, from: number, most: number): number {
  let end = from;
  for (let times = 0; times < most; times += 1) {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found === null) return end;
    end += found[0].length;
  }
  return end;
}
