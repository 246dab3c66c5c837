// The facts that a report's claims share, and where a claim says it happened: the places of its sentence, coordinates, or what was said before.
import type { ItemId, PlaceId, Quote } from "@bayyina/model";
import { quoteAt } from "@bayyina/model";
import { quoteOf, wordsOf } from "../text/words.ts";
import { findCoordinates } from "../where/coordinates/find-coordinates.ts";
import type { Gazetteer } from "../where/gazetteer.ts";
import type { Context } from "./context.ts";
import type { Grammar, SentenceRead, Stretch } from "./sentence-read.ts";

/** What the claims of a report have in common. `before`: EDTF of "known only to be before the report", or null. */
export type ReportFacts = {
  readonly text: string;
  readonly reported: string | null;
  readonly before: string | null;
  readonly speaker: string | null;
  readonly label: string;
  readonly address: string;
  readonly item: ItemId | null;
  readonly textDigest: ItemId | null;
  readonly gazetteer: Gazetteer;
  readonly grammar: Grammar;
  /** What to say where the text is labelled as another language; empty when it is not. */
  readonly labelled: string;
};

/** Where a claim says it happened. `placeQuote`: the words that the place came from, where they stand outside the claim's own. */
export type Placed = {
  readonly placeIds: PlaceId[];
  readonly placeText: string;
  readonly placeQuote?: Quote;
  readonly note: string;
};

/** The report's facts with the coordinates of a sentence, looked for once and only when a claim asks. */
export type SentenceFacts = ReportFacts & { readonly coordinates: () => Placed | null };

/**
 * A report's facts for one sentence.
 *
 * @param report - The report.
 * @param read - The sentence.
 * @returns The facts.
 */
export function sentenceFacts(report: ReportFacts, read: SentenceRead): SentenceFacts {
  let found: { readonly value: Placed | null } | null = null;
  return {
    ...report,
    coordinates: () => {
      found ??= { value: coordinatesIn(read, report.text) };
      return found.value;
    },
  };
}

/**
 * Where a stretch of a sentence says it happened.
 *
 * @param stretch - The words of the claim.
 * @param read - The sentence.
 * @param context - What the paragraph said before it.
 * @param facts - The report's facts.
 * @returns The place of the sentence, its coordinates, or the place carried over; empty where none is said.
 */
export function placeOf(stretch: Stretch, read: SentenceRead, context: Context, facts: SentenceFacts): Placed {
  const here = facts.grammar.placeOf(read, stretch, facts.gazetteer);
  if (here !== null) {
    const [first] = here.mentions;
    const inside = here.mentions.every((mention) => mention.from >= stretch.from && mention.next <= stretch.next);
    const placed = { placeIds: [...here.ids], placeText: wordsOf(read.tokens, facts.text, here.mentions), note: here.note };
    return inside
      ? placed
      : {
          ...placed,
          placeQuote: quoteOf(
            read.tokens,
            facts.text,
            first === undefined ? undefined : { from: first.from, next: here.mentions.at(-1)?.next ?? first.next },
          ),
        };
  }
  const beside = facts.grammar.besideOf(read);
  if (beside !== null) return { placeIds: [], placeText: wordsOf(read.tokens, facts.text, beside), note: "" };
  const written = facts.coordinates();
  if (written !== null) return written;
  if (context.place === null) return { placeIds: [], placeText: "", note: "" };
  return {
    placeIds: [...context.place.ids],
    placeText: context.place.text,
    placeQuote: context.place.quote,
    note: context.place.note,
  };
}

/** Coordinates that the sentence gives, in its own words: how near they are stands in the note, and no place of the gazetteer is guessed. */
function coordinatesIn({ tokens }: SentenceRead, text: string): Placed | null {
  const from = tokens[0]?.start ?? 0;
  const [found] = findCoordinates(text.slice(from, tokens.at(-1)?.end ?? from));
  if (found === undefined) return null;
  const note = `coordinates, ${found.system}, good to ${Math.ceil(found.precisionMetres)} m`;
  const quote = quoteAt(text, from + found.start, from + found.end);
  return { placeIds: [], placeText: quote.exact, placeQuote: quote, note };
}
