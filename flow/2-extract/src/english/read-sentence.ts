// Everything that one sentence says, with the tokens it stands on: read once, then turned into claims.

import type { SentenceRead, Surroundings } from "../claims/sentence-read.ts";
import { makePhrases, readPhrase } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { findPlaces } from "../where/gazetteer.ts";
import { asksAnonymity } from "./anonymity.ts";
import { readAttributions } from "./attributions.ts";
import { afterDateline, findDates } from "./dates.ts";
import { namedPlaces } from "./named-places.ts";
import { findParties } from "./parties.ts";
import { isInName } from "./place-roles.ts";
import { readPositions } from "./positions.ts";
import { readCounts } from "./read-counts.ts";
import { readDamage } from "./read-damage.ts";
import { kindBit, kindsOf } from "./sentence-kinds.ts";
import { readFrames } from "./speakers.ts";

const kinds = ["incident", "attack", "strike", "air strike", "airstrike", "raid", "bombing", "shelling", "explosion", "case"];
const openings = makePhrases<true>([
  ...["separately", "elsewhere", "in other incidents", "in other attacks", "in a different part"].map(
    (words) => [words, true] as const,
  ),
  ...kinds.flatMap((kind) =>
    [
      "in another",
      "another",
      "in a separate",
      "a separate",
      "in a second",
      "a second",
      "in a different",
      "a different",
      "in a further",
      "a further",
    ].map((lead) => [`${lead} ${kind}`, true] as const),
  ),
]);

/**
 * Reads a sentence.
 *
 * @param sentence - The sentence.
 * @param around - The text, the gazetteer, the report's day, and what the paragraph said before.
 * @returns What it says; a question, or a sentence of floods and plagues, says nothing.
 */
export function readSentence(sentence: Sentence, around: Surroundings): SentenceRead {
  const { tokens } = sentence;
  const { text, gazetteer, report, anchor, earlier } = around;
  const allPlaces = findPlaces(tokens, text, gazetteer);
  const dates = findDates(tokens, report, anchor);
  const ofDates = indices(dates);
  const taken = new Set([...ofDates, ...indices(allPlaces)]);
  const kinds = kindsOf(tokens);
  const parties = (kinds & kindBit.party) === 0 ? [] : findParties(tokens, text, taken);
  const frames = (kinds & kindBit.speech) === 0 ? [] : readFrames(tokens, text, parties);
  const dateline = afterDateline(tokens);
  const named = allPlaces.length === 0 ? namedPlaces(tokens, taken) : allPlaces;
  const places = named.filter(
    (place) =>
      place.from >= dateline &&
      !isInName(tokens, place) &&
      !frames.some((frame) => place.from >= frame.from && place.next <= frame.next) &&
      !parties.some((party) => place.from >= party.from && place.next <= party.next),
  );
  const nothing = {
    tokens,
    dates,
    places,
    parties,
    frames,
    counts: [],
    attributions: [],
    positions: [],
    damage: [],
    opensIncident: opensIncident(tokens),
    anonymityAsked: frames.length > 0 && asksAnonymity(tokens),
  };
  if (sentence.question || (kinds & kindBit.nature) !== 0) return nothing;
  return {
    ...nothing,
    counts: earlier === null && (kinds & kindBit.harm) === 0 ? [] : readCounts(tokens, taken, earlier),
    attributions: (kinds & kindBit.act) === 0 ? [] : readAttributions(tokens, text, parties, taken),
    positions: readPositions(tokens, parties),
    damage: (kinds & kindBit.structure) === 0 ? [] : readDamage(tokens, ofDates),
  };
}

function opensIncident(tokens: readonly Token[]): boolean {
  return [0, 1, 2].some((i) => readPhrase(tokens, i, openings) !== null);
}

function indices(mentions: readonly { readonly from: number; readonly next: number }[]): ReadonlySet<number> {
  return new Set(mentions.flatMap(({ from, next }) => Array.from({ length: next - from }, (_, at) => from + at)));
}
