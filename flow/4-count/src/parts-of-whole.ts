// A place that consists of parts known to be apart: what one observer counted in each part, first hand, bounds the whole.
// Nothing else is added across scopes.
import { type Claim, type PlaceId, type PlaceTree, type QuantityClaim, relatePlaces } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";
import type { CountScope } from "./scope-group.ts";

/** A scope with its constraints, as counting works on it. */
export type BoundedScope = { readonly scope: CountScope; readonly during: string | null; readonly constraints: Constraint[] };

/** A bound on a whole, and the part's scope that it takes all but the place from. */
export type WholeBound = { readonly whole: PlaceId; readonly like: BoundedScope; readonly constraint: Constraint };

/** The wholes that each part belongs to. */
export type WholesByPart = ReadonlyMap<PlaceId, readonly PlaceId[]>;

/**
 * Reads a gazetteer for wholes and parts, once a case.
 *
 * @param tree - The gazetteer; only places with `consistsOf` are wholes.
 * @returns The wholes by part.
 */
export function wholesByPart(tree: PlaceTree): WholesByPart {
  const found = new Map<PlaceId, PlaceId[]>();
  for (const place of tree.places.values())
    for (const part of place.consistsOf ?? []) found.set(part, [...(found.get(part) ?? []), place.id]);
  return found;
}

/**
 * Bounds on wholes from their parts.
 *
 * @param scopes - The scopes of one incident with their constraints; one that is not known is part of nothing.
 * @param wholes - What `wholesByPart` read.
 * @param tree - The same gazetteer; only parts asserted disjoint count.
 * @returns A lower bound for each observer with two parts or more; an upper one where all parts of the whole are counted.
 */
export function boundWholes(scopes: readonly BoundedScope[], wholes: WholesByPart, tree: PlaceTree): readonly WholeBound[] {
  const byWhole = new Map<string, { whole: PlaceId; parts: Map<PlaceId, BoundedScope> }>();
  for (const each of scopes) {
    const [part, ...others] = each.scope.placeIds;
    if (part === undefined || others.length > 0 || each.scope.only !== null) continue;
    for (const whole of wholes.get(part) ?? []) {
      const key = JSON.stringify([whole, each.scope.counted, each.scope.of, each.scope.days]);
      const found = byWhole.get(key) ?? { whole, parts: new Map<PlaceId, BoundedScope>() };
      found.parts.set(part, each);
      byWhole.set(key, found);
    }
  }
  return [...byWhole.values()].flatMap(({ whole, parts }) => boundWhole(whole, parts, tree));
}

type Part = { readonly place: PlaceId; readonly constraint: Constraint };

function boundWhole(whole: PlaceId, parts: ReadonlyMap<PlaceId, BoundedScope>, tree: PlaceTree): readonly WholeBound[] {
  const [like] = parts.values();
  const places = [...parts.keys()].sort();
  const apart = places.every((a, at) => places.slice(at + 1).every((b) => relatePlaces([a], [b], tree) === "disjoint"));
  if (like === undefined || places.length < 2 || !apart) return [];
  const firstHand = places.flatMap((place) =>
    (parts.get(place)?.constraints ?? []).flatMap((constraint) => rootOf(place, constraint)),
  );
  const observers = [...new Set(firstHand.map(({ observer }) => observer))].sort();
  const all = tree.places.get(whole)?.consistsOf ?? [];
  return observers.flatMap((observer) => {
    const own = firstHand.filter((each) => each.observer === observer);
    const counted = places.flatMap((place) => oneCount(own.filter((part) => part.place === place)));
    if (counted.length < 2) return [];
    return [
      {
        whole,
        like,
        constraint: sumOf(
          counted,
          all.every((id) => counted.some(({ place }) => place === id)),
        ),
      },
    ];
  });
}

/** One observer's count of one part; where it gives several that differ, none: which holds is not guessed. */
function oneCount(parts: readonly Part[]): readonly Part[] {
  const [first, ...others] = parts;
  if (first === undefined || first.constraint.low === null) return [];
  const same = others.every(({ constraint: c }) => c.low === first.constraint.low && c.high === first.constraint.high);
  return same ? [first] : [];
}

function sumOf(parts: readonly Part[], complete: boolean): Constraint {
  const bounds = parts.map(({ constraint }) => constraint);
  const highs = bounds.map(({ high }) => high);
  const high = complete ? sum(highs) : null;
  const besides = bounds.flatMap((c) => (c.besides === null ? [] : [c.besides]));
  const number = words[parts.length] ?? String(parts.length);
  return {
    low: sum(bounds.map(({ low }) => low)),
    high,
    soft: false,
    claims: byId(bounds.flatMap(({ claims }) => claims)),
    replaced: byId(bounds.flatMap(({ replaced }) => replaced)),
    ruleLow: `${number} disjoint parts of it: ${bounds.map(({ low }) => low).join(" + ")}`,
    ruleHigh: `the ${number} disjoint parts it consists of: ${highs.join(" + ")}`,
    besides:
      besides.length === 0
        ? null
        : {
            most: sum(besides.map(({ most }) => most)),
            claims: byId(besides.flatMap((b) => b.claims)),
            soft: besides.some((b) => b.soft),
          },
  };
}

const words: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six" };

function rootOf(place: PlaceId, constraint: Constraint): readonly (Part & { readonly observer: string })[] {
  const [claim] = constraint.claims;
  const own = constraint.claims.every((each) => isFirstHand(each) && each.observer === claim?.observer);
  return !constraint.soft && own && claim !== undefined && claim.observer !== null
    ? [{ place, constraint, observer: claim.observer }]
    : [];
}

function isFirstHand(claim: Claim): claim is QuantityClaim {
  return claim.kind === "quantity" && claim.restsOn !== null && claim.restsOn.length === 0;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

function byId(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
