// Tolls that are no range of claims, as figures of a method: persons documented one by one, and estimates of a run. Kept apart from what is
// reported, and from each other.
import type { ScopedToll, Toll } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import type { BoundReason, MethodFigure } from "./method.ts";

/**
 * The documented killed of an incident.
 *
 * @param figures - The incident.
 * @returns A figure for each such toll. Its most is of persons described one by one: others may be described by nobody.
 */
export function documentedFigures({ tolls }: IncidentFigures): readonly MethodFigure[] {
  return tolls.flatMap((scoped) => {
    const { toll, counted } = scoped;
    if (toll.kind !== "documented" || counted !== "killed") return [];
    const because = toll.because.map(({ bound, rule, claims }) => ({ bound, says: rule, claims }));
    return [figureOf(scoped, "documented", toll.range, because)];
  });
}

/**
 * The estimated killed of an incident.
 *
 * @param figures - The incident.
 * @returns A figure for each such toll; its reason is a run over lists, no claim.
 */
export function estimatedFigures({ tolls }: IncidentFigures): readonly MethodFigure[] {
  return tolls.flatMap((scoped) => {
    const { toll, counted } = scoped;
    if (toll.kind !== "estimated" || counted !== "killed") return [];
    const says = `an interval of probability ${toll.interval.probability}, by run ${toll.run}`;
    return [
      figureOf(
        scoped,
        "estimated",
        toll.interval,
        (["low", "high"] as const).map((bound) => ({ bound, says, claims: [] })),
      ),
    ];
  });
}

function figureOf(
  { counted, of, placeIds }: ScopedToll<Toll>,
  basis: MethodFigure["basis"],
  { low, high }: { readonly low: number; readonly high: number },
  because: readonly BoundReason[],
): MethodFigure {
  const marks = { provisional: false, presumed: false } as const;
  return { counted, of: "any status", called: of, basis, low, best: null, high, ...marks, because, placeIds };
}
