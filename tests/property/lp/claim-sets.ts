// Sets of claims that can or cannot all hold, found by trying every subset: for a dozen claims at most. It asks only whether a set can
// hold; how that is decided is the solver's.

/** Bounds that hold when all their claims do. */
export type ClaimBound = { readonly claims: readonly string[] };

/**
 * The bounds in force when some claims are believed.
 *
 * @param bounds - Bounds with their claims.
 * @param believed - Claim ids.
 * @returns Those all of whose claims are believed.
 */
export function inForce<B extends ClaimBound>(bounds: readonly B[], believed: readonly string[]): readonly B[] {
  const known = new Set(believed);
  return bounds.filter(({ claims }) => claims.every((claim) => known.has(claim)));
}

/**
 * Every largest set of claims that can all hold.
 *
 * @param claims - Ids, at most 16.
 * @param canHold - Whether a set can hold; a subset of one that can must hold too.
 * @returns The sets, each in the order of `claims`; the empty set when no single claim can hold.
 */
export function largestConsistentSets(
  claims: readonly string[],
  canHold: (set: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  if (claims.length > 16) throw new Error(`too many claims to try every subset: ${claims.length}`);
  const found: number[] = [];
  const masks = Array.from({ length: 2 ** claims.length }, (_, mask) => mask).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  for (const mask of masks) {
    if (found.some((larger) => (larger & mask) === mask)) continue;
    if (canHold(membersOf(mask, claims))) found.push(mask);
  }
  return found.map((mask) => membersOf(mask, claims));
}

/**
 * Every smallest set of claims that cannot all hold.
 *
 * @param claims - Ids, at most 16.
 * @param canHold - As above.
 * @returns The sets: each cannot hold, and without any one of its claims the others can.
 */
export function smallestConflicts(
  claims: readonly string[],
  canHold: (set: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  const largest = largestConsistentSets(claims, canHold).map((set) => new Set(set));
  const holds = (set: readonly string[]): boolean => largest.some((each) => set.every((claim) => each.has(claim)));
  const found: (readonly string[])[] = [];
  const masks = Array.from({ length: 2 ** claims.length }, (_, mask) => mask).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  for (const mask of masks) {
    const set = membersOf(mask, claims);
    if (holds(set) || found.some((smaller) => smaller.every((claim) => set.includes(claim)))) continue;
    found.push(set);
  }
  return found;
}

function membersOf(mask: number, claims: readonly string[]): readonly string[] {
  return claims.filter((_, at) => (mask & (1 << at)) !== 0);
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
