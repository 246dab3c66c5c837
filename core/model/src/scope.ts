// The scope of a quantity: what is counted, of whom, where, during when. Two figures compare only as their scopes do.
import type { PlaceId } from "./ids.ts";
import { type PartialDate, type Relation, relateDates } from "./partial-date.ts";
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
  "casualties",
  "structures-damaged",
  "structures-destroyed",
] as const;
/** One of `countedKinds`. `casualties`: killed and injured not told apart. `structures-damaged` includes the destroyed. */
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
]);

/** What, of whom, where, when. `of` as called by the source; `unspecified` and `all` mean persons of any status. */
export type Scope = {
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  readonly during: PartialDate | null;
};

const wider: Readonly<Partial<Record<Counted, Counted>>> = {
  killed: "casualties",
  injured: "casualties",
  "structures-destroyed": "structures-damaged",
};
const anyStatus: ReadonlySet<string> = new Set(["unspecified", "all", "people", "persons", "structures", "buildings"]);
const apart: readonly (readonly [string, string])[] = [
  ["civilians", "combatants"],
  ["women", "men"],
  ["children", "men"],
  ["children", "women"],
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
    a.during === null || b.during === null ? "unknown" : relateDates(a.during, b.during),
  ] as const;
  return combineRelations(dimensions);
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
  if (wider[a] === b) return "within";
  return wider[b] === a ? "contains" : "unknown";
}

/**
 * How the people counted lie to the people counted.
 *
 * @param a - As called by a source.
 * @param b - As called by another.
 * @returns `unspecified` contains every group; civilians and combatants, and women, men and children, are apart by their meaning.
 */
export function relatePopulations(a: string, b: string): Relation {
  if (a === b || (anyStatus.has(a) && anyStatus.has(b))) return "equal";
  if (anyStatus.has(b)) return "within";
  if (anyStatus.has(a)) return "contains";
  return apart.some(([x, y]) => (a === x && b === y) || (a === y && b === x)) ? "disjoint" : "unknown";
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
