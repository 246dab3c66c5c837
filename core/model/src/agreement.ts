// How far several coders agree on the same units beyond what chance would give: Krippendorff's alpha, values missing or not. Deliberately
// without thresholds: whether an alpha is good enough is for whoever relies on the coding.
//
// Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of Pennsylvania, 2011); Content Analysis, 3rd ed., ch. 12.

/** What was coded: unit → coder → value. A value that is absent is missing, and no disagreement. */
export type Ratings<V> = ReadonlyMap<string, ReadonlyMap<string, V>>;

/** How far apart two values are. `ordinal`: by ranks between them; `interval`: by difference; `ratio`: by difference over sum. */
export const metrics = ["nominal", "ordinal", "interval", "ratio"] as const;
/** One of `metrics`. */
export type Metric = (typeof metrics)[number];

/** Ratings with the metric that fits them. Numbers are finite. */
export type Coded =
  | { readonly metric: "nominal"; readonly ratings: Ratings<string> }
  | { readonly metric: Exclude<Metric, "nominal">; readonly ratings: Ratings<number> };

/** `coders` in all; `units` that two or more coded, and the `values` in these. */
type Coverage = { readonly coders: number; readonly units: number; readonly values: number };

/**
 * Agreement. `alpha`: 1 is perfect, 0 what chance gives, below 0 worse than chance. `no-variation`: every value is the same, so that
 * nothing tells agreement from habit; `negative-values`: a ratio has no meaning below zero.
 */
export type Agreement = Coverage &
  (
    | { readonly outcome: "measured"; readonly alpha: number; readonly observed: number; readonly expected: number }
    | { readonly outcome: "undefined"; readonly why: "one-coder" | "no-unit-coded-twice" | "no-variation" | "negative-values" }
  );

/**
 * Krippendorff's alpha.
 *
 * @param coded - Ratings and their metric.
 * @returns Alpha with the observed and the expected disagreement that it is made of, or why it is undefined; never NaN.
 */
export function agreementOf(coded: Coded): Agreement {
  const { units, categories, coders } = pairable(coded);
  const coverage = { coders, units: units.length, values: units.reduce((sum, unit) => sum + unit.length, 0) };
  const refused = (why: Extract<Agreement, { outcome: "undefined" }>["why"]): Agreement => ({
    outcome: "undefined",
    why,
    ...coverage,
  });
  if (coders < 2) return refused("one-coder");
  if (units.length === 0) return refused("no-unit-coded-twice");
  if (coded.metric === "ratio" && categories.some((value) => value < 0)) return refused("negative-values");
  const measured = disagreements(units, categories, coded.metric);
  return measured === null
    ? refused("no-variation")
    : { outcome: "measured", alpha: 1 - measured.observed / measured.expected, ...measured, ...coverage };
}

/** Units that two or more coded, each value as the index of its category; `categories` are numbers in ascending order. */
export type Pairable = {
  readonly units: readonly (readonly number[])[];
  readonly categories: readonly number[];
  readonly coders: number;
};

/**
 * What of the ratings can disagree at all.
 *
 * @param coded - Ratings and their metric.
 * @returns Units of two or more values. A nominal category's number is its place only, and means nothing.
 */
export function pairable(coded: Coded): Pairable {
  const coders = new Set([...coded.ratings.values()].flatMap((unit) => [...unit.keys()])).size;
  const { units, categories } = coded.metric === "nominal" ? indexed(coded.ratings, named) : indexed(coded.ratings, numbered);
  return { units, categories, coders };
}

/**
 * Observed and expected disagreement.
 *
 * @param units - As `pairable` gives them, or some of them, or some several times.
 * @param categories - Of all of them.
 * @param metric - How far apart two values are.
 * @returns Mean squared distances within units and between all values; null when all values are of one category.
 */
export function disagreements(
  units: Pairable["units"],
  categories: readonly number[],
  metric: Metric,
): { readonly observed: number; readonly expected: number } | null {
  const counts = categories.map(() => 0);
  for (const index of units.flat()) counts[index] = (counts[index] ?? 0) + 1;
  const positions = metric === "ordinal" ? midRanks(counts) : categories;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.filter((count) => count > 0).length < 2) return null;
  const distance = distanceOf(metric, positions);
  let observed = 0;
  for (const unit of units) observed += (2 * pairSum(unit, distance)) / (unit.length - 1);
  const expected = distancesAmongAll(metric, counts, positions);
  return { observed: observed / total, expected: expected / (total * (total - 1)) };
}

/** The distances of each value to each other, summed: without going through the pairs where the metric has a shorter way. */
function distancesAmongAll(metric: Metric, counts: readonly number[], positions: readonly number[]): number {
  const sumOf = (value: (count: number, position: number) => number): number =>
    counts.reduce((sum, count, index) => sum + value(count, positions[index] ?? 0), 0);
  const total = sumOf((count) => count);
  switch (metric) {
    case "nominal":
      return total ** 2 - sumOf((count) => count ** 2);
    case "ordinal":
    case "interval": {
      const mean = sumOf((count, position) => count * position) / total;
      return 2 * total * sumOf((count, position) => count * (position - mean) ** 2);
    }
    case "ratio": {
      const met = counts.flatMap((count, index) => (count > 0 ? [index] : []));
      const distance = distanceOf(metric, positions);
      return 2 * pairSum(met, (a, b) => (counts[a] ?? 0) * (counts[b] ?? 0) * distance(a, b));
    }
  }
}

function pairSum(of: readonly number[], value: (a: number, b: number) => number): number {
  let sum = 0;
  of.forEach((a, at) => {
    for (let other = at + 1; other < of.length; other += 1) sum += value(a, of[other] ?? a);
  });
  return sum;
}

/** Squared distances between categories by index. */
function distanceOf(metric: Metric, positions: readonly number[]): (a: number, b: number) => number {
  const at = (index: number): number => positions[index] ?? 0;
  switch (metric) {
    case "nominal":
      return (a, b) => (a === b ? 0 : 1);
    case "ordinal":
    case "interval":
      return (a, b) => (at(a) - at(b)) ** 2;
    case "ratio":
      return (a, b) => (a === b ? 0 : ((at(a) - at(b)) / (at(a) + at(b))) ** 2);
  }
}

/** The middle of each category's ranks: between two of them lie half of each, and all that stand between. */
function midRanks(counts: readonly number[]): readonly number[] {
  let below = 0;
  return counts.map((count) => {
    below += count;
    return below - count / 2;
  });
}

function indexed<V>(ratings: Ratings<V>, order: (values: readonly V[]) => Map<V, number>): Omit<Pairable, "coders"> {
  const twice = [...ratings.values()].map((unit) => [...unit.values()]).filter((values) => values.length > 1);
  const numbers = order([...new Set(twice.flat())]);
  const categories = [...numbers.values()];
  const places = new Map([...numbers.keys()].map((value, index) => [value, index]));
  return { units: twice.map((values) => values.map((value) => places.get(value) ?? 0)), categories };
}

function named(values: readonly string[]): Map<string, number> {
  return new Map(values.toSorted().map((value, index) => [value, index]));
}

function numbered(values: readonly number[]): Map<number, number> {
  return new Map(values.toSorted((a, b) => a - b).map((value) => [value, value]));
}
