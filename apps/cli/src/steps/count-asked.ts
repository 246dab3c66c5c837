// The toll of one scope that somebody asks for: as each incident shows it, and as it stands for whatever happened there and then. Two
// questions, two answers: neither is mixed into the other.
import { countScope, tollOfScope } from "@bayyina/count";
import {
  BayyinaError,
  type PartialDate,
  parseId,
  parsePartialDate,
  type ReportedToll,
  relatePeriods,
  relatePlaces,
  relatePopulations,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import type { CountOfCase } from "@bayyina/wiring";
import type { AskedScope } from "./count-options.ts";

/** What is known of a scope. */
export type AskedToll = {
  readonly scope: AskedScope;
  /** Incidents' own tolls of an equal scope, just as the incidents show them, with their own date. */
  readonly incidents: readonly ScopedToll<Toll>[];
  /** Under whatever happened there and then, in one incident or several: what incidents count bounds it only as a part. */
  readonly anywhere: ReportedToll;
};

/**
 * Answers for a scope.
 *
 * @param scope - What, of whom, where, when.
 * @param counted - The case.
 * @returns The incidents' tolls that count the same people at the same places, where the period asked for is the toll's or the incident's;
 *   and the toll of the scope in no incident.
 * @throws BayyinaError `PLACE_UNKNOWN`.
 */
export function askScope(scope: AskedScope, { output, solved, tree }: CountOfCase): AskedToll {
  const unknown = scope.placeIds.find((id) => !tree.places.has(id));
  if (unknown !== undefined) throw new BayyinaError({ code: "PLACE_UNKNOWN", facts: { place: unknown } });
  const node = countScope({ ...scope, incident: null }, tree, parseId("claim", "asked"));
  const period = parsePartialDate(scope.during);
  const isOfScope = ({ counted, of, placeIds }: ScopedToll<Toll>): boolean =>
    counted === scope.counted &&
    relatePopulations(of, node.of) === "equal" &&
    relatePlaces(placeIds, node.placeIds, tree) === "equal";
  const incidents = output.incidents.flatMap(({ during, tolls }) => {
    const own = tolls.filter((toll) => toll.standing === "member" && isOfScope(toll));
    const isAsked = isPeriod(during, period);
    return own
      .filter((toll) => isAsked || isPeriod(toll.during, period))
      .map(({ incident, counted, of, placeIds, during: when, toll }) => ({
        incident,
        counted,
        of,
        placeIds,
        during: when,
        toll,
      }));
  });
  return { scope, incidents, anywhere: tollOfScope(solved, node) };
}

function isPeriod(edtf: string | null, period: PartialDate): boolean {
  return edtf !== null && relatePeriods(parsePartialDate(edtf), period) === "equal";
}
