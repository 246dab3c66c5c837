// The generator: one seed and one size give one world, on every machine. Meets no clock, no disk and no chance but the seed's.
import type { AuthoredDocument, AuthoredIncident } from "./authored.ts";
import { composeChapters } from "./compose/compose-chapters.ts";
import { countIncidents } from "./count-casualties.ts";
import { documentFiles } from "./document-bytes.ts";
import { halquraDocuments } from "./halqura/documents.ts";
import { halquraIncidents } from "./halqura/incidents.ts";
import { halquraParties } from "./halqura/parties.ts";
import { halquraPlaces } from "./halqura/places.ts";
import { type NamedPerson, nameHousehold } from "./make-household.ts";
import { seededRandom } from "./random.ts";
import type { Gazetteer, Misstatement, World } from "./world.ts";

/** The smallest world: the hand-written one. */
export const fewestDocuments = 60;

/**
 * Makes an invented case. The first 60 documents, 12 incidents and 150 casualties are the hand-written ones of Halqura,
 * with names drawn from the seed; all further ones are composed, in the same proportion (5 documents and 12.5 casualties
 * per incident, 60 documents and some 8 quarters per city).
 *
 * @param options - `seed`: any integer. `documents`: how many documents, 60 or more, sidecars not counted.
 * @returns The world; time and memory grow linearly with `documents`.
 * @throws RangeError when `documents` is not a whole number of at least 60.
 */
export function makeWorld(options: { readonly seed: number; readonly documents: number }): World {
  const { seed, documents: size } = options;
  if (!Number.isSafeInteger(size) || size < fewestDocuments)
    throw new RangeError(`documents: a whole number of at least ${fewestDocuments}, not ${size}`);
  const composed = composeChapters(seed, size - fewestDocuments);
  const incidents = [...halquraIncidents, ...composed.incidents];
  const documents = [...halquraDocuments, ...composed.documents];
  const households = nameHouseholds(incidents, seed);
  const casualties = [...households.values()].flat().map((person) => person.casualty);
  const greys = seededRandom(seed, "pictures");
  return {
    files: documents.flatMap((document) => documentFiles(document, households, greys)),
    places: withPlaces(halquraPlaces, composed.places),
    parties: halquraParties,
    truth: {
      note: "What happened in this invented case. A casualty is killed, died-of-wounds (counted among the killed), injured or missing. misstatements lists figures that differ from the truth or from one another, and why.",
      incidents: countIncidents(incidents, casualties, documents),
      casualties,
      documents: documents.map(({ name, lang, incidents: ids, derivedFrom }) => ({
        name,
        lang,
        incidents: ids,
        derivedFrom: derivedFrom ?? null,
      })),
      misstatements: documents.flatMap(misstatementsOf),
    },
  };
}

function nameHouseholds(incidents: readonly AuthoredIncident[], seed: number): ReadonlyMap<string, readonly NamedPerson[]> {
  const random = seededRandom(seed, "people");
  return new Map(
    incidents.flatMap((incident) =>
      incident.households.map((household) => [household.id, nameHousehold(household, incident.id, random)] as const),
    ),
  );
}

function withPlaces(gazetteer: Gazetteer, places: Gazetteer["places"]): Gazetteer {
  return { ...gazetteer, places: [...gazetteer.places, ...places] };
}

function misstatementsOf(document: AuthoredDocument): readonly Misstatement[] {
  return (document.misstates ?? []).map((misstatement) => ({ document: document.name, ...misstatement }));
}
