// Quantities: numerals with their bounds and ranges, as a source words them. What they count is read elsewhere.
import type { CountRange, Qualifier } from "@bayyina/model";
import { readPhrase, wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { type Bound, bounds } from "./bounds.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { someEnd, someOf } from "./some-of.ts";

/** A quantity in a sentence: tokens `from` (its bound words included) to `next`, exclusive. `article`: "a" or "an", one thing. */
export type Quantity = CountRange & {
  readonly from: number;
  readonly next: number;
  readonly qualifier: Qualifier;
  readonly article: boolean;
  readonly note: string;
};

const bothEnds: ReadonlySet<string> = new Set(["to", "and", "or", "-", "–", "—"]);
const joiners: ReadonlySet<string> = new Set(["to", "or", "-", "–"]);
const changes: ReadonlySet<string> = new Set(
  "rose risen rise rises rising increased increasing increase climbed climbing grew grown jumped went gone up raised raising revised updated fell lowered reduced toll tolls figure number corrected changed".split(
    " ",
  ),
);
const soft: ReadonlySet<Qualifier> = new Set<Qualifier>(["about", "likely"]);

/** "reported about three civilians": the word belongs to the verb. */
const tellsAbout: ReadonlySet<string> = new Set(
  "reported reports writing wrote talk talked talks spoke speaking information news posted post posts statement".split(" "),
);

/**
 * Reads a quantity.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token, a bound word or a numeral.
 * @param taken - Tokens that belong to dates, times and places: no number is read from them.
 * @returns The quantity, or null. Bounds are as in `Qualifier`; no end is ever set that the words do not give.
 */
export function readQuantity(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Quantity | null {
  return readWithBounds(tokens, i, taken, 0);
}

/** The first words of numerals, of "a", "another" and "others". */
const firstWords: ReadonlySet<string> = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety " +
    "dozen score hundred thousand million billion half tens dozens scores hundreds thousands several multiple a an another others"
  ).split(" "),
);

/**
 * Whether a quantity may start at a token: asked of every token, so that the readers are entered only where there is something to read.
 *
 * @param token - A token.
 * @returns False where none can start.
 */
export function mayBeginQuantity({ kind, low }: Token): boolean {
  return kind === "number" || firstWords.has(low) || bounds.next.has(low) || someOf.next.has(low);
}

/** "a total of at least 12": bounds stand before bounds, three deep at most. */
function readWithBounds(tokens: readonly Token[], i: number, taken: ReadonlySet<number>, depth: number): Quantity | null {
  const bound = depth > 2 ? null : readPhrase(tokens, i, bounds);
  if (bound !== null && !(bound.value === "about" && tellsAbout.has(wordAt(tokens, i - 1)))) {
    const inner =
      bound.value === "between" || bound.value === "from"
        ? readBothEnds(tokens, bound, i, taken)
        : readBounded(tokens, bound, i, taken, depth);
    if (inner !== null) return inner;
  }
  return readPlain(tokens, i, taken);
}

function readBounded(
  tokens: readonly Token[],
  bound: { readonly value: Bound; readonly next: number },
  from: number,
  taken: ReadonlySet<number>,
  depth: number,
): Quantity | null {
  const inner = readWithBounds(tokens, bound.next, taken, depth + 1);
  if (inner === null || inner.article) return null;
  if (bound.value === "only" || bound.value === "between" || bound.value === "from") return { ...inner, from };
  const plain = inner.qualifier === "unqualified" || soft.has(inner.qualifier);
  if (!plain && bound.value === "least") return { ...inner, from };
  if (!plain) return { ...inner, from, note: join(inner.note, `said with a second bound: ${bound.value}`) };
  const second = bound.value === "least" || bound.value === "more" ? readUpper(tokens, inner, taken) : null;
  if (second !== null) return { ...inner, from, next: second.next, high: second.high, qualifier: "between" };
  return { ...inner, from, ...applyBound(bound.value, inner) };
}

function applyBound(
  bound: Exclude<Bound, "only" | "between" | "from">,
  inner: CountRange,
): { low: number | null; high: number | null; qualifier: Qualifier } {
  switch (bound) {
    case "least":
      return { low: inner.low, high: null, qualifier: "at least" };
    case "more":
      return { low: inner.low, high: null, qualifier: "more than" };
    case "most":
      return { low: null, high: inner.high, qualifier: "up to" };
    case "nearly":
      return { low: null, high: inner.high, qualifier: "nearly" };
    case "fewer":
      return { low: null, high: inner.high, qualifier: "fewer than" };
    case "about":
      return { low: inner.low, high: inner.high, qualifier: "about" };
    case "likely":
      return { low: inner.low, high: inner.high, qualifier: "likely" };
  }
}

/** "at least 12 and up to 15", "at least 12 and possibly as many as 15". */
function readUpper(tokens: readonly Token[], lower: Quantity, taken: ReadonlySet<number>): Quantity | null {
  if (!["and", "or", "but", "to"].includes(wordAt(tokens, lower.next))) return null;
  const at = ["possibly", "perhaps", "maybe"].includes(wordAt(tokens, lower.next + 1)) ? lower.next + 2 : lower.next + 1;
  const upper = readPhrase(tokens, at, bounds);
  if (upper === null || upper.value !== "most") return null;
  const inner = readPlain(tokens, upper.next, taken);
  return inner !== null && inner.high !== null && lower.low !== null && inner.high >= lower.low ? inner : null;
}

function readBothEnds(
  tokens: readonly Token[],
  bound: { readonly value: Bound; readonly next: number },
  from: number,
  taken: ReadonlySet<number>,
): Quantity | null {
  const first = numeralAt(tokens, bound.next, taken);
  if (first === null || !bothEnds.has(wordAt(tokens, first.next))) return null;
  if (bound.value === "between" && wordAt(tokens, first.next) === "or") return null;
  const upper = readUpperEnd(tokens, first.next + 1, taken);
  const second = upper.numeral;
  if (second === null || first.vague !== null || second.vague !== null) return null;
  if (upper.bound === "more" || upper.bound === "least") {
    const note = `upper end said as more than ${second.value}`;
    return {
      low: Math.min(first.value, second.value),
      high: null,
      qualifier: "at least",
      from,
      next: second.next,
      article: false,
      note,
    };
  }
  const changed = bound.value === "from" && (changes.has(wordAt(tokens, from - 1)) || changes.has(wordAt(tokens, from - 2)));
  if (changed) return exactly(second.value, from, second.next, `changed in the text: before it ${first.value}`);
  return range(first.value, second.value, from, second.next);
}

/** "between 80 and “over 200”": the upper end may have a bound of its own, and quotation marks. */
function readUpperEnd(
  tokens: readonly Token[],
  from: number,
  taken: ReadonlySet<number>,
): { numeral: Numeral | null; bound: Bound | null } {
  const marks = (at: number): number => (['"', "“", "”", "‘", "'"].includes(wordAt(tokens, at)) ? at + 1 : at);
  const start = marks(from);
  const bound = readPhrase(tokens, start, bounds);
  const numeral = numeralAt(tokens, bound?.next ?? start, taken);
  return { numeral: numeral === null ? null : { ...numeral, next: marks(numeral.next) }, bound: bound?.value ?? null };
}

function readPlain(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Quantity | null {
  const first = numeralAt(tokens, i, taken);
  if (first === null) return readSome(tokens, i) ?? readOne(tokens, i);
  if (first.vague !== null)
    return { low: first.value, high: null, qualifier: first.vague, from: i, next: first.next, article: false, note: "" };
  if (joiners.has(wordAt(tokens, first.next))) {
    const second = numeralAt(tokens, first.next + 1, taken);
    if (second !== null && second.vague === null && second.value > first.value)
      return range(first.value, second.value, i, second.next);
  }
  return withTail(tokens, exactly(first.value, i, first.next, ""));
}

/** "12 or more", "12 or so", "12-odd", "12+". */
function withTail(tokens: readonly Token[], plain: Quantity): Quantity {
  const [one, two] = [wordAt(tokens, plain.next), wordAt(tokens, plain.next + 1)];
  if ((one === "or" || one === "and" || one === "if not") && two === "more")
    return { ...plain, high: null, qualifier: "at least", next: plain.next + 2 };
  if (one === "or" && two === "so") return { ...plain, qualifier: "about", next: plain.next + 2 };
  if (one === "-" && two === "odd") return { ...plain, qualifier: "about", next: plain.next + 2 };
  if (one === "-" && two === "plus") return { ...plain, high: null, qualifier: "at least", next: plain.next + 2 };
  if (one === "+" && tokens[plain.next]?.glued === true)
    return { ...plain, high: null, qualifier: "at least", next: plain.next + 1 };
  return plain;
}

/**
 * Whether a quantity counts one thing, so that its noun stands in the singular.
 *
 * @param quantity - A quantity.
 * @returns True for one, "at least one" and "up to one".
 */
export function isOne({ low, high }: CountRange): boolean {
  return (low === 1 && (high === 1 || high === null)) || (low === null && high === 1);
}

function readSome(tokens: readonly Token[], i: number): Quantity | null {
  const next = someEnd(tokens, i);
  return next === null ? null : { low: 2, high: null, qualifier: "several", from: i, next, article: false, note: "" };
}

function readOne(tokens: readonly Token[], i: number): Quantity | null {
  const word = wordAt(tokens, i);
  if (word === "another" && wordAt(tokens, i + 1) !== "of") return { ...exactly(1, i, i + 1, "one more"), article: true };
  return word === "a" || word === "an" ? { ...exactly(1, i, i + 1, ""), article: true } : null;
}

function numeralAt(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Numeral | null {
  if (taken.has(i)) return null;
  const numeral = readNumeral(tokens, i);
  if (numeral === null) return null;
  for (let at = i; at < numeral.next; at += 1) if (taken.has(at)) return null;
  return { ...numeral, next: afterRepeat(tokens, numeral) };
}

/** "six (6)": one number, written twice. */
function afterRepeat(tokens: readonly Token[], { value, next }: Numeral): number {
  const twice = wordAt(tokens, next) === "(" && tokens[next + 1]?.value === value && wordAt(tokens, next + 2) === ")";
  return twice ? next + 3 : next;
}

function exactly(value: number, from: number, next: number, note: string): Quantity {
  return { low: value, high: value, qualifier: value === 0 ? "none" : "unqualified", from, next, article: false, note };
}

function range(a: number, b: number, from: number, next: number): Quantity {
  return { low: Math.min(a, b), high: Math.max(a, b), qualifier: "between", from, next, article: false, note: "" };
}

function join(a: string, b: string): string {
  return a === "" ? b : `${a}; ${b}`;
}
