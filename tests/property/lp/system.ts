// The linear system of a set of scopes, slow and plain: every pair is compared, every family of disjoint parts is listed. It is written
// from the rules of counting alone and shares no code with the lattice; for small worlds only. Nothing is solved here.
import {
  type Counted,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  relateCounted,
  relatePeriods,
  relatePlaces,
  relatePopulations,
  relateScopes,
  type Scope,
  widerPopulations,
} from "@bayyina/model";

/** A scope as counting keys it. `only` not null: its place or time is not known, so it relates to nothing. */
export type TwinScope = {
  readonly key: string;
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  /** EDTF; null = not known. */
  readonly during: string | null;
  /** The incident it is part of; null = whatever happened there and then. */
  readonly incident: string | null;
  readonly only: string | null;
};

/** `low <= sum of coefficient * number of scope <= high`; scopes by their place in `System.scopes`, an end may be infinite. */
export type Row = {
  readonly terms: readonly (readonly [scope: number, coefficient: number])[];
  readonly low: number;
  readonly high: number;
};

/** One unknown for each scope, whole and not negative, and the rows that tie them. */
export type System = { readonly scopes: readonly TwinScope[]; readonly rows: readonly Row[] };

/** Counts of what happens once to a person or a building: those of disjoint periods add up. */
const once: ReadonlySet<Counted> = new Set<Counted>(["killed", "died-later", "structures-destroyed"]);

/**
 * The system of some scopes.
 *
 * @param scopes - Scopes; those that share a key are one.
 * @param tree - The gazetteer.
 * @param mostFamilies - Of each whole, so many families of disjoint parts at most; for a comparison in time, never for a proof.
 * @returns Its rows: equal scopes are equal, a part is at most its whole, a whole is at least each largest family of disjoint parts, and
 *   a place that consists of disjoint parts is their sum.
 */
export function systemOf(scopes: readonly TwinScope[], tree: PlaceTree, mostFamilies = Infinity): System {
  const kept = [...new Map(scopes.map((scope) => [scope.key, scope])).values()];
  const known = kept.flatMap((scope, at): readonly KnownScope[] => {
    const { counted, of, placeIds, during, incident, only } = scope;
    return only === null
      ? [{ at, counted, of, placeIds, during: during === null ? null : parsePartialDate(during), incident }]
      : [];
  });
  const rows: Row[] = [];
  for (const whole of known) {
    const parts = known.filter((part) => isPart(part, whole, tree));
    const equal = known.filter((other) => other.at < whole.at && isEqual(other, whole, tree));
    for (const part of parts) rows.push(difference(whole, [part], Infinity));
    for (const other of equal) rows.push(difference(whole, [other], 0));
    for (const family of largestFamilies(parts, (a, b) => addUp(a, b, tree), mostFamilies))
      rows.push(difference(whole, family, Infinity));
    for (const family of partsOfPlace(whole, known, tree)) rows.push(difference(whole, family, 0));
  }
  return { scopes: kept, rows };
}

type KnownScope = Scope & { readonly at: number; readonly incident: string | null };

/** The whole less its parts: not negative, and at most `high`. */
function difference(whole: KnownScope, parts: readonly KnownScope[], high: number): Row {
  return { terms: [[whole.at, 1], ...parts.map(({ at }) => [at, -1] as const)], low: 0, high };
}

function isEqual(a: KnownScope, b: KnownScope, tree: PlaceTree): boolean {
  return a.incident === b.incident && relateScopes(a, b, tree) === "equal";
}

/** An incident lies within whatever happened there and then; two incidents may hold the same people. */
function isPart(part: KnownScope, whole: KnownScope, tree: PlaceTree): boolean {
  if (part.incident !== whole.incident && whole.incident !== null) return false;
  const relation = relateScopes(part, whole, tree);
  return relation === "within" || (relation === "equal" && part.incident !== whole.incident);
}

/** Whether nobody counted in one can be counted in the other, by their places, their periods or their groups. */
function addUp(a: Scope, b: Scope, tree: PlaceTree): boolean {
  const oneKind = relateCounted(a.counted, b.counted) !== "unknown";
  if (!oneKind) return false;
  if (relatePlaces(a.placeIds, b.placeIds, tree) === "disjoint") return true;
  if (
    once.has(a.counted) &&
    once.has(b.counted) &&
    a.during !== null &&
    b.during !== null &&
    relatePeriods(a.during, b.during) === "disjoint"
  )
    return true;
  return relatePopulations(a.of, b.of) === "disjoint" && !differInStatus(a.of, b.of);
}

/** A status is what a source calls people: two sources may call one person a civilian and a combatant. */
function differInStatus(a: string, b: string): boolean {
  const calls = (of: string, status: string): boolean => widerPopulations(of).includes(status);
  return (calls(a, "civilians") && calls(b, "combatants")) || (calls(a, "combatants") && calls(b, "civilians"));
}

/** Families of two or more that add up pairwise, none inside another (Bron and Kerbosch 1973, without a pivot). */
function largestFamilies<S>(parts: readonly S[], adds: (a: S, b: S) => boolean, most: number): readonly (readonly S[])[] {
  const found: (readonly S[])[] = [];
  const grow = (family: readonly S[], open: readonly S[], tried: readonly S[]): void => {
    if (found.length >= most) return;
    if (open.length === 0 && tried.length === 0 && family.length > 1) found.push(family);
    for (const [at, next] of open.entries()) {
      const fits = (other: S): boolean => adds(next, other);
      grow([...family, next], open.slice(at + 1).filter(fits), [...tried, ...open.slice(0, at)].filter(fits));
    }
  };
  grow([], parts, []);
  return found;
}

/** The scopes of all parts that a place consists of, where each has one and the parts are asserted disjoint. */
function partsOfPlace(whole: KnownScope, known: readonly KnownScope[], tree: PlaceTree): readonly (readonly KnownScope[])[] {
  const [place, ...others] = whole.placeIds;
  const parts = place === undefined || others.length > 0 ? [] : (tree.places.get(place)?.consistsOf ?? []);
  const apart = parts.every((a, at) => parts.slice(at + 1).every((b) => relatePlaces([a], [b], tree) === "disjoint"));
  if (parts.length === 0 || !apart) return [];
  const family = parts.flatMap((part) => {
    const found = known.find(
      (scope) => scope.placeIds.join() === part && isEqual({ ...scope, placeIds: whole.placeIds }, whole, tree),
    );
    return found ?? [];
  });
  return family.length === parts.length ? [family] : [];
}
