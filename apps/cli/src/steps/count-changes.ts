// What changed in a count: since a day, day by day, or between two outputs' views. It counts again and compares; it explains in claims.
import {
  type CountedCase,
  compareTolls,
  compareViews,
  type FigureChange,
  figureHistory,
  type Histories,
  type MethodId,
  type ViewChanges,
} from "@bayyina/count";
import type { Claim, IncidentId } from "@bayyina/model";
import { type CountOfCase, figuresOfCase, solveCase } from "@bayyina/wiring";
import type { CountSource } from "./count-input.ts";
import { earlierViews } from "./earlier-views.ts";

/** Days of a history that are shown one by one. */
const mostDays = 40;

/** A figure that changed; of a case, with the entries that speak of each claim that did it. */
export type ChangeWithEntries = FigureChange & { readonly entries: Readonly<Record<string, readonly number[]>> };

/** What changed in one method's view of an incident; `incident` is that of the later count. */
export type ViewChangesOf = ViewChanges & { readonly incident: IncidentId; readonly method: MethodId };

/**
 * How every figure came to be.
 *
 * @param source - The claims.
 * @returns The histories; a figure that left its incident is followed where it went.
 */
export function historyOf(source: CountSource): Histories {
  const touching = new Set(source.claims.map(({ id }) => id));
  const derive = (claims: readonly Claim[]): CountedCase => figuresOfCase(solveCase({ ...source, claims }));
  return figureHistory(derive, source.claims, { touching, mostDays });
}

/**
 * What changed between two states of the claims.
 *
 * @param before - The earlier ones.
 * @param counted - The later ones counted.
 * @returns The figures that differ, or stand in another incident or in none.
 */
export function changesSince(before: CountSource, counted: CountOfCase): readonly ChangeWithEntries[] {
  return compareTolls(figuresOfCase(solveCase(before)), figuresOfCase(counted)).map((change) => ({
    ...change,
    entries: Object.fromEntries(change.causes.map(({ claim }) => [claim, before.entriesOf(claim)])),
  }));
}

/**
 * What differs from the views in an earlier output.
 *
 * @param file - The earlier output.
 * @param counted - This count.
 * @returns For each view of a method that the earlier output has of an incident with a claim of this one's: what differs.
 * @throws BayyinaError as `earlierViews`.
 */
export function viewsSince(file: string, { output }: CountOfCase): readonly ViewChangesOf[] {
  const earlier = new Map(
    earlierViews(file)
      .toReversed()
      .flatMap(({ claims, view }) => claims.map((claim) => [`${view.method} ${claim}`, view] as const)),
  );
  return output.incidents.flatMap(({ claims, methods }) =>
    Object.values(methods).flatMap((view) => {
      const [before] = claims.flatMap((claim) => earlier.get(`${view.method} ${claim}`) ?? []);
      const { incident, method } = view;
      return before === undefined ? [] : [{ incident, method, ...compareViews(before, view) }];
    }),
  );
}
