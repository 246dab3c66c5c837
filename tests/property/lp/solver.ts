// HiGHS, asked the two questions of counting: can these bounds all hold, and between which ends does a number then lie.
// It knows nothing of claims. Whole numbers throughout: a mixed-integer program, exact on the small numbers of these worlds.
import highsLoader, { type Highs, type InitOptions } from "highs";
import type { System } from "./system.ts";

/** Bounds on the number of one scope; null = no bound. */
export type Bound = { readonly key: string; readonly low: number | null; readonly high: number | null };

/** Where a number can lie: `infeasible` when the bounds cannot all hold; `high` null = without end. */
export type Extent = { readonly low: number; readonly high: number | null } | "infeasible";

/** A solver that holds one system. */
export type Solver = {
  /** Whether some whole numbers satisfy the bounds. */
  readonly feasible: (bounds: readonly Bound[]) => boolean;
  /** The least and the most that the number of a scope can be, for each key. */
  readonly extents: (bounds: readonly Bound[], keys: readonly string[]) => readonly Extent[];
  /** Frees what the solver holds. */
  readonly close: () => void;
};

/** No number of a small world comes near; what can grow past the half of it has no upper end. */
const ceiling = 100_000;

/** The package ships one declaration file, of its CommonJS form; imported as a module, its default is the loader itself. */
const loadHighs = highsLoader as unknown as (options?: InitOptions) => Promise<Highs>;
let loading: Promise<Highs> | null = null;

/**
 * Loads HiGHS and gives it a system.
 *
 * @param system - Scopes and rows.
 * @param options - `whole`: numbers must be whole; false solves the relaxation, which is faster and may be wider.
 * @returns The solver; `close` it when done.
 * @throws Error when HiGHS ends neither with an optimum nor with a proof that there is none.
 */
export async function openSolver(system: System, options: { readonly whole: boolean } = { whole: true }): Promise<Solver> {
  loading ??= loadHighs();
  const highs = await loading;
  const { modelStatus, objectiveSense, variableType } = highs.constants;
  const at = new Map(system.scopes.map(({ key }, index) => [key, index]));
  const count = system.scopes.length;
  const model = highs.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0 });
  for (const _ of system.scopes) model.addVar(0, ceiling);
  if (options.whole) for (let col = 0; col < count; col++) model.changeColIntegrality(col, variableType.integer);
  for (const { terms, low, high } of system.rows)
    model.addRow(low, Number.isFinite(high) ? high : highs.infinity, {
      indices: terms.map(([scope]) => scope),
      values: terms.map(([, coefficient]) => coefficient),
    });

  /** Narrows the columns; false when two bounds of one scope already exclude each other. */
  const narrow = (bounds: readonly Bound[]): boolean => {
    const lows = new Float64Array(count);
    const highest = new Float64Array(count).fill(ceiling);
    for (const { key, low, high } of bounds) {
      const col = at.get(key);
      if (col === undefined) throw new Error("a bound names a scope that the system lacks");
      lows[col] = Math.max(lows[col] ?? 0, low ?? 0);
      highest[col] = Math.min(highest[col] ?? ceiling, high ?? ceiling);
    }
    if (lows.some((low, col) => low > (highest[col] ?? ceiling))) return false;
    for (let col = 0; col < count; col++) model.changeColBounds(col, lows[col] ?? 0, highest[col] ?? ceiling);
    return true;
  };
  const optimum = (): number | null => {
    const { modelStatus: status } = model.run();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null;
    if (status !== modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}`);
    return model.getObjectiveValue();
  };
  const extentOf = (key: string): Extent => {
    const col = at.get(key);
    if (col === undefined) throw new Error("the system lacks the scope that is asked for");
    model.changeColCost(col, 1);
    try {
      model.changeObjectiveSense(objectiveSense.minimize);
      const low = optimum();
      if (low === null) return "infeasible";
      model.changeObjectiveSense(objectiveSense.maximize);
      const high = optimum() ?? Infinity;
      // A relaxation's ends are rounded inwards, there is no whole number between; Math.max turns -0 into 0.
      return { low: Math.max(0, Math.ceil(low - 1e-6)), high: high > ceiling / 2 ? null : Math.floor(high + 1e-6) };
    } finally {
      model.changeColCost(col, 0);
    }
  };
  return {
    feasible: (bounds) => narrow(bounds) && (count === 0 || optimum() !== null),
    extents: (bounds, keys) => {
      const open = narrow(bounds);
      return keys.map((key) => (open ? extentOf(key) : "infeasible"));
    },
    close: () => model.dispose(),
  };
}
