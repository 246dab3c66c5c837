// From who was harmed to how many: the counts of an incident follow from its casualties, never the other way round.
import type { AuthoredDocument, AuthoredIncident } from "./authored.ts";
import type { TrueCasualty, TrueIncident } from "./world.ts";

/**
 * @param incidents - The incidents as written or composed.
 * @param casualties - Everyone harmed in them.
 * @param documents - Every document.
 * @returns The true incidents, in the order given, with counts and the names of the documents that speak of each.
 */
export function countIncidents(
  incidents: readonly AuthoredIncident[],
  casualties: readonly TrueCasualty[],
  documents: readonly AuthoredDocument[],
): readonly TrueIncident[] {
  const harmed = Map.groupBy(casualties, (casualty) => casualty.incident);
  const mentions = incidents.map((incident): readonly [string, string[]] => [incident.id, []]);
  const documentNames = new Map(mentions);
  for (const document of documents) for (const id of document.incidents) documentNames.get(id)?.push(document.name);
  return incidents.map((incident) => {
    const people = harmed.get(incident.id) ?? [];
    return {
      id: incident.id,
      date: incident.date,
      placeId: incident.placeId,
      party: incident.party,
      means: incident.means,
      killed: people.filter((person) => person.fate === "killed" || person.fate === "died-of-wounds").length,
      injured: people.filter((person) => person.fate === "injured").length,
      missing: people.filter((person) => person.fate === "missing").length,
      structuresDestroyed: incident.structuresDestroyed,
      structuresDamaged: incident.structuresDamaged,
      documents: documentNames.get(incident.id) ?? [],
    };
  });
}
