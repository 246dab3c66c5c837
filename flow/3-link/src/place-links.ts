// The gazetteer asked the ways linking asks: who is near whom, who may be whom, who is known to be apart. Not a map: no distances.
import { grainOf, type PlaceId, type PlaceTree, parseId } from "@bayyina/model";

/** The widest grain of one block: a strike may hit several houses of it. */
export const blockGrain = 2;
/** The grain of a quarter, village or camp: the widest place an incident is proposed at. */
export const quarterGrain = 3;

/** The tree, with the asserted pairs as neighbours of each place. */
export type PlaceLinks = {
  readonly tree: PlaceTree;
  readonly maybe: ReadonlyMap<PlaceId, readonly PlaceId[]>;
  readonly apart: ReadonlyMap<PlaceId, readonly PlaceId[]>;
};

/**
 * Neighbours of each place by the gazetteer's asserted pairs.
 *
 * @param tree - The gazetteer.
 * @returns The tree with its pairs indexed.
 */
export function placeLinks(tree: PlaceTree): PlaceLinks {
  return { tree, maybe: neighbours(tree.maybeSame), apart: neighbours(tree.disjoint) };
}

/**
 * A place and everything it lies within.
 *
 * @param id - A place; one the gazetteer lacks stands alone.
 * @param tree - The gazetteer.
 * @returns Itself first, nearest first.
 */
export function around(id: PlaceId, tree: PlaceTree): readonly PlaceId[] {
  return tree.ancestors.get(id) ?? [id];
}

/**
 * A place and the blocks it lies in.
 *
 * @param id - A place.
 * @param tree - The gazetteer.
 * @returns Itself first, then what it lies within of the grain of a block or smaller.
 */
export function blocksAround(id: PlaceId, tree: PlaceTree): readonly PlaceId[] {
  return around(id, tree).filter((at) => at === id || (grainOf(at, tree) ?? Infinity) <= blockGrain);
}

/**
 * The quarter of a place.
 *
 * @param id - A place.
 * @param tree - The gazetteer.
 * @returns The nearest place of quarter grain around it, itself included; null when none is known.
 */
export function quarterOf(id: PlaceId, tree: PlaceTree): PlaceId | null {
  return around(id, tree).find((at) => grainOf(at, tree) === quarterGrain) ?? null;
}

/**
 * Whether a place is wider than a quarter.
 *
 * @param id - A place.
 * @param tree - The gazetteer.
 * @returns True for a grain above a quarter's; a place of unknown kind is not known to be wide.
 */
export function isWide(id: PlaceId, tree: PlaceTree): boolean {
  return (grainOf(id, tree) ?? 0) > quarterGrain;
}

/**
 * Whether two places are known to be apart and lie in no common block.
 *
 * @param a - A place.
 * @param b - Another.
 * @param links - The gazetteer.
 * @returns True when they, or places around them, are asserted disjoint: one strike on one block may hit both of two disjoint houses.
 */
export function knownApart(a: PlaceId, b: PlaceId, links: PlaceLinks): boolean {
  const aroundB = new Set(around(b, links.tree));
  const asserted = around(a, links.tree).some((at) => links.apart.get(at)?.some((other) => aroundB.has(other)) === true);
  return asserted && !blocksAround(a, links.tree).some((at) => aroundB.has(at));
}

function neighbours(pairs: ReadonlySet<string>): ReadonlyMap<PlaceId, readonly PlaceId[]> {
  const found = new Map<PlaceId, PlaceId[]>();
  const add = (from: PlaceId, to: PlaceId): void => {
    const list = found.get(from);
    if (list === undefined) found.set(from, [to]);
    else list.push(to);
  };
  for (const pair of [...pairs].sort()) {
    const [a = "", b = ""] = pair.split(" ");
    add(parseId("place", a), parseId("place", b));
    add(parseId("place", b), parseId("place", a));
  }
  return found;
}
