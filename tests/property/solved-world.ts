// A world solved twice: by the lattice, and by the slow twin over the same constraints. It compares nothing itself.
import { type Constraint, type CountScope, constraintsOfCase, type Lattice, openLattice } from "@bayyina/count";
import { proposeIncidents } from "@bayyina/link";
import { type ClaimId, type Linking, parseId } from "@bayyina/model";
import fc from "fast-check";
import { arbitraryWorld } from "./arbitrary-world.ts";
import { inForce, largestConsistentSets } from "./lp/claim-sets.ts";
import { type Bound, type Extent, openSolver } from "./lp/solver.ts";
import { systemOf } from "./lp/system.ts";
import { type ToldWorld, tellWorld } from "./world.ts";

/** A world with its incidents. */
export type LinkedWorld = ToldWorld & { readonly linking: Linking };

/** Both solutions of a world. */
export type SolvedWorld = {
  readonly linked: LinkedWorld;
  readonly lattice: Lattice;
  readonly scopes: readonly CountScope[];
  /** Those without conditions. */
  readonly constraints: readonly Constraint[];
  /** Every claim that sets one of them, sorted. */
  readonly claims: readonly ClaimId[];
  /** Whether these claims can all hold, by the twin. */
  readonly canHold: (claims: readonly string[]) => boolean;
  /** The same when every condition is granted: softer words at their number, bodies as persons killed there. */
  readonly canHoldGranted: (claims: readonly string[]) => boolean;
  /** Where a scope's number lies when these claims hold, by the twin. */
  readonly extent: (claims: readonly string[], scope: CountScope) => Extent;
  /** Every largest set of claims that can hold, with the extent of every scope under it, in the order of `scopes`. */
  readonly largest: () => readonly { readonly claims: readonly string[]; readonly extents: readonly Extent[] }[];
};

/** Small enough for every subset of claims to be tried. */
const mostScopes = 14;

/**
 * Worlds whose incidents are proposed, or none, or one that holds everything.
 *
 * @param soft - Also claims of softer words.
 * @returns An arbitrary of worlds with few claims, none of which names a person.
 */
export function linkedWorlds(soft: boolean): fc.Arbitrary<LinkedWorld> {
  const worlds = arbitraryWorld({ mostClaims: 9, soft, others: false });
  return fc.tuple(worlds, fc.constantFrom("proposed", "none", "one")).map(([world, by]) => {
    const told = tellWorld(world);
    return { ...told, linking: by === "proposed" ? proposeIncidents(told.claims, told.tree, []) : oneOrNone(told, by === "one") };
  });
}

/**
 * Solves a world twice and hands both solutions to a check.
 *
 * @param linked - The world.
 * @param check - Looks at both; the twin is closed when it returns.
 * @returns False when the world is too large for the twin and nothing was checked.
 */
export async function withBoth(linked: LinkedWorld, check: (solved: SolvedWorld) => void): Promise<boolean> {
  const lattice = latticeOf(linked);
  const granted = constraintsOfCase(linked.claims, linked.linking, linked.tree);
  const known = [...lattice.scopes(), ...granted.map(({ scope }) => scope)];
  const scopes = [...new Map(known.map((scope) => [scope.key, scope])).values()];
  if (scopes.length > mostScopes) return false;
  const constraints = granted.filter(({ conditions }) => conditions.length === 0);
  const claims = [...new Set(constraints.flatMap((each) => each.claims))].sort();
  const solver = await openSolver(systemOf(scopes, linked.tree));
  try {
    const bounds = (believed: readonly string[], of: readonly Constraint[] = constraints): readonly Bound[] =>
      inForce(of, believed).map(({ scope, low, high }) => ({ key: scope.key, low, high }));
    const canHold = (believed: readonly string[]): boolean => solver.feasible(bounds(believed));
    const keys = scopes.map(({ key }) => key);
    check({
      linked,
      lattice,
      scopes,
      constraints,
      claims,
      canHold,
      canHoldGranted: (believed) => solver.feasible(bounds(believed, granted)),
      extent: (believed, { key }) => solver.extents(bounds(believed), [key])[0] ?? "infeasible",
      largest: () =>
        largestConsistentSets(claims, canHold).map((set) => ({ claims: set, extents: solver.extents(bounds(set), keys) })),
    });
  } finally {
    solver.close();
  }
  return true;
}

/**
 * The lattice of a world.
 *
 * @param linked - The world.
 * @returns The lattice with all its constraints.
 */
export function latticeOf({ claims, linking, tree }: LinkedWorld): Lattice {
  const lattice = openLattice(tree, new Map(claims.map((claim) => [claim.id, claim])));
  lattice.add(constraintsOfCase(claims, linking, tree));
  return lattice;
}

function oneOrNone({ claims }: ToldWorld, one: boolean): Linking {
  const ids = claims.map(({ id }) => id);
  if (!one) return { incidents: [], possiblySame: [], unplaced: ids.map((claim) => ({ claim, why: "no incident is known" })) };
  const id = parseId("incident", "i-000000000001");
  const incident = { id, placeIds: [], during: "2031-03-01", claims: ids.toSorted(), possible: [], wider: [], reasons: [] };
  return { incidents: [incident], possiblySame: [], unplaced: [] };
}
