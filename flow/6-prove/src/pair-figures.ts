// Which figure of an older site is which of a newer one. A figure is known by its incident and scope; where several share them, by its claims.
import type { IncidentId, PublicToll } from "@bayyina/model";
import { claimsOf, type Figure, figuresOf, scopeKey } from "./figure.ts";
import { pairBySharedClaims } from "./shared-claims.ts";

/** The figures of two sites: those of both, and those of one. */
export type Pairing = {
  readonly pairs: readonly FigurePair[];
  readonly removed: readonly Figure[];
  readonly added: readonly Figure[];
};

/** A figure on the older and on the newer site. */
export type FigurePair = { readonly before: Figure; readonly after: Figure };

/**
 * Pairs figures.
 *
 * @param older - The older site's tolls.
 * @param newer - The newer site's.
 * @param incidents - Older incident → newer one.
 * @returns Each figure once. Within a scope first those that share most claims, then those of one kind, then the others in their order;
 *   figures in no incident only when they share a claim, or when neither rests on any.
 */
export function pairFigures(
  older: readonly PublicToll[],
  newer: readonly PublicToll[],
  incidents: ReadonlyMap<IncidentId, IncidentId>,
): Pairing {
  const now = ({ incident }: PublicToll): string | null => (incident === null ? null : (incidents.get(incident) ?? incident));
  const was = Map.groupBy(figuresOf(older), ({ toll }) => scopeKey(toll, now(toll)));
  const is = Map.groupBy(figuresOf(newer), ({ toll }) => scopeKey(toll, toll.incident));
  const scopes = [...new Set([...was.keys(), ...is.keys()])].map((key) => pairScope(was.get(key) ?? [], is.get(key) ?? []));
  return {
    pairs: scopes.flatMap(({ pairs }) => pairs),
    removed: scopes.flatMap(({ removed }) => removed),
    added: scopes.flatMap(({ added }) => added),
  };
}

function pairScope(before: readonly Figure[], after: readonly Figure[]): Pairing {
  const shared = pairBySharedClaims(
    before.map(({ toll }) => claimsOf(toll)),
    after.map(({ toll }) => claimsOf(toll)),
  );
  const pairs = shared.flatMap((pair) => {
    const [one, other] = [before[pair.older], after[pair.newer]];
    return one === undefined || other === undefined ? [] : [{ before: one, after: other }];
  });
  const found = new Set(pairs.map((pair) => pair.after));
  const waiting = new Set(after.filter((figure) => !found.has(figure)));
  const take = (figure: Figure, fits: (other: Figure) => boolean): boolean => {
    const other = [...waiting].find((each) => mayBeSame(figure, each) && fits(each));
    if (other === undefined) return false;
    waiting.delete(other);
    pairs.push({ before: figure, after: other });
    return true;
  };
  const taken = new Set(pairs.map((pair) => pair.before));
  const otherKind = before.filter(
    (figure) => !taken.has(figure) && !take(figure, ({ toll }) => toll.toll.kind === figure.toll.toll.kind),
  );
  const removed = otherKind.filter((figure) => !take(figure, () => true));
  return { pairs, removed, added: [...waiting] };
}

// What stands in no incident has nothing but its claims to be known by: two statements without place and date are not one that changed.
function mayBeSame({ toll: before }: Figure, { toll: after }: Figure): boolean {
  return before.standing !== "unplaced" || (claimsOf(before).length === 0 && claimsOf(after).length === 0);
}
