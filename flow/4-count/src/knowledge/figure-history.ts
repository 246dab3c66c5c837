// How figures came to be: counted again for each day on which a claim became known, with what that day changed. Only the days that touch
// what is asked for, and at most so many: what is left out is said.
import { type Claim, type ClaimId, type Day, type Incident, isoDay, type ScopedToll, type Toll } from "@bayyina/model";
import { type CountedCase, type FigureState, figuresOf, stateOf } from "./figure-state.ts";
import { knownDayOf } from "./known-on.ts";
import { type FigurePair, matchFigures } from "./match-figures.ts";
import { changesOf, type StepChange } from "./step-change.ts";

/** Links and counts claims; linking is another stage, so the caller gives both. */
export type Derive = (claims: readonly Claim[]) => {
  readonly incidents: readonly Incident[];
  readonly tolls: readonly ScopedToll<Toll>[];
};

/** A day on which a figure changed, or a claim behind it became known. `state` is null where the figure is gone. */
export type HistoryStep = {
  /** ISO 8601. */
  readonly on: string;
  readonly state: FigureState | null;
  readonly changed: readonly StepChange[];
  /** The claims behind the figure that became known that day, sorted. */
  readonly came: readonly ClaimId[];
};

/** One figure through time, by the incident and scope that it had last. `earlier`: how it stood before the days shown; null = not yet. */
export type FigureHistory = Pick<ScopedToll<Toll>, "incident" | "counted" | "of" | "placeIds" | "during"> & {
  readonly earlier: FigureState | null;
  readonly steps: readonly HistoryStep[];
};

/** The histories asked for. `daysLeftOut`: earlier days that are not shown one by one. `undated`: claims asked for, known on no day. */
export type Histories = {
  readonly figures: readonly FigureHistory[];
  readonly daysLeftOut: number;
  readonly undated: readonly ClaimId[];
};

/**
 * The histories of figures.
 *
 * @param derive - Links and counts; asked once for each day shown and once for the day before them, with all claims known by then.
 * @param claims - Every claim of the case.
 * @param asked - `touching`: the claims whose figures are asked for, as an incident's; a figure is followed when its incident holds one of
 *   them, or itself rests on one. `mostDays`: days shown, the latest ones.
 * @returns A history for each figure, in the order in which they first stood.
 */
export function figureHistory(
  derive: Derive,
  claims: readonly Claim[],
  { touching, mostDays }: { readonly touching: ReadonlySet<ClaimId>; readonly mostDays: number },
): Histories {
  const knownDays = new Map(claims.map((claim) => [claim.id, knownDayOf(claim)] as const));
  const asked = claims.filter(({ id }) => touching.has(id));
  const days = [...new Set(asked.flatMap(({ id }) => knownDays.get(id) ?? []))].sort((a, b) => a - b);
  const daysLeftOut = Math.max(0, days.length - mostDays);
  const countOn = (day: Day): CountedCase => {
    const known = claims.filter(({ id }) => (knownDays.get(id) ?? Infinity) <= day);
    return onlyTouched({ claims: known, ...derive(known) }, touching);
  };
  const lastLeftOut = days[daysLeftOut - 1];
  let before: CountedCase = lastLeftOut === undefined ? { claims: [], incidents: [], tolls: [] } : countOn(lastLeftOut);
  const histories = before.tolls.map((last): History => ({ last, earlier: stateOf(last.toll), steps: [] }));
  for (const day of days.slice(daysLeftOut)) {
    const after = countOn(day);
    addDay(histories, matchFigures(before, after), { on: isoDay(day), isNew: (id) => knownDays.get(id) === day });
    before = after;
  }
  return {
    figures: histories.map(({ last: { incident, counted, of, placeIds, during }, earlier, steps }) => ({
      incident,
      counted,
      of,
      placeIds,
      during,
      earlier,
      steps,
    })),
    daysLeftOut,
    undated: asked.flatMap(({ id }) => (knownDays.get(id) === null ? [id] : [])).sort(),
  };
}

/** A history as it grows; `last` is its toll of the latest day on which it stood. */
type History = { last: ScopedToll<Toll>; readonly earlier: FigureState | null; readonly steps: HistoryStep[] };

function addDay(
  histories: History[],
  pairs: readonly FigurePair[],
  { on, isNew }: { readonly on: string; readonly isNew: (claim: ClaimId) => boolean },
): void {
  const byLast = new Map(histories.map((history) => [history.last, history] as const));
  for (const pair of pairs) {
    const { before: was, after: is } = pair;
    const known = was === null ? undefined : byLast.get(was.scoped);
    if (known !== undefined && is !== null) known.last = is.scoped;
    const came = (is?.claims ?? []).filter(isNew);
    const changed = changesOf(pair);
    if (changed.length === 0 && came.length === 0) continue;
    const state = is === null ? null : stateOf(is.scoped.toll);
    const step: HistoryStep = { on, state, changed: changed.length === 0 ? ["nothing moved"] : changed, came };
    if (known !== undefined) known.steps.push(step);
    else if (is !== null) histories.push({ last: is.scoped, earlier: null, steps: [step] });
  }
}

/** The case without incidents and figures that nobody asked for. */
function onlyTouched(counted: CountedCase, touching: ReadonlySet<ClaimId>): CountedCase {
  const incidents = counted.incidents.filter(({ claims }) => claims.some((id) => touching.has(id)));
  const ids = new Set(incidents.map(({ id }) => id));
  const figures = figuresOf(counted).filter(
    ({ scoped, claims }) => (scoped.incident !== null && ids.has(scoped.incident)) || claims.some((id) => touching.has(id)),
  );
  return { ...counted, incidents, tolls: figures.map(({ scoped }) => scoped) };
}
