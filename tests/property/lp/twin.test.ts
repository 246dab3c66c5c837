// The slow twin against something slower still: every assignment of small numbers is tried.
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryWorld } from "../arbitrary-world.ts";
import { tellWorld } from "../world.ts";
import { largestConsistentSets, smallestConflicts } from "./claim-sets.ts";
import { type Bound, openSolver } from "./solver.ts";
import { type System, systemOf, type TwinScope } from "./system.ts";

const most = 4;

test("the solver's ends are those of trying every number, and its refusals too", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorld({ mostClaims: 4, soft: false, others: false }), async (world) => {
      const { claims, tree } = tellWorld(world);
      const bounds: Bound[] = [];
      const scopes = claims.flatMap((claim): readonly TwinScope[] => {
        if (claim.kind !== "quantity") return [];
        const { counted, of, placeIds, during } = claim;
        const key = JSON.stringify([counted, of, placeIds, during]);
        const low = (claim.low ?? 0) % (most + 1);
        bounds.push({ key, low, high: Math.max(low, (claim.high ?? most) % (most + 1)) });
        return [{ key, counted, of, placeIds, during, incident: null, only: null }];
      });
      const system = systemOf(scopes, tree);
      const solver = await openSolver(system);
      try {
        const held = everyNumber(system, bounds);
        expect(solver.feasible(bounds)).toBe(held.length > 0);
        const expected = system.scopes.map((_, at) => {
          const values = held.map((numbers) => numbers[at] ?? 0);
          return held.length === 0 ? "infeasible" : { low: Math.min(...values), high: Math.max(...values) };
        });
        const keys = system.scopes.map(({ key }) => key);
        expect(solver.extents(bounds, keys)).toEqual(expected);
      } finally {
        solver.close();
      }
    }),
    { numRuns: 100 },
  );
});

test("what can grow without end is said to", async () => {
  const scope: TwinScope = {
    key: "one",
    counted: "killed",
    of: "unspecified",
    placeIds: [],
    during: null,
    incident: null,
    only: "c1",
  };
  const solver = await openSolver({ scopes: [scope], rows: [] });
  expect(solver.extents([{ key: "one", low: 3, high: null }], ["one"])).toEqual([{ low: 3, high: null }]);
  solver.close();
});

test("largest sets hold and cannot grow, smallest conflicts do not hold and cannot shrink", () => {
  const canHold = (set: readonly string[]): boolean => !(set.includes("a") && set.includes("b")) && set.length < 3;
  expect(largestConsistentSets(["a", "b", "c", "d"], canHold)).toEqual([
    ["a", "c"],
    ["b", "c"],
    ["a", "d"],
    ["b", "d"],
    ["c", "d"],
  ]);
  expect(smallestConflicts(["a", "b", "c", "d"], canHold)).toEqual([
    ["a", "b"],
    ["a", "c", "d"],
    ["b", "c", "d"],
  ]);
});

/** Every assignment of 0 to `most` that satisfies bounds and rows. */
function everyNumber({ scopes, rows }: System, bounds: readonly Bound[]): readonly (readonly number[])[] {
  const assignments = scopes.reduce<readonly (readonly number[])[]>(
    (before) => before.flatMap((numbers) => Array.from({ length: most + 1 }, (_, n) => [...numbers, n])),
    [[]],
  );
  const at = new Map(scopes.map(({ key }, index) => [key, index]));
  return assignments.filter((numbers) => {
    const value = (key: string): number => numbers[at.get(key) ?? -1] ?? 0;
    const within = bounds.every(({ key, low, high }) => (low ?? 0) <= value(key) && value(key) <= (high ?? Infinity));
    const sums = rows.map(({ terms }) => terms.reduce((sum, [scope, by]) => sum + by * (numbers[scope] ?? 0), 0));
    return within && rows.every(({ low, high }, row) => low <= (sums[row] ?? 0) && (sums[row] ?? 0) <= high);
  });
}
