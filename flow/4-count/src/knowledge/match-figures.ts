// Which figure of one count is which of another. An incident's id follows from the claims that made it, so it is known again by the
// claims it shares; a figure by its incident and scope. Deliberately not by its numbers: those are what may differ.
import type { ClaimId, Incident, IncidentId } from "@bayyina/model";
import { type CountedCase, type Figure, figuresOf } from "./figure-state.ts";

/** How a figure changed its incident: it left one and stands in none, came into one from none, or went from one to another. */
export type Move = "moved out of the incident" | "moved into an incident" | "moved to another incident";

/** A figure before and after; null where one count has none. Never null on both sides. `moved` null: it is where it was. */
export type FigurePair =
  | { readonly before: Figure; readonly after: Figure; readonly moved: Move | null }
  | { readonly before: Figure; readonly after: null; readonly moved: null }
  | { readonly before: null; readonly after: Figure; readonly moved: null };

/**
 * Pairs the figures of two counts.
 *
 * @param before - One count.
 * @param after - The other.
 * @returns Each figure once: those of `after` in their order, then those that only `before` has. A figure that is not where it was is
 *   looked for, by its claims, under its scope in other incidents and in none.
 */
export function matchFigures(before: CountedCase, after: CountedCase): readonly FigurePair[] {
  const incidents = matchIncidents(before.incidents, after.incidents);
  const older = figuresOf(before);
  const newer = figuresOf(after);
  const now = (id: IncidentId | null): IncidentId | null => (id === null ? null : (incidents.get(id) ?? id));
  const waiting = Map.groupBy(older, ({ scoped }) => scopeKey(scoped, now(scoped.incident)));
  const found = new Map<Figure, Figure>();
  for (const [key, same] of Map.groupBy(newer, ({ scoped }) => scopeKey(scoped, scoped.incident)))
    for (const [was, is] of pairWithin(waiting.get(key) ?? [], same, mayBeSame)) found.set(is, was);
  const stayed = new Set(found.values());
  const left = new Set(older.filter((figure) => !stayed.has(figure)));
  const moved = new Map<Figure, Figure>();
  const leftByScope = Map.groupBy(left, ({ scoped }) => scopeKey(scoped, null));
  const come = newer.filter((figure) => !found.has(figure));
  for (const [key, same] of Map.groupBy(come, ({ scoped }) => scopeKey(scoped, null)))
    for (const [was, is] of pairWithin(leftByScope.get(key) ?? [], same, () => false)) {
      moved.set(is, was);
      left.delete(was);
    }
  return [
    ...newer.map((is): FigurePair => {
      const there = moved.get(is);
      if (there !== undefined) return { before: there, after: is, moved: moveOf(there.scoped.incident, is.scoped.incident) };
      const here = found.get(is);
      return here === undefined ? { before: null, after: is, moved: null } : { before: here, after: is, moved: null };
    }),
    ...[...left].map((was): FigurePair => ({ before: was, after: null, moved: null })),
  ];
}

function moveOf(from: IncidentId | null, to: IncidentId | null): Move {
  if (to === null) return "moved out of the incident";
  return from === null ? "moved into an incident" : "moved to another incident";
}

/** Older id → newer id, one to one: those of one id, then the others by most shared claims. */
function matchIncidents(older: readonly Incident[], newer: readonly Incident[]): ReadonlyMap<IncidentId, IncidentId> {
  const ids = new Set(newer.map(({ id }) => id));
  const matched = new Map(older.flatMap(({ id }) => (ids.has(id) ? [[id, id] as const] : [])));
  const taken = new Set(matched.values());
  const homes = new Map<ClaimId, IncidentId>();
  for (const { id, claims } of newer) for (const claim of taken.has(id) ? [] : claims) homes.set(claim, id);
  const candidates = older.flatMap(({ id: from, claims }) => {
    const shared = new Map<IncidentId, number>();
    for (const claim of matched.has(from) ? [] : claims) {
      const to = homes.get(claim);
      if (to !== undefined) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    return [...shared].map(([to, count]) => ({ from, to, count }));
  });
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  for (const { from, to } of candidates.sort((a, b) => b.count - a.count || order(a.from, b.from) || order(a.to, b.to))) {
    if (matched.has(from) || taken.has(to)) continue;
    matched.set(from, to);
    taken.add(to);
  }
  return matched;
}

function scopeKey({ counted, of, placeIds }: Figure["scoped"], incident: IncidentId | null): string {
  return JSON.stringify([incident, counted, of, placeIds.toSorted()]);
}

/**
 * Figures of one scope but for its dates: first those that share most claims, then those of one date.
 * `without`: which may be one though they share no claim.
 */
function pairWithin(
  before: readonly Figure[],
  after: readonly Figure[],
  without: (was: Figure["scoped"], is: Figure["scoped"]) => boolean,
): readonly (readonly [Figure, Figure])[] {
  const homes = new Map<ClaimId, Figure[]>();
  for (const is of after)
    for (const claim of is.claims) {
      const known = homes.get(claim);
      if (known === undefined) homes.set(claim, [is]);
      else known.push(is);
    }
  const candidates = before.flatMap((was) => {
    const shared = new Map(after.filter((is) => without(was.scoped, is.scoped)).map((is) => [is, 0]));
    for (const claim of was.claims) for (const is of homes.get(claim) ?? []) shared.set(is, (shared.get(is) ?? 0) + 1);
    return [...shared].map(([is, count]) => {
      return { was, is, count, sameDate: Number(was.scoped.during === is.scoped.during) };
    });
  });
  const taken = new Set<Figure>();
  return candidates
    .sort((a, b) => b.count - a.count || b.sameDate - a.sameDate)
    .flatMap(({ was, is }) => {
      if (taken.has(was) || taken.has(is)) return [];
      taken.add(was).add(is);
      return [[was, is] as const];
    });
}

/** Without a shared claim two figures are one only within an incident: of one kind, and reported ones of one date. */
function mayBeSame(was: Figure["scoped"], is: Figure["scoped"]): boolean {
  if (was.incident === null || was.toll.kind !== is.toll.kind) return false;
  return was.toll.kind !== "reported" || was.during === is.during;
}
