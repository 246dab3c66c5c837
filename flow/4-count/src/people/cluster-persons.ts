// Descriptions put together into persons: those that share a name or a body's tag and do not contradict each other. What fits two persons
// that are not one stays open. Likeness of different spellings is linkage, not decided here.
import { type ClaimId, disjointSets, type PossiblySame } from "@bayyina/model";
import { contradictionsOf, isOneTagTwoNames, linksOf, type PersonUnit, unitOf } from "./person-unit.ts";
import type { SettledPersons } from "./settle-persons.ts";

/**
 * A description that fits persons who are not one, of whom it can be only one. `among`: a key of all descriptions that names or tags link with
 * it; loose ones of one key may be one person.
 */
export type LoosePerson = { readonly unit: PersonUnit; readonly mayBe: readonly PersonUnit[]; readonly among: string };

/** Descriptions as persons. Every claim stands in one of `persons` or `loose`. */
export type ClusteredPersons = {
  readonly persons: readonly PersonUnit[];
  readonly loose: readonly LoosePerson[];
  /** Pairs that share a name or tag and are kept apart, each with what speaks for and against it; sorted. */
  readonly questions: readonly PossiblySame[];
};

type Pair = { readonly a: PersonUnit; readonly b: PersonUnit };
type Contradicts = (a: PersonUnit, b: PersonUnit) => boolean;

/**
 * Puts descriptions together.
 *
 * @param units - Descriptions, no claim in two of them.
 * @param areTwo - What a recorder decided.
 * @returns Persons sorted by their smallest claim; the order of `units` does not matter.
 */
export function clusterPersons(units: readonly PersonUnit[], areTwo: SettledPersons["areTwo"]): ClusteredPersons {
  const contradicts: Contradicts = (a, b) => areTwo(a.id, b.id) || contradictionsOf(a, b).length > 0;
  const pairs = linkedPairs(units);
  const sets = disjointSets();
  for (const { a, b } of pairs) if (!contradicts(a, b)) sets.join(a.id, b.id);
  const split = [...Map.groupBy(units, ({ id }) => sets.root(id))].map(([among, parts]) => {
    const { persons, loose } = splitPersons(parts, contradicts);
    return { persons, loose: loose.map((each) => ({ ...each, among })) };
  });
  return {
    persons: split.flatMap(({ persons }) => persons).toSorted(byId),
    loose: split.flatMap(({ loose }) => loose).toSorted((x, y) => byId(x.unit, y.unit)),
    questions: pairs
      // What a recorder decided is no question.
      .filter(({ a, b }) => !areTwo(a.id, b.id) && (contradicts(a, b) || isOneTagTwoNames(a, b)))
      .map(({ a, b }) => ({ left: a.id, right: b.id, pro: linksOf(a, b), contra: signsAgainst(a, b) }))
      .toSorted((x, y) => compare(x.left, y.left) || compare(x.right, y.right)),
  };
}

function signsAgainst(a: PersonUnit, b: PersonUnit): readonly string[] {
  return [...contradictionsOf(a, b), ...(isOneTagTwoNames(a, b) ? ["one body's tag, two names"] : [])];
}

/** Every pair that shares a name or a tag, once, the smaller id first. */
function linkedPairs(units: readonly PersonUnit[]): readonly Pair[] {
  const byKey = new Map<string, PersonUnit[]>();
  for (const unit of units.toSorted(byId)) {
    const keys = [...[...unit.names].map((name) => `name ${name}`), ...unit.tags.map(({ tag }) => `tag ${tag}`)];
    for (const key of new Set(keys)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [unit]);
      else sharing.push(unit);
    }
  }
  const found = new Map<string, Pair>();
  for (const sharing of byKey.values())
    for (const [at, a] of sharing.entries())
      for (const b of sharing.slice(at + 1)) if (linksOf(a, b).length > 0) found.set(`${a.id} ${b.id}`, { a, b });
  return [...found.values()];
}

/**
 * Linked descriptions that differ may be more than one person. Those that differ from the same others belong together; of such groups, those
 * that differ from most come first, and each that contradicts every person so far is one more. The rest stays loose: it fits some
 * person, nobody knows which. So the persons are certainly different, and together with the loose ones hold everybody.
 */
function splitPersons(
  parts: readonly PersonUnit[],
  contradicts: Contradicts,
): { readonly persons: readonly PersonUnit[]; readonly loose: readonly Omit<LoosePerson, "among">[] } {
  const differ: Contradicts = (a, b) => contradicts(a, b) || isOneTagTwoNames(a, b);
  const others = (a: PersonUnit): readonly ClaimId[] => parts.filter((b) => a !== b && differ(a, b)).map(({ id }) => id);
  const groups = [
    ...Map.groupBy(
      parts.map((part) => ({ part, from: others(part).toSorted() })),
      ({ from }) => from.join(" "),
    ).values(),
  ]
    .map((alike) => ({ from: alike[0]?.from.length ?? 0, units: alike.map(({ part }) => part).toSorted(byId) }))
    .toSorted((x, y) => y.from - x.from || compare(idOf(x.units), idOf(y.units)));
  const areOthers = (x: readonly PersonUnit[], y: readonly PersonUnit[]): boolean =>
    x.some((a) => y.some((b) => contradicts(a, b)));
  const persons: (readonly PersonUnit[])[] = [];
  const loose: (readonly PersonUnit[])[] = [];
  for (const { units } of groups) (persons.every((each) => areOthers(each, units)) ? persons : loose).push(units);
  return {
    persons: persons.flatMap(merged),
    loose: loose.flatMap((units) => {
      const mayBe = persons
        .filter((each) => !areOthers(each, units))
        .flatMap(merged)
        .toSorted(byId);
      return merged(units).map((unit) => ({ unit, mayBe }));
    }),
  };
}

function merged(units: readonly PersonUnit[]): readonly PersonUnit[] {
  if (units.length === 1) return units;
  const [first, ...rest] = units.flatMap(({ claims }) => claims);
  return first === undefined ? [] : [unitOf(first, rest)];
}

/** The smallest id of sorted units. */
function idOf([first]: readonly PersonUnit[]): string {
  return first?.id ?? "";
}

function byId(a: { readonly id: ClaimId }, b: { readonly id: ClaimId }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
