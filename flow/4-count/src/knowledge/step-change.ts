// What one step did to a figure, in a closed set of words. It compares numbers and claims; it does not say which claim is right.
import type { CountRange } from "@bayyina/model";
import { becauseOf, type FigureState, stateOf } from "./figure-state.ts";
import type { FigurePair, Move } from "./match-figures.ts";

/**
 * What a step did to a figure. `first`: there was none before. `new bound`, `bound lost`: an end is given, or no longer. `narrowed`,
 * `widened`, `moved`: how what all readings allow lies to what they allowed. `contradicted`, `settled`: more, or fewer, readings and
 * conflicts. `replaced`: a claim that set a bound counts here no more. `more observers`: more stand behind a reading than behind any
 * before. `nothing moved`: a claim came and did none of this. `gone`: there is no such figure any more. A `Move`: it stands elsewhere now.
 */
export type StepChange =
  | "first"
  | "new bound"
  | "bound lost"
  | "narrowed"
  | "widened"
  | "moved"
  | "contradicted"
  | "settled"
  | "replaced"
  | "more observers"
  | "nothing moved"
  | "gone"
  | Move;

/**
 * What a step did.
 *
 * @param pair - The figure before and after.
 * @returns Each change once; none when nothing differs.
 */
export function changesOf({ before: was, after: is, moved }: FigurePair): readonly StepChange[] {
  if (was === null) return ["first"];
  if (is === null) return ["gone"];
  const [before, after] = [stateOf(was.scoped.toll), stateOf(is.scoped.toll)];
  const still = new Set(is.claims);
  const disputes = disputesOf(after) - disputesOf(before);
  return [
    ...(moved === null ? [] : [moved]),
    ...rangeChange(allowedBy(before), allowedBy(after)),
    ...(disputes > 0 ? (["contradicted"] as const) : disputes < 0 ? (["settled"] as const) : []),
    ...(becauseOf(was.scoped.toll).some(({ claims }) => claims.some((claim) => !still.has(claim)))
      ? (["replaced"] as const)
      : []),
    ...(mostObservers(after) > mostObservers(before) ? (["more observers"] as const) : []),
  ];
}

/** From the lowest low to the highest high of all readings: to compare by, never to show. */
function allowedBy({ readings }: FigureState): CountRange {
  const ends = (end: "low" | "high"): readonly number[] | null => {
    const given = readings.flatMap(({ range }) => range[end] ?? []);
    return given.length === readings.length && given.length > 0 ? given : null;
  };
  const [lows, highs] = [ends("low"), ends("high")];
  return { low: lows === null ? null : Math.min(...lows), high: highs === null ? null : Math.max(...highs) };
}

function rangeChange(before: CountRange, after: CountRange): readonly StepChange[] {
  const ends = ["low", "high"] as const;
  const found = ends.some((end) => before[end] === null && after[end] !== null);
  const lost = ends.some((end) => before[end] !== null && after[end] === null);
  // An end that only one of the two has is told by itself.
  const up = (end: "low" | "high"): number => (before[end] === null || after[end] === null ? 0 : after[end] - before[end]);
  const [low, high] = [up("low"), up("high")];
  const moved = low > 0 && high > 0 ? "moved" : low < 0 && high < 0 ? "moved" : low > 0 || high < 0 ? "narrowed" : "widened";
  return [
    ...(found ? (["new bound"] as const) : []),
    ...(lost ? (["bound lost"] as const) : []),
    ...(low === 0 && high === 0 ? [] : ([moved] as const)),
  ];
}

function disputesOf({ readings, conflicts, softConflicts }: FigureState): number {
  return Math.max(readings.length, 1) + conflicts + softConflicts;
}

function mostObservers({ readings }: FigureState): number {
  return Math.max(0, ...readings.map(({ observers }) => observers ?? 0));
}
