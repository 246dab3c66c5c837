// Gaps in coverage beside a figure: where and when nobody could look, count or report. They change no figure; silence is not zero.
import type { CoverageGap } from "./coverage.ts";
import type { PlaceId } from "./ids.ts";
import { parsePartialDate, type Relation, relatePeriods } from "./partial-date.ts";
import { mayBeSame, type PlaceTree, relatePlaces } from "./place.ts";

/** How a gap's place lies to a figure's. */
export type GapWhere = "equal" | "within" | "contains" | "overlaps" | "may be the same" | "whole case";

/** A gap that concerns a figure. `when`: how its period lies to the figure's; `unknown` where either is not dated. */
export type GapBeside = { readonly gap: CoverageGap; readonly where: GapWhere; readonly when: Exclude<Relation, "disjoint"> };

/** What of a figure a gap may concern: where and when (EDTF, null = not dated). */
export type FigureScope = { readonly placeIds: readonly PlaceId[]; readonly during: string | null };

/**
 * The gaps in coverage that concern a figure.
 *
 * @param gaps - The case's gaps.
 * @param scope - Where and when the figure counts.
 * @param tree - The gazetteer.
 * @returns Gaps whose place is the figure's, holds it, lies in it, overlaps it or may be it, and whose period is not known to be another;
 *   a gap without a place concerns the whole case. Sorted by id.
 */
export function gapsBeside(gaps: readonly CoverageGap[], scope: FigureScope, tree: PlaceTree): readonly GapBeside[] {
  const beside = gaps.flatMap((gap): readonly GapBeside[] => {
    const where = placeOf(gap, scope, tree);
    const when = periodOf(gap, scope);
    return where === null || when === "disjoint" ? [] : [{ gap, where, when }];
  });
  return beside.sort((a, b) => (a.gap.id < b.gap.id ? -1 : 1));
}

function placeOf({ placeIds }: CoverageGap, scope: FigureScope, tree: PlaceTree): GapWhere | null {
  if (placeIds.length === 0) return "whole case";
  const relation = relatePlaces(placeIds, scope.placeIds, tree);
  if (relation === "disjoint") return null;
  if (relation !== "unknown") return relation;
  const mayMeet = placeIds.some((a) => scope.placeIds.some((b) => mayTouch(a, b, tree)));
  return mayMeet ? "may be the same" : null;
}

/** Whether one of two places, or what it lies in, may be the other. */
function mayTouch(a: PlaceId, b: PlaceId, tree: PlaceTree): boolean {
  const around = (id: PlaceId): readonly PlaceId[] => tree.ancestors.get(id) ?? [id];
  return around(a).some((outer) => mayBeSame(outer, b, tree)) || around(b).some((outer) => mayBeSame(a, outer, tree));
}

function periodOf({ during }: CoverageGap, scope: FigureScope): Relation {
  if (during === null || scope.during === null) return "unknown";
  return relatePeriods(parsePartialDate(during), parsePartialDate(scope.during));
}
