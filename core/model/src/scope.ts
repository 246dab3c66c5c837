// The scope of a quantity: what is counted, of whom, where, during when. Two figures compare only as their scopes do.
import type { PlaceId } from "./ids.ts";
import { type PartialDate, type Relation, relatePeriods } from "./partial-date.ts";
import { type PlaceTree, relatePlaces } from "./place.ts";

/** What a quantity counts. Closed vocabulary. */
export const countedKinds = [
  "killed",
  "injured",
  "missing",
  "hiding",
  "trapped",
  "rescued",
  "recovered",
  "identified",
  "buried",
  "unaccounted-for",
  "displaced",
  "detained",
  "casualties",
  "structures-damaged",
  "structures-destroyed",
  "left-before",
  "died-later",
  "removed-by-family",
  "reburied",
  "never-recovered",
] as const;
/**
 * One of `countedKinds`. `casualties`: killed and injured not told apart. `structures-damaged` includes the destroyed. `left-before`: gone
 * from a building before it was struck. `died-later`: taken out alive or injured, and dead since; they are among the killed.
 * `removed-by-family`: bodies that relatives took away, uncounted by a search. `never-recovered`: given up, still there.
 */
export type Counted = (typeof countedKinds)[number];

/** Counts of harm done, which can show that an incident happened. The rest tell of its aftermath or of people present. */
export const harmCounted: ReadonlySet<Counted> = new Set<Counted>([
  "killed",
  "injured",
  "casualties",
  "structures-damaged",
  "structures-destroyed",
]);
/** Counts of the aftermath: their `during` is the period of the search, not of the strike. */
export const aftermathCounted: ReadonlySet<Counted> = new Set<Counted>([
  "missing",
  "trapped",
  "rescued",
  "recovered",
  "identified",
  "buried",
  "unaccounted-for",
  "displaced",
  "detained",
  "removed-by-family",
  "reburied",
  "never-recovered",
]);

/** What, of whom, where, when. `of` as called by the source; `unspecified` and `all` mean persons of any status. */
export type Scope = {
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  readonly during: PartialDate | null;
};

const widerCounted: Readonly<Partial<Record<Counted, Counted>>> = {
  killed: "casualties",
  injured: "casualties",
  "died-later": "killed",
  "structures-destroyed": "structures-damaged",
};
const anyStatus: ReadonlySet<string> = new Set(["unspecified", "all", "people", "persons", "structures", "buildings"]);
/** Groups that lie within another by the meaning of the words. Every group lies within persons (or structures) of any status. */
const widerPopulation: Readonly<Record<string, string>> = {
  boys: "children",
  girls: "children",
  babies: "children",
  infants: "children",
  houses: "residential buildings",
  homes: "residential buildings",
};
const apart: readonly (readonly [string, string])[] = [
  ["civilians", "combatants"],
  ["women", "men"],
  ["children", "men"],
  ["children", "women"],
  ["boys", "girls"],
];
const reverse: Readonly<Record<Relation, Relation>> = {
  equal: "equal",
  within: "contains",
  contains: "within",
  overlaps: "overlaps",
  disjoint: "disjoint",
  unknown: "unknown",
};

/**
 * How scope `a` lies to scope `b`.
 *
 * @param a - A scope.
 * @param b - Another.
 * @param tree - The gazetteer.
 * @returns `disjoint` if any dimension is; `equal`, `within` or `contains` only if all dimensions agree; `unknown` if any is unknown.
 */
export function relateScopes(a: Scope, b: Scope, tree: PlaceTree): Relation {
  const dimensions = [
    relateCounted(a.counted, b.counted),
    relatePopulations(a.of, b.of),
    relatePlaces(a.placeIds, b.placeIds, tree),
    a.during === null || b.during === null ? "unknown" : relatePeriods(a.during, b.during),
  ] as const;
  return combineRelations(dimensions);
}

/**
 * What a kind of count lies within.
 *
 * @param counted - A kind of count.
 * @returns Itself and every wider kind, narrowest first: a later death is a death, a death is a casualty.
 */
export function widerCounts(counted: Counted): readonly Counted[] {
  const above = widerCounted[counted];
  return above === undefined ? [counted] : [counted, ...widerCounts(above)];
}

/**
 * What a group of people (or structures) lies within.
 *
 * @param of - As called by a source; any word for persons of any status is read as `unspecified`.
 * @returns Itself and every wider group, `unspecified` last.
 */
export function widerPopulations(of: string): readonly string[] {
  if (anyStatus.has(of)) return ["unspecified"];
  const above = widerPopulation[of];
  return [of, ...(above === undefined ? ["unspecified"] : widerPopulations(above))];
}

/**
 * How what is counted lies to what is counted: a destroyed building is also a damaged one, a death is also a casualty.
 *
 * @param a - A kind of count.
 * @param b - Another.
 * @returns `equal`, `within`, `contains`, or `unknown` (a later death moves a person from injured to killed).
 */
export function relateCounted(a: Counted, b: Counted): Relation {
  if (a === b) return "equal";
  if (widerCounts(a).includes(b)) return "within";
  return widerCounts(b).includes(a) ? "contains" : "unknown";
}

/**
 * How the people counted lie to the people counted.
 *
 * @param a - As called by a source.
 * @param b - As called by another.
 * @returns `unspecified` contains every group; civilians and combatants, and women, men and children, are apart by their meaning.
 */
export function relatePopulations(a: string, b: string): Relation {
  const [aboveA, aboveB] = [widerPopulations(a), widerPopulations(b)];
  const [ownA, ownB] = [aboveA[0], aboveB[0]];
  if (ownA === ownB) return "equal";
  if (ownB !== undefined && aboveA.includes(ownB)) return "within";
  if (ownA !== undefined && aboveB.includes(ownA)) return "contains";
  const areApart = aboveA.some((x) => aboveB.some((y) => apart.some(([p, q]) => (x === p && y === q) || (x === q && y === p))));
  return areApart ? "disjoint" : "unknown";
}

/**
 * The other direction of a relation.
 *
 * @param relation - How a lies to b.
 * @returns How b lies to a.
 */
export function reverseRelation(relation: Relation): Relation {
  return reverse[relation];
}

function combineRelations(dimensions: readonly Relation[]): Relation {
  if (dimensions.includes("disjoint")) return "disjoint";
  if (dimensions.includes("unknown")) return "unknown";
  if (dimensions.every((relation) => relation === "equal")) return "equal";
  if (dimensions.every((relation) => relation === "equal" || relation === "within")) return "within";
  if (dimensions.every((relation) => relation === "equal" || relation === "contains")) return "contains";
  return "overlaps";
}
