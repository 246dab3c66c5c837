// Which group of claims on an older site is which on a newer one: those that share most belong together. Ids play no part here.
import type { ClaimId } from "@bayyina/model";

/** Groups that belong together, by their places in the lists given. */
export type SharedPair = { readonly older: number; readonly newer: number };

/**
 * Pairs groups of claims.
 *
 * @param older - The claims of each older group.
 * @param newer - The claims of each newer one.
 * @returns Pairs one to one, those that share most claims first; of equal ones the earlier in the lists. What shares no claim with any is
 *   in none.
 */
export function pairBySharedClaims(
  older: readonly (readonly ClaimId[])[],
  newer: readonly (readonly ClaimId[])[],
): readonly SharedPair[] {
  const homes = new Map<ClaimId, number[]>();
  for (const [at, claims] of newer.entries())
    for (const claim of new Set(claims)) homes.set(claim, [...(homes.get(claim) ?? []), at]);
  const candidates = older.flatMap((claims, from) => {
    const shared = new Map<number, number>();
    for (const claim of new Set(claims)) for (const to of homes.get(claim) ?? []) shared.set(to, (shared.get(to) ?? 0) + 1);
    return [...shared].map(([to, count]) => ({ older: from, newer: to, count }));
  });
  const [from, to] = [new Set<number>(), new Set<number>()];
  return candidates
    .toSorted((a, b) => b.count - a.count || a.older - b.older || a.newer - b.newer)
    .flatMap((pair) => {
      if (from.has(pair.older) || to.has(pair.newer)) return [];
      from.add(pair.older);
      to.add(pair.newer);
      return [{ older: pair.older, newer: pair.newer }];
    });
}
