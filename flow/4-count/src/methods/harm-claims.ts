// The incident's own claims that people were harmed, by group. Bodies are not among them: a body is counted where it lies, not as what it was.
import type { Claim, QuantityClaim } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { type Population, populationOf } from "./population.ts";

/**
 * Counts of people harmed.
 *
 * @param figures - The incident.
 * @param counted - Killed or injured.
 * @param belongs - Whether a group is asked for; null = the source's word names no group that methods know.
 * @returns Claims in their order; counts of nobody ("no civilians were killed") are left out.
 */
export function countsOf(
  figures: IncidentFigures,
  counted: "killed" | "injured" | "casualties",
  belongs: (of: Population | null) => boolean,
): readonly QuantityClaim[] {
  return figures.claims
    .filter((claim) => claim.kind === "quantity")
    .filter((claim) => claim.counted === counted && claim.high !== 0 && belongs(populationOf(claim.of)));
}

/**
 * Claims that people were harmed who may be civilians.
 *
 * @param figures - The incident.
 * @returns Counts of killed, injured, or both together, of any group but belligerents, and persons named as harmed, whose status a claim
 *   does not give.
 */
export function harmToOthers(figures: IncidentFigures): readonly Claim[] {
  const counts = (["killed", "injured", "casualties"] as const).flatMap((counted) =>
    countsOf(figures, counted, (of) => of !== "belligerents"),
  );
  return [...counts, ...figures.claims.filter((claim) => claim.kind === "person" && namedHarm.has(claim.fate))];
}

const namedHarm: ReadonlySet<string> = new Set(["killed", "injured", "died-later"]);
