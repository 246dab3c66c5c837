// What a method's figures leave out of an incident, in plain words with numbers: nothing drops out unsaid.
import type { IncidentFigures } from "../incident-figures.ts";
import { countsOf } from "./harm-claims.ts";
import type { MethodFigure } from "./method.ts";
import { outsideBounds } from "./outside-bounds.ts";

/**
 * What no figure holds.
 *
 * @param figures - The incident.
 * @param shown - The method's figures of reported ranges.
 * @returns A sentence for each kind of claim that no figure holds, for each bound that only claims outside the incident set, and one where
 *   figures of one group do not compare.
 */
export function leftOut(figures: IncidentFigures, shown: readonly MethodFigure[]): readonly string[] {
  const elsewhere = (["killed", "injured"] as const).flatMap((counted) => {
    const same = shown.filter((figure) => figure.counted === counted);
    const groups = new Set([...same.map(({ of }) => of), ...(same.some(({ presumed }) => presumed) ? ["any status"] : [])]);
    return countsOf(figures, counted, (of) => of === null || !groups.has(of));
  });
  const mixed = countsOf(figures, "casualties", () => true);
  const bodies = figures.claims.filter((claim) => claim.kind === "quantity" && ofBodies.has(claim.counted));
  const groups = [...Map.groupBy(shown, ({ counted, of }) => `${counted} ${of}`)];
  const several = groups.filter(([, same]) => same.length > 1);
  return [
    ...say("Counts of harm to people of whom there is no figure here", elsewhere.length),
    ...say("Counts that do not tell killed from injured, in no figure", mixed.length),
    ...say("Counts of bodies, never counted as civilians", bodies.length),
    ...outsideBounds(figures, shown),
    ...several.map(
      ([group, same]) => `Figures of ${group} whose scopes do not compare, neither added nor merged: ${same.length}.`,
    ),
  ];
}

const ofBodies: ReadonlySet<string> = new Set(["recovered", "buried", "removed-by-family", "reburied"]);

function say(what: string, count: number): readonly string[] {
  return count === 0 ? [] : [`${what}: ${count}.`];
}
