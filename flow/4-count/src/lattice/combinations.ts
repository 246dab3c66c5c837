// Ways to settle several disputes at once: all of them where they are few; of many, each varied by itself, and both ends.

/** At most this many readings of one scope; that there are more is said. */
export const mostReadings = 50;
/** Up to so many disputes are combined in all ways; of more, each is varied by itself. */
export const mostCombined = 6;

/** Of each dispute, the number of the choice taken. */
export type Way = readonly number[];

/**
 * Ways to choose one of each list.
 *
 * @param sizes - How many choices each dispute has.
 * @returns All ways, at most `mostReadings`; else each dispute varied by itself from the first of all, and `truncated`.
 */
export function combinations(sizes: readonly number[]): { readonly ways: readonly Way[]; readonly truncated: boolean } {
  const product = sizes.reduce((total, size) => Math.min(total * size, Number.MAX_SAFE_INTEGER), 1);
  if (sizes.length <= mostCombined && product <= mostReadings)
    return {
      ways: sizes.reduce<readonly Way[]>(
        (ways, size) => ways.flatMap((way) => Array.from({ length: size }, (_, at) => [...way, at])),
        [[]],
      ),
      truncated: false,
    };
  // A single dispute is read in every way found; which fifty are listed is for their weight to say.
  const [only, ...more] = sizes;
  if (only !== undefined && more.length === 0) return { ways: Array.from({ length: only }, (_, at) => [at]), truncated: true };
  const first = sizes.map(() => 0);
  const varied = sizes.flatMap((size, list) =>
    Array.from({ length: size - 1 }, (_, at) => first.map((_zero, other) => (other === list ? at + 1 : 0))),
  );
  return { ways: [first, ...varied].slice(0, mostReadings), truncated: true };
}

/** The ends of a reading; null = no bound. */
type Ends = { readonly low: number | null; readonly high: number | null };

/**
 * Where not all ways can be tried: those that put together, of every dispute, the choice that by itself reads lowest, or highest. No reading
 * that varies several disputes lies beyond them.
 *
 * @param varied - Ways that vary one dispute each, with what they read.
 * @returns At most four ways.
 */
export function extremeWays(varied: readonly { readonly way: Way; readonly reading: Ends }[]): readonly Way[] {
  const first = varied[0]?.way ?? [];
  const measures: readonly ((reading: Ends) => number)[] = [
    ({ low }) => low ?? 0,
    ({ low }) => -(low ?? 0),
    ({ high }) => high ?? Infinity,
    ({ high }) => -(high ?? Infinity),
  ];
  const ways = measures.map((measure) =>
    first.map((_, list) => {
      const own = varied.filter(({ way }) => way.every((at, other) => other === list || at === first[other]));
      const [best] = own.toSorted((a, b) => compareNumbers(measure(a.reading), measure(b.reading)));
      return best?.way[list] ?? 0;
    }),
  );
  return [...new Map(ways.map((way) => [way.join(" "), way])).values()];
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
