// What bound words do to a range. No end is ever set that the words do not give.
import type { CountRange, Qualifier } from "@bayyina/model";
import type { Bound } from "./meanings.ts";

/** A range with how it was said. */
export type Bounded = CountRange & { readonly qualifier: Qualifier };

/**
 * A range under a bound word.
 *
 * @param bound - The bound.
 * @param range - The number it stands with.
 * @returns "at least 12" has no upper end, "up to 12" no lower one; `only`, `between` and `from` leave the range as it is.
 */
export function applyBound(bound: Bound, range: Bounded): Bounded {
  switch (bound) {
    case "least":
      return { low: range.low, high: null, qualifier: "at least" };
    case "more":
      return { low: range.low, high: null, qualifier: "more than" };
    case "most":
      return { low: null, high: range.high, qualifier: "up to" };
    case "nearly":
      return { low: null, high: range.high, qualifier: "nearly" };
    case "fewer":
      return { low: null, high: range.high, qualifier: "fewer than" };
    case "about":
    case "likely":
      return { low: range.low, high: range.high, qualifier: bound };
    case "only":
    case "between":
    case "from":
      return range;
  }
}
