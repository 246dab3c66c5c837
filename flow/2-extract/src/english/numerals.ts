// Numerals: digits and number words to the thousand millions. Ordinals, fractions, percentages and money are not numerals here.
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

/** A numeral: `vague` names words that give a lower bound only. `article`: "a" or "an", which counts one thing. */
export type Numeral = {
  readonly value: number;
  readonly next: number;
  readonly vague: "several" | "dozens" | "scores" | "hundreds" | "thousands" | null;
};

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
/** Two of the thing is the least that a plural can mean. */
const vagueWords: Readonly<Record<string, readonly [number, NonNullable<Numeral["vague"]>]>> = {
  dozens: [24, "dozens"],
  scores: [40, "scores"],
  hundreds: [200, "hundreds"],
  thousands: [2000, "thousands"],
  several: [2, "several"],
  multiple: [2, "several"],
};
const money: ReadonlySet<string> = new Set(["$", "€", "£", "¥", "₪", "us$", "usd", "eur", "#", "№"]);
const fractions: ReadonlySet<string> = new Set([
  "third",
  "thirds",
  "quarter",
  "quarters",
  "half",
  "halves",
  "fifth",
  "fifths",
  "tenth",
  "tenths",
]);

/**
 * Reads a numeral.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @returns The value (a whole number of 0 or more) and the index after it, or null where no numeral of whole things starts.
 */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (token === undefined || (token.kind !== "number" && !beginsNumeral.has(token.low))) return null;
  const read = readVague(tokens, i) ?? readDigits(tokens, i) ?? readWords(tokens, i);
  if (read === null || !Number.isSafeInteger(read.value)) return null;
  if (
    money.has(wordAt(tokens, i - 1)) ||
    wordAt(tokens, i - 1) === "no" ||
    isPart(tokens, read.next) ||
    isShare(tokens, i, read.next)
  )
    return null;
  return read;
}

/** Words that a numeral in words begins with: most words are none, and are passed over at once. */
const beginsNumeral: ReadonlySet<string> = new Set([
  ...[units, tens, scales, vagueWords].flatMap((table) => Object.keys(table)),
  ...["a", "an", "half", "several", "tens", "hundreds", "dozen"],
]);

/** "four in ten", "one out of three": a share, not a count. */
function isShare(tokens: readonly Token[], i: number, next: number): boolean {
  const number = (at: number): boolean =>
    tokens[at]?.kind === "number" || smallNumber(wordAt(tokens, at)) !== null || scaleAt(tokens, at) !== null;
  const [one, two] = [wordAt(tokens, next), wordAt(tokens, next + 1)];
  if (one === "in" && number(next + 1) && (wordAt(tokens, next + 2) === "of" || smallNumber(two) !== null)) return true;
  if (one === "out" && two === "of" && number(next + 2)) return true;
  return (
    (wordAt(tokens, i - 1) === "in" && number(i - 2) && wordAt(tokens, next) === "of") ||
    (wordAt(tokens, i - 1) === "of" && wordAt(tokens, i - 2) === "out" && number(i - 3))
  );
}

/** Percentages, fractions, ordinals joined on (twenty-first), times (8:26) and sums (5/12) count no things. */
function isPart(tokens: readonly Token[], next: number): boolean {
  const after = wordAt(tokens, next);
  const gluedNumber = tokens[next]?.glued === true && tokens[next + 1]?.glued === true && tokens[next + 1]?.kind === "number";
  if ((after === ":" || after === "/") && gluedNumber) return true;
  if (after === "-" && ordinal.test(wordAt(tokens, next + 1))) return true;
  return (
    after === "%" ||
    after === "‰" ||
    after === "°" ||
    after === "percent" ||
    (after === "per" && wordAt(tokens, next + 1) === "cent") ||
    fractions.has(after) ||
    after === "percentage"
  );
}

const ordinal =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|year|month|week|day|hour|storey|story|minute|metre|meter|kilometre|kilometer|km|mile|millimetre|mm|room|bed|floor|kilogram|kg|pound|man|strong)$/u;

function readVague(tokens: readonly Token[], i: number): Numeral | null {
  const word = wordAt(tokens, i);
  const next = wordAt(tokens, i + 1);
  const third = wordAt(tokens, i + 2);
  if (word === "a" && next === "couple") return { value: 2, next: third === "of" ? i + 3 : i + 2, vague: "several" };
  if (word === "tens" && next === "of" && third === "thousands") return { value: 20_000, next: i + 3, vague: "thousands" };
  if (word === "hundreds" && next === "of" && third === "thousands") return { value: 200_000, next: i + 3, vague: "thousands" };
  if (word === "tens") return { value: 20, next: i + 1, vague: "dozens" };
  if (word === "several" && next === "dozen") return { value: 24, next: i + 2, vague: "dozens" };
  if (word === "several" && next === "hundred") return { value: 200, next: i + 2, vague: "hundreds" };
  if (word === "several" && next === "thousand") return { value: 2000, next: i + 2, vague: "thousands" };
  const entry = Object.hasOwn(vagueWords, word) ? vagueWords[word] : undefined;
  return entry === undefined ? null : { value: entry[0], next: i + 1, vague: entry[1] };
}

function readDigits(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (token === undefined || token.kind !== "number" || token.value === null) return null;
  const before = tokens[i - 1];
  if (
    token.glued &&
    before !== undefined &&
    (before.kind === "word" || before.low === "/" || before.low === ":" || before.low === "_" || before.low === ".")
  )
    return null;
  let value = token.value;
  let next = i + 1;
  for (let scale = scaleAt(tokens, next); scale !== null; scale = scaleAt(tokens, next)) {
    value = Math.round(value * scale * 1000) / 1000;
    next += 1;
  }
  return { value, next, vague: null };
}

/** "two", "twenty-three", "a hundred and forty", "half a dozen", "one thousand two hundred". */
function readWords(tokens: readonly Token[], i: number): Numeral | null {
  const first = wordAt(tokens, i);
  if (first === "half" && wordAt(tokens, i + 1) === "a" && wordAt(tokens, i + 2) === "dozen")
    return { value: 6, next: i + 3, vague: null };
  let next = i;
  let total = 0;
  let group: number | null = null;
  if ((first === "a" || first === "an") && scaleAt(tokens, i + 1) !== null && wordAt(tokens, i + 1) !== "score") {
    group = 1;
    next = i + 1;
  } else if (first === "dozen" || first === "hundred" || first === "thousand") group = 1;
  for (; next < tokens.length; next += 1) {
    const word = wordAt(tokens, next);
    const scale = scaleAt(tokens, next);
    if (scale !== null && group !== null) {
      if (scale >= 1000) {
        total += Math.max(group, 1) * scale;
        group = 0;
      } else group = Math.max(group, 1) * scale;
      continue;
    }
    const unit = smallNumber(word);
    if (unit !== null && fits(group, unit)) {
      group = (group ?? 0) + unit;
      continue;
    }
    const joins =
      (word === "and" && group !== null && (group >= 100 || total > 0)) || (word === "-" && group !== null && group % 100 >= 20);
    const follows = smallNumber(wordAt(tokens, next + 1));
    if (joins && follows !== null && fits(group, follows)) continue;
    break;
  }
  return group === null ? null : { value: total + group, next, vague: null };
}

/** "twenty" takes a unit, "hundred" takes anything below it; "five six" is two numerals. */
function fits(group: number | null, unit: number): boolean {
  if (group === null || group === 0) return true;
  const open = group % 100;
  if (open === 0) return true;
  return open >= 20 && open % 10 === 0 && unit > 0 && unit < 10;
}

function smallNumber(word: string): number | null {
  if (Object.hasOwn(units, word)) return units[word] ?? null;
  return Object.hasOwn(tens, word) ? (tens[word] ?? null) : null;
}

function scaleAt(tokens: readonly Token[], i: number): number | null {
  const word = wordAt(tokens, i);
  return Object.hasOwn(scales, word) ? (scales[word] ?? null) : null;
}
