// A further incident: where, when, by whom, and who was harmed.
import type { AuthoredHousehold, AuthoredIncident } from "../authored.ts";
import type { Random } from "../random.ts";
import { addDays } from "./calendar.ts";
import type { City } from "./compose-city.ts";

const warBegins = "2031-05-02";
const warDays = 56;

/** The same means for each party, so that swapping two parties changes nothing else. */
const means = ["air strike", "shelling", "rockets", "drone strike"] as const;

/** Of twelve incidents, five by each party and two by nobody knows whom. */
const partyOfTwelve = [
  "tasmuri-army",
  "highland-front",
  "unknown",
  "highland-front",
  "tasmuri-army",
  "tasmuri-army",
  "highland-front",
  "highland-front",
  "unknown",
  "tasmuri-army",
  "highland-front",
  "tasmuri-army",
] as const;

/** What is settled before chance has a say. `casualties`: how many people are harmed, dead or alive. */
export type IncidentPlan = { readonly number: number; readonly casualties: number; readonly firstHousehold: number };

/**
 * @param plan - The incident's number in the world (from 1), its size, and the number of its first household.
 * @param city - Where it happens.
 * @param random - Draws all the rest.
 * @returns The incident; its households hold exactly `plan.casualties` people.
 */
export function composeIncident(plan: IncidentPlan, city: City, random: Random): AuthoredIncident {
  const party = partyOfTwelve[plan.number % partyOfTwelve.length] ?? "unknown";
  return {
    id: `i${String(plan.number).padStart(2, "0")}`,
    date: addDays(warBegins, random.between(0, warDays - 1)),
    placeId: random.pick(city.sites).id,
    party,
    means: party === "unknown" ? "explosion" : random.pick(means),
    structuresDestroyed: random.between(0, 1 + Math.floor(plan.casualties / 15)),
    structuresDamaged: random.between(0, 2 + Math.floor(plan.casualties / 8)),
    households: composeHouseholds(plan, random),
  };
}

function composeHouseholds(plan: IncidentPlan, random: Random): readonly AuthoredHousehold[] {
  const households: AuthoredHousehold[] = [];
  for (let left = plan.casualties; left > 0; ) {
    const size = Math.min(left, random.chance(0.5) ? 1 : random.between(2, 7));
    const id = `h${plan.firstHousehold + households.length}`;
    households.push({ id, members: Array.from({ length: size }, (_, at) => memberCode(at, random)) });
    left -= size;
  }
  return households;
}

function memberCode(at: number, random: Random): string {
  const isParent = at < 2;
  const age = isParent ? random.between(19, 72) : random.chance(0.85) ? random.between(1, 17) : random.between(60, 84);
  const fate = random.chance(0.58) ? "k" : random.chance(0.9) ? "i" : random.chance(0.6) ? "x" : "d";
  return `${random.chance(0.5) ? "F" : "M"}${age}${fate}`;
}
