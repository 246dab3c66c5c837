// Seeded chance (sfc32, PractRand-tested, by Chris Doty-Humphrey), so that one seed gives one world on every machine. Not for secrets.

/** A stream of chance; each call moves it on. */
export type Random = {
  /** A number in [0, 1). */
  readonly unit: () => number;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  /** One of `items`. Throws a `RangeError` when there are none. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** The items in another order; the input stays as it was. */
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
  /** True with the probability given (0 to 1). */
  readonly chance: (probability: number) => boolean;
};

/**
 * A stream of chance that depends on the seed and the label alone.
 *
 * @param seed - Any integer; only its low 32 bits count.
 * @param label - Names the use, so that two parts of a world do not share one stream.
 * @returns The stream, at its beginning.
 */
export function seededRandom(seed: number, label: string): Random {
  const next = sfc32(seed >>> 0, textHash(label));
  const unit = () => next() / 4294967296;
  const between = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    for (const item of items.slice(between(0, items.length - 1))) return item;
    throw new RangeError("pick: nothing to pick from");
  };
  const shuffled = <T>(items: readonly T[]): readonly T[] =>
    items
      .map((item) => ({ item, rank: unit() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  return { unit, between, pick, shuffled, chance: (probability) => unit() < probability };
}

function sfc32(seed: number, label: number): () => number {
  let a = seed;
  let b = label;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter++) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
