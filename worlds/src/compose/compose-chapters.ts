// Everything past the hand-written world: further cities, their incidents, and what was written about them.
import type { AuthoredDocument, AuthoredIncident } from "../authored.ts";
import { type Random, seededRandom } from "../random.ts";
import type { Place } from "../world.ts";
import { addDays } from "./calendar.ts";
import { type City, composeCity } from "./compose-city.ts";
import { composeDocument } from "./compose-document.ts";
import { composeIncident } from "./compose-incident.ts";
import { harmOf, type ReportFacts } from "./report-facts.ts";

/** The composed part of a world; its numbers go on where the hand-written ones end. */
export type Chapters = {
  readonly places: readonly Place[];
  readonly incidents: readonly AuthoredIncident[];
  readonly documents: readonly AuthoredDocument[];
};

const handWritten = { documents: 60, incidents: 12, households: 70 } as const;
const incidentsPerCity = 12;
const documentsPerIncident = 5;
const casualtiesPerDocument = 2.5;
const reportLagDays = [0, 1, 1, 2, 4, 7];

/**
 * @param seed - The world's seed.
 * @param size - How many documents to compose: 0 or more.
 * @returns Places, incidents (one for every 5 documents, rounded) and documents. 2.5 people are harmed for every document.
 */
export function composeChapters(seed: number, size: number): Chapters {
  const random = seededRandom(seed, "chapters");
  const count = size === 0 ? 0 : Math.max(1, Math.round(size / documentsPerIncident));
  const casualties = shares(Math.round(size * casualtiesPerDocument), weights(count, random));
  const reports = shares(
    size,
    Array.from({ length: count }, () => 1),
  );
  const cities = Array.from({ length: Math.ceil(count / incidentsPerCity) }, (_, at) => composeCity(at + 1));
  const incidents: AuthoredIncident[] = [];
  const documents: AuthoredDocument[] = [];
  let firstHousehold = handWritten.households + 1;
  for (const [at, people] of casualties.entries()) {
    const city = cities[Math.floor(at / incidentsPerCity)];
    if (city === undefined) throw new RangeError("more incidents than cities hold");
    const incident = composeIncident(
      { number: handWritten.incidents + 1 + at, casualties: people, firstHousehold },
      city,
      random,
    );
    firstHousehold += incident.households.length;
    incidents.push(incident);
    for (let report = 0; report < (reports[at] ?? 0); report++) {
      const number = handWritten.documents + 1 + documents.length;
      documents.push(nextDocument({ number, report }, { incident, city }, documents.at(-1), random));
    }
  }
  return { places: cities.flatMap((city) => city.places), incidents, documents };
}

type Turn = { readonly number: number; readonly report: number };

/** One report in eight copies the report before it, under another name. */
function nextDocument(
  turn: Turn,
  subject: { incident: AuthoredIncident; city: City },
  previous: AuthoredDocument | undefined,
  random: Random,
): AuthoredDocument {
  const document = composeDocument(turn.number, factsFor(turn.report, subject.incident, subject.city, random), random);
  const isCopy =
    turn.report > 0 &&
    previous?.lang === document.lang &&
    previous.layout === "prose" &&
    document.layout === "prose" &&
    random.chance(0.25);
  if (!isCopy) return document;
  return { ...document, text: previous.text, misstates: previous.misstates ?? [], derivedFrom: previous.name };
}

function factsFor(report: number, incident: AuthoredIncident, city: City, random: Random): ReportFacts {
  const elsewhere = random.pick(city.quarters);
  const isMisplaced = random.chance(0.05) && elsewhere.id !== incident.placeId;
  const place = isMisplaced ? elsewhere : (city.sites.find((site) => site.id === incident.placeId) ?? city.city);
  const reported = addDays(incident.date, reportLagDays[report % reportLagDays.length] ?? 0);
  return { incident, harm: harmOf(incident), place, city: city.city, reported, isMisplaced, isFirst: report === 0 };
}

/** Most incidents harm few people, a few harm many; some harm nobody. */
function weights(count: number, random: Random): readonly number[] {
  return Array.from({ length: count }, () => (random.chance(0.06) ? 0 : Math.min(20, (1 - random.unit()) ** -0.7 - 0.4)));
}

/** Splits a whole into whole shares by weight; the shares add up to the whole. */
function shares(whole: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  let seen = 0;
  return parts.map((part) => {
    const before = Math.round((whole * seen) / sum);
    seen += part;
    return Math.round((whole * seen) / sum) - before;
  });
}
