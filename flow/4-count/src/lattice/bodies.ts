// Bodies recovered or buried at the place of an incident: they bound the killed there from below, for all persons, never for civilians.
import type { Counted, Incident, PlaceTree } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";
import { countScope } from "./count-scope.ts";
import { type ScopedClaim, wordsOf } from "./scoped-claim.ts";

/** Counts of bodies. `identified` is left out: it counts some of those recovered. */
const ofBodies: ReadonlySet<Counted> = new Set<Counted>(["recovered", "buried", "removed-by-family"]);

/** What a claim says when it counts whole bodies of distinct persons that were found where it says. */
export const distinctPersons = "distinct persons, place known";

/**
 * The bound that a count of bodies sets on the killed.
 *
 * @param scoped - A claim of the incident.
 * @param incident - The incident.
 * @param tree - The gazetteer.
 * @returns A hard constraint where the bodies are distinct persons of known place, else one under the condition that they are; nothing
 *   for other counts, or where the place is not known.
 */
export function boundByBodies({ claim, scope }: ScopedClaim, incident: Incident, tree: PlaceTree): readonly Constraint[] {
  if (!ofBodies.has(claim.counted) || claim.low === null || scope.placeIds.length === 0) return [];
  const { placeIds } = scope;
  const of = { counted: "killed", of: "unspecified", placeIds, during: incident.during, incident: incident.id } as const;
  const isKnown = claim.provenance === distinctPersons;
  return [
    {
      key: `bodies ${claim.id}`,
      scope: countScope(of, tree, claim.id),
      low: claim.low,
      high: null,
      claims: [claim.id],
      conditions: [...wordsOf(claim), ...(isKnown ? [] : [{ kind: "bodies", claims: [claim.id] } as const])],
      ruleLow: isKnown
        ? `bodies ${claim.counted} there, distinct persons of known place`
        : `bodies ${claim.counted} there, if each is of a distinct person killed there`,
      ruleHigh: "",
    },
  ];
}
