// English, as the pipeline of claims asks for it: one sentence read into meanings, and which of its places, dates and speakers a stretch
// of it belongs to.
import type { Grammar } from "../claims/sentence-read.ts";
import { chooseDate, lastingDate } from "./choose-date.ts";
import { choosePlace, isOnTheWay, onlyBeside } from "./choose-place.ts";
import { readSentence } from "./read-sentence.ts";
import { framesAround } from "./speakers.ts";
import { structureWords } from "./structure-words.ts";

/** The grammar of English. */
export const english: Grammar = {
  readSentence,
  placeOf: ({ places, tokens }, { from, next }, gazetteer) => choosePlace(places, tokens, from, next, gazetteer),
  besideOf: ({ places, tokens }) => onlyBeside(places, tokens),
  dateOf: ({ dates, tokens }, stretch) => chooseDate(dates, tokens, stretch),
  framesOf: ({ frames, tokens }, { from, next }) => framesAround(frames, from, next, tokens),
  structureOf: ({ tokens }, stretch, text) => structureWords(tokens, text, stretch),
  lastingPlace: ({ places, tokens }, gazetteer) => {
    const staying = places.filter((mention) => !isOnTheWay(tokens, mention));
    return choosePlace(staying, tokens, tokens.length, tokens.length, gazetteer);
  },
  lastingDate: ({ dates, tokens }) => lastingDate(dates, tokens),
};
