// Claims that contradict each other, in groups that have nothing to do with one another, and the maximal sets of each group that can all hold.
import { type ClaimId, disjointSets } from "@bayyina/model";
import type { ConflictSet, NodeConflicts } from "./conflict-set.ts";

/** Claims joined by contradictions, directly or through others. */
export type Dispute = {
  /** Sorted. */
  readonly claims: readonly ClaimId[];
  readonly sets: readonly ConflictSet[];
  /** Not every contradiction among them is listed. */
  readonly truncated: boolean;
};

/** A maximal set of a dispute's claims that can all hold, as the claims it leaves out. */
export type Choice = { readonly without: ReadonlySet<ClaimId> };

/** The choices found, and whether there are more. */
export type Choices = { readonly choices: readonly Choice[]; readonly truncated: boolean };

/** So many choices of one dispute are looked for, and so many steps taken: enough for what people can read. */
const mostChoices = 200;
const mostSteps = 1500;
/** Of a large dispute each step costs more: its steps and claims together are bounded. */
const mostWork = 40_000;

/**
 * Groups contradictions into disputes.
 *
 * @param found - What was found at each contradicted scope.
 * @returns Disputes, each claim in at most one, sorted by their first claim.
 */
export function disputesOf(found: readonly NodeConflicts[]): readonly Dispute[] {
  const together = disjointSets();
  const members = new Set<ClaimId>();
  const join = (ids: readonly ClaimId[]): void => {
    for (const id of ids) {
      members.add(id);
      together.join(ids[0] ?? id, id);
    }
  };
  for (const { sets, contested, truncated } of found) {
    for (const { claims } of sets) join(claims);
    if (truncated) join(contested);
  }
  const claims = Map.groupBy(members, together.root);
  const sets = Map.groupBy(
    found.flatMap((each) => each.sets),
    ({ claims: [first] }) => (first === undefined ? undefined : together.root(first)),
  );
  const cut = new Set(
    found.flatMap(({ truncated, contested: [first] }) => (truncated && first !== undefined ? [together.root(first)] : [])),
  );
  return [...claims]
    .map(([id, own]) => ({ claims: own.sort(), sets: unique(sets.get(id) ?? []), truncated: cut.has(id) }))
    .sort((a, b) => ((a.claims[0] ?? "") < (b.claims[0] ?? "") ? -1 : 1));
}

/** One set of claims may be met at several scopes: it is told as at the first by key, so that it reads the same however it was found. */
function unique(sets: readonly ConflictSet[]): readonly ConflictSet[] {
  const told = ({ at, low, high }: ConflictSet): string => JSON.stringify([at.scope.key, low.rule, high.rule]);
  const sorted = sets.toSorted((a, b) => (told(a) < told(b) ? 1 : -1));
  return [...new Map(sorted.map((set) => [set.claims.join(" "), set])).values()].sort(
    (a, b) => a.claims.length - b.claims.length || (a.claims.join(" ") < b.claims.join(" ") ? -1 : 1),
  );
}

/**
 * The maximal sets of a dispute's claims that can all hold: Reiter's hitting-set tree (1987), widest sets first.
 *
 * @param dispute - The dispute.
 * @param contradiction - Claims that cannot all hold among those left when some are left out, or null when they all can.
 * @returns Choices that leave out fewest claims first; where there are too many, some and `truncated`.
 */
export function choicesOf(
  dispute: Dispute,
  contradiction: (without: ReadonlySet<ClaimId>) => readonly ClaimId[] | null,
): Choices {
  const known: (readonly ClaimId[])[] = dispute.sets.map(({ claims }) => claims);
  const found: ReadonlySet<ClaimId>[] = [];
  const seen = new Set<string>();
  let level: ReadonlySet<ClaimId>[] = [new Set()];
  const allowed = Math.min(mostSteps, Math.ceil(mostWork / dispute.claims.length));
  let steps = 0;
  while (level.length > 0) {
    const next: ReadonlySet<ClaimId>[] = [];
    for (const without of level) {
      if (found.some((choice) => [...choice].every((id) => without.has(id)))) continue;
      if (steps >= allowed || found.length >= mostChoices)
        return { choices: [...found, ...grown(dispute, found, contradiction)].map(asChoice), truncated: true };
      steps += 1;
      let set = known.find((claims) => !claims.some((id) => without.has(id)));
      if (set === undefined) {
        const met = contradiction(without);
        if (met === null) {
          found.push(without);
          continue;
        }
        known.push(met);
        set = met;
      }
      for (const id of set) {
        const more = new Set([...without, id]);
        const key = [...more].sort().join(" ");
        if (!seen.has(key)) next.push(more);
        seen.add(key);
      }
    }
    level = next;
  }
  return { choices: found.map(asChoice), truncated: false };
}

/** So many choices are grown for claims that stand in none when there are too many choices to list. */
const mostGrown = 60;

/** For claims that stand in no choice yet: one that holds them, grown claim by claim. */
function grown(
  dispute: Dispute,
  found: readonly ReadonlySet<ClaimId>[],
  contradiction: (without: ReadonlySet<ClaimId>) => readonly ClaimId[] | null,
): readonly ReadonlySet<ClaimId>[] {
  const made: ReadonlySet<ClaimId>[] = [];
  const stands = (id: ClaimId): boolean => [...found, ...made].some((without) => !without.has(id));
  const opposed = new Map<ClaimId, ReadonlySet<ClaimId>>();
  for (const id of dispute.claims)
    opposed.set(id, new Set(dispute.sets.flatMap(({ claims }) => (claims.length === 2 && claims.includes(id) ? claims : []))));
  for (const id of dispute.claims) {
    if (made.length >= mostGrown) break;
    if (stands(id)) continue;
    const without = new Set(dispute.claims);
    for (const each of [id, ...dispute.claims]) {
      if (
        !without.has(each) ||
        (each !== id && [...(opposed.get(each) ?? [])].some((other) => other !== each && !without.has(other)))
      )
        continue;
      without.delete(each);
      if (contradiction(without) !== null) without.add(each);
    }
    made.push(without);
  }
  return made;
}

function asChoice(without: ReadonlySet<ClaimId>): Choice {
  return { without };
}
