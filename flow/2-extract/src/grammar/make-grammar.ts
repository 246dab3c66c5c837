// A grammar from a language's word list: what the languages of this folder have in common. What differs is data, and dates.
import type {
  ChosenPlace,
  Count,
  DateMention,
  Grammar,
  PartyMention,
  SentenceRead,
  Stretch,
  Surroundings,
} from "../claims/sentence-read.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { wordsOf } from "../text/words.ts";
import { type DateLanguage, findDatesIn } from "../when/find-dates.ts";
import { findPlaces, type Gazetteer, grainOfMention, type PlaceMention } from "../where/gazetteer.ts";
import { settlePlaces } from "../where/settle-places.ts";
import { attachOutcomes } from "./attach-outcomes.ts";
import { type Habits, type Lexicon, readSenses, senseAt } from "./lexicon.ts";
import { moodAround } from "./mood.ts";
import { namedPlaces } from "./named-places.ts";
import { framesAround, readFrames } from "./read-frames.ts";
import { readNamed } from "./read-named.ts";
import { readNones } from "./read-nones.ts";
import { findParties, readAttributions, readPositions } from "./read-parties.ts";
import type { SensedSentence } from "./sensed-sentence.ts";
import { sentenceParts } from "./sentence-parts.ts";

const prepositionReach = 8;

/**
 * A language's grammar.
 *
 * @param lexicon - Its words.
 * @param language - Whose dates are read.
 * @returns The grammar.
 */
export function makeGrammar(lexicon: Lexicon, language: DateLanguage): Grammar {
  return {
    readSentence: (sentence, around) => readSentence(sentence, around, lexicon, language),
    placeOf: (read, stretch, gazetteer) => placeOf(read, stretch, gazetteer),
    besideOf: () => null,
    dateOf: (read, stretch) => nearestDate(read.dates, stretch, read.tokens),
    framesOf: ({ frames }, { from, next }) => framesAround(frames, from, next),
    structureOf: () => "",
    lastingPlace: (read, gazetteer) => placeOf(read, { from: read.tokens.length, next: read.tokens.length }, gazetteer),
    lastingDate: ({ dates }) => dates.findLast((date) => !date.ofSpeech && date.edtf !== null) ?? null,
  };
}

function readSentence(sentence: Sentence, around: Surroundings, lexicon: Lexicon, language: DateLanguage): SentenceRead {
  const { tokens } = sentence;
  const senses = readSenses(tokens, lexicon, around.text);
  const dates = findDatesIn(language, tokens, around.report, around.anchor, around.text);
  const allPlaces = findPlaces(tokens, around.text, around.gazetteer);
  const nameOf = ({ from, next }: Stretch): string =>
    lexicon.habits.name(wordsOf(tokens, around.text, [{ from, next }]), tokens.slice(Math.max(0, from - prepositionReach), from));
  const sensed: SensedSentence = { tokens, senses, taken: indices([...dates, ...allPlaces]), nameOf };
  const parties = findParties(sensed);
  const frames = readFrames(sensed, parties);
  const named = allPlaces.length === 0 ? namedPlaces(sensed, dates) : allPlaces;
  const places = named.filter(
    (place) => ![...frames, ...parties].some((one) => place.from >= one.from && place.next <= one.next),
  );
  const opensIncident = [0, 1, 2].some((at) => senseAt(senses, at, "opens-incident") !== null);
  const anonymityAsked = senses.some((_, at) => senseAt(senses, at, "anonymity") !== null);
  const read = { tokens, dates, places, parties, frames, damage: [], opensIncident, anonymityAsked };
  if (sentence.question || senses.some((_, at) => senseAt(senses, at, "nature") !== null))
    return { ...read, counts: [], attributions: [], positions: [] };
  const positions = readPositions(sensed, parties);
  const denies = (party: PartyMention): boolean => positions.some((one) => one.party === party && one.position === "denies");
  return {
    ...read,
    counts: countsOf(sensed, around.earlier, lexicon.habits.givenName),
    attributions: readAttributions(sensed, parties).filter(
      ({ party, from, next }) => !denies(party) && moodAround(sensed, from, next) !== "not-asserted",
    ),
    positions,
  };
}

function countsOf(sensed: SensedSentence, earlier: Count | null, givenName: Habits["givenName"]): readonly Count[] {
  const counts = attachOutcomes(sensed, sentenceParts(sensed), earlier);
  const named = readNamed(sensed, counts, givenName);
  const nones = readNones(sensed).filter((none) => !counts.some((count) => count.from < none.next && none.from < count.next));
  return [...counts, ...named, ...nones].sort((a, b) => a.numberFrom - b.numberFrom);
}

function indices(mentions: readonly Stretch[]): ReadonlySet<number> {
  return new Set(mentions.flatMap(({ from, next }) => Array.from({ length: next - from }, (_, at) => from + at)));
}

const clauseEnds: ReadonlySet<string> = new Set([",", ";", "–", "—"]);

function distance(a: Stretch, b: Stretch, tokens: readonly Token[]): number {
  if (a.from < b.next && b.from < a.next) return 0;
  const [from, next] = a.from >= b.next ? [b.next, a.from] : [a.next, b.from];
  let cost = next - from;
  for (let at = from; at < next; at += 1) if (clauseEnds.has(tokens[at]?.low ?? "")) cost += 6;
  return cost;
}

function nearestDate(dates: readonly DateMention[], stretch: Stretch, tokens: readonly Token[]): DateMention | null {
  const [nearest] = dates
    .filter((date) => !date.ofSpeech)
    .toSorted((a, b) => distance(a, stretch, tokens) - distance(b, stretch, tokens));
  return nearest ?? null;
}

/** The smallest of the places nearest to the stretch: places named right after one another name one place from small to wide. */
function placeOf(read: SentenceRead, stretch: Stretch, gazetteer: Gazetteer): ChosenPlace | null {
  const [nearest] = read.places.toSorted((a, b) => distance(a, stretch, read.tokens) - distance(b, stretch, read.tokens));
  if (nearest === undefined) return null;
  const row = rowOf(read.places, nearest);
  const [smallest = nearest] = row.toSorted((a, b) => grainOfMention(a, gazetteer) - grainOfMention(b, gazetteer));
  return { mentions: [smallest], ...settlePlaces([smallest], read.places, gazetteer) };
}

function rowOf(places: readonly PlaceMention[], nearest: PlaceMention): readonly PlaceMention[] {
  return places.filter((place) => Math.abs(place.from - nearest.from) <= 5);
}
