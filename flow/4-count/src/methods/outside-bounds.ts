// What claims outside an incident say of its people: said beside the figures, in plain words, and no figure.
import type { IncidentFigures } from "../incident-figures.ts";
import { ownToll, type Reported, reportedOf } from "./leading-tolls.ts";
import type { MethodFigure } from "./method.ts";
import { populationOf } from "./population.ts";
import { leastOf, mostOf } from "./range-of-readings.ts";

/**
 * The bounds that no figure shows because claims outside the incident set them.
 *
 * @param figures - The incident.
 * @param shown - The method's figures of reported ranges.
 * @returns A sentence for each such bound of a scope that is shown, sorted.
 */
export function outsideBounds(figures: IncidentFigures, shown: readonly MethodFigure[]): readonly string[] {
  const claims = new Set(figures.incident.claims);
  const isShown = ({ counted, of, placeIds }: Reported): boolean =>
    shown.some((figure) => figure.counted === counted && figure.called === of && figure.placeIds.join() === placeIds.join());
  const says = reportedOf(figures)
    .filter(isShown)
    .flatMap((scoped) => {
      const own = ownToll(scoped, claims);
      const of = `Of ${scoped.counted} ${populationOf(scoped.of) ?? "people"}, claims outside this incident`;
      const [most, least] = [mostOf(scoped).value, leastOf(scoped).value];
      return [
        ...(most === mostOf(own).value ? [] : [`${of} allow at most ${most}: no count of these people.`]),
        ...(least === leastOf(own).value ? [] : [`${of} ask for at least ${least}: no count of these people.`]),
      ];
    });
  return [...new Set(says)].sort();
}
