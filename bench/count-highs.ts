// The same question put to HiGHS: one generated case without its contradictions as a linear program, in a process of its own.
// `node bench/count-highs.ts CLAIMS` prints a line of JSON after each step, so that what was done is known when it is stopped.
import { constraintsOfCase, openLattice } from "@bayyina/count";
import { type Bound, openSolver } from "../tests/property/lp/solver.ts";
import { type Row, type System, systemOf, type TwinScope } from "../tests/property/lp/system.ts";
import { generateCase } from "./count-case.ts";

/** Times in milliseconds, as far as it came; ours and theirs on the same claims. */
export type HighsTimes = { readonly [step in "ourOne" | "ourAll" | "build" | "one" | "all"]?: number };

if (import.meta.main) await measureHighs(Number(process.argv[2]));

async function measureHighs(size: number): Promise<void> {
  const { claims, linking, tree, contradicting } = generateCase(size, 7);
  const agreeing = claims.filter(({ id }) => !contradicting.has(id));
  const constraints = constraintsOfCase(agreeing, linking, tree);
  const say = (step: keyof HighsTimes, ms: number): void => console.log(JSON.stringify({ [step]: ms }));

  const lattice = openLattice(tree, new Map(agreeing.map((claim) => [claim.id, claim])));
  let start = performance.now();
  lattice.add(constraints);
  const scopes = lattice.scopes();
  for (const scope of scopes.slice(0, 1)) lattice.solve(scope);
  say("ourOne", performance.now() - start);
  for (const scope of scopes) lattice.solve(scope);
  say("ourAll", performance.now() - start);

  start = performance.now();
  const bounds: readonly Bound[] = constraints
    .filter(({ conditions }) => conditions.length === 0)
    .map(({ scope, low, high }) => ({ key: scope.key, low, high }));
  const solver = await openSolver(systemByQuarter(scopes, tree), { whole: false });
  say("build", performance.now() - start);
  const keys = scopes.map(({ key }) => key);
  start = performance.now();
  const first = solver.extents(bounds, keys.slice(0, 1));
  say("one", performance.now() - start);
  if (first.includes("infeasible")) throw new Error("the claims without contradictions should all hold");
  start = performance.now();
  solver.extents(bounds, keys);
  say("all", performance.now() - start);
  solver.close();
}

/** Scopes of two quarters never meet in this city, so only those of one are compared; of many families of parts one row is made. */
function systemByQuarter(scopes: readonly TwinScope[], tree: Parameters<typeof systemOf>[1]): System {
  const quarterOf = ({ placeIds: [place] }: TwinScope): string =>
    (place === undefined ? [] : (tree.ancestors.get(place) ?? [])).find((id) => id.startsWith("quarter")) ?? "";
  const rows: Row[] = [];
  const ordered: TwinScope[] = [];
  for (const own of Map.groupBy(scopes, quarterOf).values()) {
    const system = systemOf(own, tree, 1);
    for (const { terms, low, high } of system.rows)
      rows.push({ terms: terms.map(([at, by]) => [at + ordered.length, by] as const), low, high });
    ordered.push(...system.scopes);
  }
  return { scopes: ordered, rows };
}
