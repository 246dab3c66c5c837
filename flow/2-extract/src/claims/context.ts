// What a paragraph carries from sentence to sentence: its last date, place, source and count. Nothing crosses a paragraph.

import { type Day, type PlaceId, type Quote } from "@bayyina/model";
import { quoteOf, wordsOf } from "../text/words.ts";
import type { Gazetteer } from "../where/gazetteer.ts";
import type { Count, Frame, Grammar, SentenceRead } from "./sentence-read.ts";

/** A date carried over. `severalDays`: a period that a whole paragraph may speak of. */
export type CarriedDate = { readonly edtf: string; readonly quote: Quote; readonly severalDays: boolean };
/** A place carried over, in its own words. */
export type CarriedPlace = {
  readonly ids: readonly PlaceId[];
  readonly text: string;
  readonly quote: Quote;
  readonly note: string;
};
/** What is known when a sentence begins. */
export type Context = {
  readonly date: CarriedDate | null;
  readonly place: CarriedPlace | null;
  readonly frames: readonly Frame[];
  readonly anonymityAsked: boolean;
  readonly anchor: Day | null;
  readonly earlier: Count | null;
};

/** What sentences are read with. */
export type Reading = { readonly grammar: Grammar; readonly gazetteer: Gazetteer };

/** The name that claims give to sources of whom nothing is said. */
export const unnamedSources = "unnamed sources";

/** The start of a paragraph. */
export const emptyContext: Context = { date: null, place: null, frames: [], anonymityAsked: false, anchor: null, earlier: null };

/**
 * What a sentence sees of those before it. Another incident takes no place and no single day from them; a period of several
 * days, of which the paragraph speaks as a whole, stays.
 *
 * @param context - What the paragraph has said.
 * @param read - The sentence.
 * @returns The context for its claims.
 */
export function seenBy(context: Context, read: SentenceRead): Context {
  if (!read.opensIncident) return context;
  return { ...context, place: null, date: context.date?.severalDays === true ? context.date : null };
}

/**
 * The context after a sentence.
 *
 * @param context - The context that its claims saw.
 * @param read - The sentence.
 * @param text - The text.
 * @param reading - The sentence's grammar, and the gazetteer.
 * @returns The context for the next sentence of the paragraph.
 */
export function after(context: Context, read: SentenceRead, text: string, { grammar, gazetteer }: Reading): Context {
  const date = grammar.lastingDate(read);
  const day = date !== null && date.first !== null && date.first === date.last ? date.first : context.anchor;
  const place = grammar.lastingPlace(read, gazetteer);
  return {
    date:
      date === null || date.edtf === null
        ? context.date
        : {
            edtf: date.edtf,
            quote: quoteOf(read.tokens, text, date),
            severalDays: date.first === null || date.first !== date.last,
          },
    place:
      place === null
        ? grammar.besideOf(read) === null
          ? context.place
          : null
        : {
            ids: place.ids,
            text: wordsOf(read.tokens, text, place.mentions),
            quote: quoteOf(read.tokens, text, place.mentions[0]),
            note: place.note,
          },
    frames: read.frames.length === 0 ? context.frames : resolved(read.frames.slice(-1), context.frames),
    anonymityAsked: read.frames.length === 0 ? context.anonymityAsked || read.anonymityAsked : read.anonymityAsked,
    anchor: day,
    earlier: read.counts.findLast((count) => !count.part && count.low !== 0) ?? null,
  };
}

/**
 * Frames with "these sources" and "he" replaced by those they point to.
 *
 * @param frames - Frames around a claim.
 * @param before - Frames of the sentence before.
 * @returns The frames; a pronoun with nobody before it is left out, sources pointed to without any before are unnamed.
 */
export function resolved(frames: readonly Frame[], before: readonly Frame[]): readonly Frame[] {
  return frames.flatMap((frame): readonly Frame[] => {
    if (!frame.pointing) return [frame];
    const [last] = before;
    if (last !== undefined) return [{ ...frame, chain: last.chain, party: last.party, organOf: last.organOf, pointing: false }];
    return frame.next - frame.from > 1 ? [{ ...frame, chain: [unnamedSources], pointing: false }] : [];
  });
}
