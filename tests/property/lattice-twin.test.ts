// The lattice against the slow twin, on small worlds: what it says holds, what it leaves out it may leave out.
import { openLattice } from "@bayyina/count";
import type { Because } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inForce } from "./lp/claim-sets.ts";
import type { Extent } from "./lp/solver.ts";
import { latticeOf, linkedWorlds, type SolvedWorld, withBoth } from "./solved-world.ts";

const numRuns = 400;

/** Checks each world that is small enough, and that there were enough of them. */
async function assertBoth(check: (solved: SolvedWorld) => void, soft = false): Promise<void> {
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(linkedWorlds(soft), async (linked) => {
      if (await withBoth(linked, check)) checked += 1;
    }),
    { numRuns },
  );
  expect(checked).toBeGreaterThan(numRuns / 2);
}

test("bounds are never tighter than the twin's, and nearly always the same", async () => {
  let [same, looser] = [0, 0];
  await assertBoth(({ lattice, scopes, largest }) => {
    const sets = largest();
    for (const [at, scope] of scopes.entries()) {
      const { readings, truncated } = lattice.solve(scope);
      if (truncated) continue;
      const ours = bounded(readings.map(({ range }) => range));
      const theirs = bounded(sets.map(({ extents }) => extents[at] ?? "infeasible"));
      // Complete: each largest set's extent lies in a reading. Maximal: each reading is there for some largest set.
      const isOpen = readings.some(({ range }) => bounded([range]).length === 0);
      for (const extent of theirs) expect(isOpen || ours.some((range) => holds(range, extent))).toBe(true);
      for (const range of ours) expect(theirs.some((extent) => holds(range, extent))).toBe(true);
      const exact = ours.every((range) => theirs.some((extent) => holds(range, extent) && holds(extent, range)));
      if (exact) same += 1;
      else looser += 1;
    }
  });
  expect(looser / (same + looser)).toBeLessThan(0.02);
});

test("what a reading's bounds rest on can all hold", async () => {
  await assertBoth(({ lattice, scopes, canHold }) => {
    for (const scope of scopes)
      for (const { because } of lattice.solve(scope).readings)
        expect(canHold([...new Set(hard(because).flatMap(({ claims }) => claims))])).toBe(true);
  });
});

test("from the claims of a because alone its bound follows again", async () => {
  await assertBoth(({ lattice, scopes, extent }) => {
    for (const scope of scopes)
      for (const { range, because } of lattice.solve(scope).readings) {
        for (const { bound, value, claims } of hard(because)) {
          const alone = extent(claims, scope);
          if (alone === "infeasible") throw new Error("a bound rests on claims that cannot all hold");
          if (bound === "low") expect(alone.low).toBeGreaterThanOrEqual(value);
          else expect(alone.high ?? Infinity).toBeLessThanOrEqual(value);
        }
        for (const bound of ["low", "high"] as const)
          if (range[bound] !== null && range[bound] !== 0)
            expect(hard(because).some((each) => each.bound === bound && each.value === range[bound])).toBe(true);
      }
  });
});

test("contradictory sets are minimal: they cannot hold, and without any one claim they can", async () => {
  await assertBoth(({ lattice, scopes, canHold, canHoldGranted }) => {
    const tolls = scopes.map((scope) => lattice.solve(scope));
    const conflicts = [...lattice.conflicts(), ...tolls.flatMap((toll) => [...toll.conflicts, ...toll.softConflicts])];
    for (const { claims, conditions } of conflicts) {
      const holds = conditions.length === 0 ? canHold : canHoldGranted;
      expect(holds(claims)).toBe(false);
      for (const left of claims) expect(holds(claims.filter((id) => id !== left))).toBe(true);
    }
  }, true);
});

test("where claims contradict, a contradiction is shown, and it is shown with the scopes of its claims", async () => {
  await assertBoth(({ lattice, claims, canHold, constraints }) => {
    const shown = lattice.conflicts().filter(({ conditions }) => conditions.length === 0);
    expect(shown.length > 0).toBe(!canHold(claims));
    for (const { claims: set } of shown)
      for (const { scope } of inForce(constraints, set))
        expect(lattice.solve(scope).conflicts.map((conflict) => conflict.claims)).toContainEqual(set);
  });
});

test("softer words never move a reading or make a contradiction without a condition", async () => {
  await assertBoth(({ lattice, linked, scopes, constraints }) => {
    const hardOnly = openLattice(linked.tree, new Map(linked.claims.map((claim) => [claim.id, claim])));
    hardOnly.add(constraints);
    for (const scope of scopes) {
      const [all, alone] = [lattice.solve(scope), hardOnly.solve(scope)];
      expect(all.readings.map(({ range }) => range)).toEqual(alone.readings.map(({ range }) => range));
      expect(all.conflicts).toEqual(alone.conflicts);
    }
  }, true);
});

test("nothing is averaged: each bound is a bound of a claim, or a sum or difference of bounds", async () => {
  await assertBoth(({ lattice, scopes, constraints }) => {
    for (const scope of scopes)
      for (const { because } of lattice.solve(scope).readings)
        for (const { value, claims } of hard(because))
          expect(value === 0 || sumsOf(inForce(constraints, claims)).has(value)).toBe(true);
  });
});

test("what was added and removed again leaves nothing behind", async () => {
  await assertBoth(({ lattice, linked, scopes, constraints }) => {
    const before = scopes.map((scope) => lattice.solve(scope));
    const half = constraints.filter((_, at) => at % 2 === 0);
    lattice.remove(half.map(({ key }) => key));
    for (const scope of scopes) lattice.solve(scope);
    lattice.add(half.toReversed());
    expect(scopes.map((scope) => lattice.solve(scope))).toEqual(before);
    const fresh = latticeOf(linked);
    expect(scopes.map((scope) => fresh.solve(scope))).toEqual(before);
  });
});

type Range = { readonly low: number | null; readonly high: number | null };

function holds(outer: Range, inner: Range): boolean {
  return (outer.low ?? 0) <= (inner.low ?? 0) && (inner.high ?? Infinity) <= (outer.high ?? Infinity);
}

/** Those that bound a number; a way to read claims that says nothing of it is no reading of it where others do. */
function bounded(extents: readonly (Extent | Range)[]): readonly Range[] {
  return extents.flatMap((extent) =>
    extent === "infeasible" || ((extent.low ?? 0) === 0 && extent.high === null) ? [] : [extent],
  );
}

/** The bounds themselves, without softer words shown beside them. */
function hard(because: readonly Because[]): readonly Because[] {
  return because.filter(({ soft }) => !soft);
}

/** Every sum of bounds, each taken, taken away or left. */
function sumsOf(constraints: readonly Range[]): ReadonlySet<number> {
  const bounds = constraints.flatMap(({ low, high }) => [...new Set([low, high])].flatMap((value) => value ?? []));
  return bounds.reduce<ReadonlySet<number>>(
    (sums, bound) => new Set([...sums].flatMap((sum) => [sum, sum + bound, sum - bound])),
    new Set([0]),
  );
}
