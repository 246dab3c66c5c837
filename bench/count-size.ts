// Counts one generated case, in a process of its own: `node bench/count-size.ts CLAIMS` prints what it took as one line of JSON.
import { constraintsOfCase, openLattice } from "@bayyina/count";
import type { Claim, ClaimId } from "@bayyina/model";
import { generateCase, oneMoreClaim } from "./count-case.ts";

/** What counting took. Times in milliseconds. */
export type CountTimes = {
  readonly claims: number;
  readonly scopes: number;
  readonly solveMs: number;
  readonly oneMoreMedianMs: number;
  readonly oneMoreMaxMs: number;
};

const oneMore = 200;

if (import.meta.main) console.log(JSON.stringify(measureCount(Number(process.argv[2]))));

/**
 * Solves every scope of a case, then adds one claim at a time and solves every scope of its incident again.
 *
 * @param size - How many claims.
 * @returns Times and sizes.
 */
export function measureCount(size: number): CountTimes {
  const generated = generateCase(size, 7);
  const { claims, linking, tree } = generated;
  const all = new Map<ClaimId, Claim>(claims.map((claim) => [claim.id, claim]));
  const start = performance.now();
  const constraints = constraintsOfCase(claims, linking, tree);
  const lattice = openLattice(tree, all);
  lattice.add(constraints);
  const scopes = lattice.scopes();
  for (const scope of scopes) lattice.solve(scope);
  const solveMs = performance.now() - start;

  const known = new Set(constraints.map(({ key }) => key));
  const took = Array.from({ length: oneMore }, (_, nth) => {
    const { claim, incident } = oneMoreClaim(generated, nth);
    all.set(claim.id, claim);
    const began = performance.now();
    const members = incident.claims.flatMap((id) => all.get(id) ?? []);
    const own = constraintsOfCase(members, { incidents: [incident], possiblySame: [], unplaced: [] }, tree);
    const added = own.filter(({ key }) => !known.has(key));
    lattice.add(added);
    for (const scope of new Map(own.map((each) => [each.scope.key, each.scope])).values()) lattice.solve(scope);
    const ms = performance.now() - began;
    lattice.remove(added.map(({ key }) => key));
    all.delete(claim.id);
    return ms;
  }).sort((a, b) => a - b);
  return {
    claims: claims.length,
    scopes: scopes.length,
    solveMs,
    oneMoreMedianMs: took[Math.floor(oneMore / 2)] ?? Number.NaN,
    oneMoreMaxMs: took.at(-1) ?? Number.NaN,
  };
}
