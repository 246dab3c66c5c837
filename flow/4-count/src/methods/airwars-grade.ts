// The grade that Airwars' published scale gives an incident: who accepts it, who disputes it, how many stand behind it. Not a verdict.
import { type PositionStatement, rootsOf } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { civilianStatus } from "./civilian-status.ts";
import { harmToOthers } from "./harm-claims.ts";
import type { MethodReason } from "./method.ts";
import { populationOf } from "./population.ts";
import { sortedIds } from "./range-of-readings.ts";

/** Airwars' five grades. */
export type AirwarsGrade = "Confirmed" | "Discounted" | "Contested" | "Fair" | "Weak";

/** A grade with its reason and what it leaves open. */
export type Graded = {
  readonly grade: AirwarsGrade | null;
  readonly because: readonly MethodReason[];
  readonly open: readonly string[];
};

/**
 * Grades an incident, in this order: a party accepts the harm; only belligerents are counted; several parties are accused; two or
 * more independent observers and an act laid to a party; fewer.
 *
 * @param figures - The incident.
 * @returns The grade; null when none fits, or nobody counts anybody harmed.
 */
export function gradeByAirwars(figures: IncidentFigures): Graded {
  const { assessment, all } = figures;
  const accepting = assessment.positions.filter(acceptsHarm);
  if (accepting.length > 0)
    return graded("Confirmed", "a party accepts it", sortedIds(accepting.flatMap(({ claims }) => claims)));
  const others = harmToOthers(figures);
  const belligerents = (["killed", "injured"] as const).flatMap((counted) => civilianStatus(figures, counted).evidence);
  if (others.length === 0 && belligerents.length > 0)
    return graded("Discounted", "all who are counted are called belligerents, not by an accused party alone", belligerents, [
      "The scale also discounts an incident that another party most likely did: that is for a recorder to judge.",
    ]);
  if (others.length === 0) return graded(null, "nobody counts anybody harmed who may be a civilian", []);
  const accusing = sortedIds(assessment.attribution.flatMap(({ party, claims }) => (party === null ? [] : claims)));
  if (assessment.competing) return graded("Contested", "several parties are named as responsible; the minima stay", accusing);
  const { observers, unnamed } = rootsOf(others, all);
  const open = ["Whether a source is credible is for a recorder to judge: here each named observer is one source, no outlet is."];
  if (observers.length >= 2 && accusing.length > 0)
    return graded("Fair", `independent observers: ${observers.length}, and an act laid to a party`, sortedIds(others), open);
  if (observers.length >= 2)
    return graded(null, `independent observers: ${observers.length}, and no act laid to any party`, sortedIds(others), open);
  const beside =
    unnamed.length === 0 ? [] : [`How many sources the claims add that name no observer is not known: ${unnamed.length}.`];
  const count = observers.length === 0 ? "no observer is named" : "one observer";
  return graded("Weak", count, sortedIds(others), [...open, ...beside]);
}

const ofPeople: ReadonlySet<string> = new Set(["killed", "injured", "casualties"]);

/** A party's own word, of this incident, that people other than belligerents were harmed, or that it did it. */
function acceptsHarm({ party, position, beside, counted, of, range }: PositionStatement): boolean {
  if (party === null || position !== "concedes" || beside) return false;
  if (counted === null || of === null) return true;
  return ofPeople.has(counted) && populationOf(of) !== "belligerents" && range?.high !== 0;
}

function graded(grade: AirwarsGrade | null, says: string, claims: MethodReason["claims"], open: readonly string[] = []): Graded {
  return { grade, because: [{ says, claims }], open };
}
