// What differs between two views of one incident: of two versions of a method's rules, of two methods, or of one at two times. Side by
// side with each one's reasons; neither is taken for the right one.
import { sayRange } from "@bayyina/model";
import type { MethodFigure, MethodReason, MethodView } from "../methods/method.ts";

/** A figure that differs; null where one view has none. Known by what is counted, of whom, and how it was come by. */
export type ViewFigureChange = {
  readonly counted: string;
  readonly of: string;
  readonly basis: MethodFigure["basis"];
  readonly before: MethodFigure | null;
  readonly after: MethodFigure | null;
};

/** A grade, a code or an item of a checklist that differs, with each view's reasons; null where a view has it not, or gives none. */
export type ViewMarkChange = {
  readonly mark: "grade" | "code" | "checklist";
  /** Its name in the method; empty for the grade. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly becauseBefore: readonly MethodReason[];
  readonly becauseAfter: readonly MethodReason[];
};

/** All that differs, and a line in plain words for each. */
export type ViewChanges = {
  readonly figures: readonly ViewFigureChange[];
  readonly marks: readonly ViewMarkChange[];
  readonly says: readonly string[];
};

/**
 * Compares two views.
 *
 * @param before - One view.
 * @param after - Another of the same incident.
 * @returns Marks and figures whose values differ, those of `after` in their order, then those that only `before` has. Reasons that
 *   differ for a value that does not are no change.
 */
export function compareViews(before: MethodView, after: MethodView): ViewChanges {
  const marks = pairBy(marksOf(before), marksOf(after), [({ mark, name }) => [mark, name]]).flatMap(markChange);
  const figures = pairBy(before.figures, after.figures, [
    ({ counted, of, basis, placeIds, called }) => [counted, of, basis, called, ...placeIds.toSorted()],
    ({ counted, of, basis }) => [counted, of, basis],
  ]).flatMap(figureChange);
  const [was, is] = [before, after].map(({ method, version }) => `${method} ${version}`);
  const line = (what: string, old: string, now: string): string => `${what}: ${was} ${old} → ${is} ${now}`;
  return {
    figures,
    marks,
    says: [
      ...marks.map((each) => line([each.mark, each.name].join(" ").trim(), each.before ?? "none", each.after ?? "none")),
      ...figures.map((each) => line(`${each.counted}, ${each.of}, ${each.basis}`, sayFigure(each.before), sayFigure(each.after))),
    ],
  };
}

type Mark = Pick<ViewMarkChange, "mark" | "name"> & { readonly value: string | null; readonly because: readonly MethodReason[] };

function marksOf({ grade, because, codes, checklist }: MethodView): readonly Mark[] {
  return [
    { mark: "grade", name: "", value: grade, because },
    ...codes.map((each): Mark => ({ mark: "code", name: each.code, value: each.value, because: [each.because] })),
    ...checklist.map((each): Mark => ({ mark: "checklist", name: each.item, value: each.outcome, because: [each.because] })),
  ];
}

type Pair<T> = { readonly either: T; readonly before: T | null; readonly after: T | null };

/** Pairs by the first key, what is left by the next; of equal ones in their order. */
function pairBy<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((each: T) => readonly string[])[],
): readonly Pair<T>[] {
  const waiting = new Set(before);
  const found = new Map<T, T>();
  for (const key of keys) {
    const spell = (each: T): string => JSON.stringify(key(each));
    const byKey = Map.groupBy(waiting, spell);
    for (const each of after) {
      const was = found.has(each) ? undefined : byKey.get(spell(each))?.shift();
      if (was === undefined) continue;
      found.set(each, was);
      waiting.delete(was);
    }
  }
  return [
    ...after.map((each) => ({ either: each, before: found.get(each) ?? null, after: each })),
    ...[...waiting].map((each) => ({ either: each, before: each, after: null })),
  ];
}

function markChange({ either: { mark, name }, before, after }: Pair<Mark>): readonly ViewMarkChange[] {
  const values = { before: before?.value ?? null, after: after?.value ?? null };
  if (values.before === values.after) return [];
  return [{ mark, name, ...values, becauseBefore: before?.because ?? [], becauseAfter: after?.because ?? [] }];
}

function figureChange({ either: { counted, of, basis }, before, after }: Pair<MethodFigure>): readonly ViewFigureChange[] {
  return sayFigure(before) === sayFigure(after) ? [] : [{ counted, of, basis, before, after }];
}

/** All of a figure that counts as a change when it differs. */
function sayFigure(figure: MethodFigure | null): string {
  if (figure === null) return "no such figure";
  const { low, best, high, provisional, presumed } = figure;
  const marks = [
    ...(best === null ? [] : [`best ${best}`]),
    ...(provisional ? ["provisional"] : []),
    ...(presumed ? ["presumed"] : []),
  ];
  return [sayRange({ low, high }), ...marks].join(", ");
}
