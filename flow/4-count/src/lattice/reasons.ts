// Why a bound stands: the rule in plain words and the constraints it rests on, down to the claims. From those alone it follows again.
import type { Constraint } from "./constraint.ts";
import type { Family } from "./disjoint-family.ts";
import type { ScopeNode } from "./scope-graph.ts";

/** A bound with its rule and all constraints that it rests on. */
export type Reason = { readonly value: number; readonly rule: string; readonly rests: readonly Constraint[] };

/** Bounds as they can be read. */
export type BoundsView = {
  /** The node's own constraints in force. */
  readonly own: (node: ScopeNode) => readonly Constraint[];
  /** The parts that the node's place consists of, where each is counted; else null. */
  readonly division: (node: ScopeNode) => readonly ScopeNode[] | null;
  /** Highest lower bound; -1 = none. */
  readonly low: (node: ScopeNode) => number;
  /** Lowest upper bound; Infinity = none. */
  readonly high: (node: ScopeNode) => number;
  /** The most that the node's own constraints and its division allow. */
  readonly ceiling: (node: ScopeNode) => number;
  /** The most that its own constraints and its wholes' allow, remainders and divisions left aside. */
  readonly plainHigh: (node: ScopeNode) => number;
  /** The parts, pairwise apart, with the greatest sum. */
  readonly bestParts: (node: ScopeNode) => Family;
  /** The parts of `whole` that are apart from `part`, with the greatest sum. */
  readonly others: (whole: ScopeNode, part: ScopeNode) => Family;
  /** The lower bound that a division leaves to the node: the whole's, less the most that its other parts can hold. */
  readonly raise: (node: ScopeNode) => Reason | null;
};

/** Terms of a sum that are written out; of longer sums the rest is said to be more. */
const mostTerms = 12;
const numbers: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six" };

/**
 * The reasons for lower bounds of a scope.
 *
 * @param node - The scope.
 * @param bounds - The bounds.
 * @returns Each of its own claims' bounds, then what its parts give where they give as much; in no order.
 */
export function lowReasons(node: ScopeNode, bounds: BoundsView): readonly Reason[] {
  const own = bounds
    .own(node)
    .flatMap((constraint): readonly Reason[] =>
      constraint.low === null ? [] : [{ value: constraint.low, rule: constraint.ruleLow, rests: [constraint] }],
    );
  const most = own.reduce((highest, { value }) => Math.max(highest, value), 0);
  const raise = bounds.raise(node);
  const parts = bounds.bestParts(node);
  return [
    ...own,
    ...(parts.value > 0 && (parts.value >= most || parts.members.length <= mostTerms) ? [partsReason(node, bounds)] : []),
    ...(raise !== null && raise.value >= most ? [raise] : []),
  ];
}

/**
 * The reasons for upper bounds of a scope.
 *
 * @param node - The scope.
 * @param bounds - The bounds.
 * @returns Each of its own claims' bounds, then what its wholes and its division allow where they allow no more; in no order.
 */
export function highReasons(node: ScopeNode, bounds: BoundsView): readonly Reason[] {
  const own = bounds
    .own(node)
    .flatMap((constraint): readonly Reason[] =>
      constraint.high === null ? [] : [{ value: constraint.high, rule: constraint.ruleHigh, rests: [constraint] }],
    );
  const least = own.reduce((lowest, { value }) => Math.min(lowest, value), Infinity);
  const derived = derivedHigh(node, bounds);
  return derived !== null && derived.value < least ? [...own, derived] : own;
}

/**
 * What a division leaves to one of its parts.
 *
 * @param whole - A scope with a division.
 * @param part - One of its parts.
 * @param bounds - The bounds, before the part is raised.
 * @returns The whole's lower bound less the most that the other parts can hold; it may say nothing (0 or less).
 */
export function remainderOf(whole: ScopeNode, part: ScopeNode, bounds: BoundsView): Reason {
  const others = (bounds.division(whole) ?? []).filter((each) => each !== part);
  const least = bounds.low(whole);
  const rest = mostOfAll(others, part, bounds);
  return {
    value: least - rest.value,
    rule: `what it is part of counts at least ${least}, and the other parts hold at most ${rest.value}`,
    rests: least <= rest.value ? [] : merged([...restsOfLow(whole, bounds), ...rest.rests]),
  };
}

/** The most that parts hold together: each by itself, or all of them in a scope that holds them and not the one left out. */
function mostOfAll(parts: readonly ScopeNode[], without: ScopeNode, bounds: BoundsView): Reason {
  const sum = parts.reduce((total, each) => total + plainOrDivided(each, bounds), 0);
  const [first, ...more] = parts;
  const around = [...(first?.wholes ?? [])]
    .filter((whole) => more.length > 0 && more.every((each) => each.wholes.has(whole)) && !without.wholes.has(whole))
    .sort((a, b) => plainOrDivided(a, bounds) - plainOrDivided(b, bounds) || byKey(a, b))[0];
  const together = around === undefined ? Infinity : plainOrDivided(around, bounds);
  return around !== undefined && together < sum
    ? { value: together, rule: "", rests: restsOfPlainHigh(around, bounds) }
    : { value: sum, rule: "", rests: sum === Infinity ? [] : merged(parts.flatMap((each) => restsOfPlainHigh(each, bounds))) };
}

/**
 * What bounds a scope from above, remainders left aside: they rest on lower bounds, which may be what is contradicted.
 *
 * @param node - A scope.
 * @param bounds - The bounds.
 * @returns The lowest such bound, or null.
 */
export function plainHighReason(node: ScopeNode, bounds: BoundsView): Reason | null {
  const value = plainOrDivided(node, bounds);
  if (value === Infinity) return null;
  return { value, rule: `it is bounded by at most ${value}`, rests: restsOfPlainHigh(node, bounds) };
}

/** The constraints that the lower bound of a scope rests on: its own where they reach it, else its parts'. */
function restsOfLow(node: ScopeNode, bounds: BoundsView): readonly Constraint[] {
  const value = bounds.low(node);
  const own = simplest(bounds.own(node).filter(({ low }) => low === value));
  if (own.length > 0) return own;
  const raise = bounds.raise(node);
  if (raise !== null && raise.value === value) return raise.rests;
  return merged(bounds.bestParts(node).members.flatMap((part) => restsOfLow(part, bounds)));
}

function partsReason(node: ScopeNode, bounds: BoundsView): Reason {
  const { value, members } = bounds.bestParts(node);
  const terms = members.map((part) => bounds.low(part));
  const rule =
    members.length === 1
      ? `a part of it counts at least ${value}`
      : `${said(members.length)} disjoint parts of it: ${sumOf(terms)}`;
  return { value, rule, rests: merged(members.flatMap((part) => restsOfLow(part, bounds))) };
}

function derivedHigh(node: ScopeNode, bounds: BoundsView): Reason | null {
  const value = bounds.high(node);
  if (value === Infinity) return null;
  const division = bounds.division(node);
  if (division !== null) {
    const terms = division.map((part) => plainOrDivided(part, bounds));
    if (terms.reduce((sum, each) => sum + each, 0) === value)
      return {
        value,
        rule: `the ${said(terms.length)} disjoint parts it consists of: ${sumOf(terms)}`,
        rests: merged(division.flatMap((part) => restsOfPlainHigh(part, bounds))),
      };
  }
  // Plain bounds first; a scope that somebody merely asked of last: what it passes on is said of what it comes from.
  const plainFirst = (whole: ScopeNode): number => (whole.counted === 0 ? 2 : Number(bounds.high(whole) !== value));
  for (const whole of [...node.wholes].sort((a, b) => plainFirst(a) - plainFirst(b) || byKey(a, b))) {
    const above = bounds.high(whole);
    if (above === Infinity) continue;
    const others = bounds.others(whole, node);
    if (Math.max(0, above - others.value) !== value) continue;
    const rule =
      others.value === 0 || above === value
        ? `a whole that it is part of counts at most ${above}`
        : `a whole of at most ${above}, less at least ${others.value} in parts disjoint from it`;
    const less = above === value ? [] : others.members.flatMap((part) => restsOfLow(part, bounds));
    return { value, rule, rests: merged([...restsOfHigh(whole, bounds), ...less]) };
  }
  return null;
}

function restsOfHigh(node: ScopeNode, bounds: BoundsView): readonly Constraint[] {
  const value = bounds.high(node);
  const own = simplest(bounds.own(node).filter(({ high }) => high === value));
  return own.length === 0 ? (derivedHigh(node, bounds)?.rests ?? []) : own;
}

/** What bounds a scope from above with remainders left aside: its own claims, its division, or a whole's. */
function restsOfPlainHigh(node: ScopeNode, bounds: BoundsView): readonly Constraint[] {
  const value = plainOrDivided(node, bounds);
  const own = simplest(bounds.own(node).filter(({ high }) => high === value));
  if (own.length > 0) return own;
  if (bounds.plainHigh(node) !== value)
    return merged((bounds.division(node) ?? []).flatMap((part) => restsOfPlainHigh(part, bounds)));
  const [whole] = [...node.wholes].sort(byKey).filter((each) => bounds.plainHigh(each) === value);
  return whole === undefined ? [] : restsOfPlainHighOnly(whole, bounds);
}

function restsOfPlainHighOnly(node: ScopeNode, bounds: BoundsView): readonly Constraint[] {
  const value = bounds.plainHigh(node);
  const own = simplest(bounds.own(node).filter(({ high }) => high === value));
  if (own.length > 0) return own;
  const [whole] = [...node.wholes].sort(byKey).filter((each) => bounds.plainHigh(each) === value);
  return whole === undefined ? [] : restsOfPlainHighOnly(whole, bounds);
}

function plainOrDivided(node: ScopeNode, bounds: BoundsView): number {
  return Math.min(bounds.plainHigh(node), bounds.ceiling(node));
}

/** Of constraints that say the same, those of fewest claims: whoever else says just that stands behind it too. */
function simplest(constraints: readonly Constraint[]): readonly Constraint[] {
  const fewest = constraints.reduce((least, { claims }) => Math.min(least, claims.length), Infinity);
  return constraints.filter(({ claims }) => claims.length === fewest).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function merged(constraints: readonly Constraint[]): readonly Constraint[] {
  return [...new Map(constraints.map((each) => [each.key, each])).values()];
}

function byKey(a: ScopeNode, b: ScopeNode): number {
  return a.scope.key < b.scope.key ? -1 : 1;
}

function said(count: number): string {
  return numbers[count] ?? String(count);
}

function sumOf(terms: readonly number[]): string {
  const shown = terms.slice(0, mostTerms).join(" + ");
  return terms.length > mostTerms ? `${shown} + ${terms.length - mostTerms} more` : shown;
}
