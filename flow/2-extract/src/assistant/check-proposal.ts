// What an assistant proposes, held against the text: every word that it claims to copy must stand there, every bound must be a number that
// its quote holds. Deliberately nothing is repaired: what does not fit is dropped with its reason.
import { countedKinds, type JsonValue, type Qualifier, type Quote, qualifiers, quoteAt } from "@bayyina/model";
import { z } from "zod";
import { heldNumbers } from "./held-numbers.ts";
import type { TextPart } from "./prompt.ts";

/** Why a proposal is dropped. */
export const dropReasons = [
  "not-a-proposal",
  "quote-not-in-text",
  "quote-ambiguous",
  "number-not-in-quote",
  "range-unfit",
  "group-not-in-quote",
  "words-not-in-text",
  "known-already",
] as const;
/** One of `dropReasons`. */
export type DropReason = (typeof dropReasons)[number];

const words = z.string().trim().min(1).max(500).nullable().default(null);
const bound = z.int().min(0).nullable().default(null);
// Further fields are what models like to add, and are not read: no state, no id, no party can be given this way.
const proposalSchema = z.object({
  quote: z.string().min(1).max(400),
  prefix: z.string().nullable().default(null),
  counted: z.enum(countedKinds),
  of: z.string().regex(/^[a-z][a-z -]{0,39}$/),
  ofWords: words,
  low: bound,
  high: bound,
  qualifier: z.enum(qualifiers),
  placeWords: words,
  speakerWords: words,
});

/** A proposal that holds: its figure, its quote, and the quote of the place's words; `null` words were not given. */
export type CheckedProposal = Omit<z.infer<typeof proposalSchema>, "quote" | "prefix" | "ofWords" | "placeWords"> & {
  readonly quote: Quote;
  readonly place: Quote | null;
};

/** The proposal, or the reason why it is dropped. */
export type ProposalCheck = { readonly proposal: CheckedProposal } | { readonly dropped: DropReason };

/**
 * Holds a proposal against the text.
 *
 * @param value - A proposal as it came.
 * @param text - The item's text.
 * @param part - The part of it that the assistant was shown: nothing outside of it is looked at.
 * @returns The proposal with quotes at their offsets, or the first reason against it.
 */
export function checkProposal(value: JsonValue, text: string, part: TextPart): ProposalCheck {
  const read = proposalSchema.safeParse(value);
  if (!read.success) return { dropped: "not-a-proposal" };
  const { quote: exact, prefix, ofWords, placeWords, ...proposal } = read.data;
  const places = placesOf(exact, text, part);
  if (places.length === 0) return { dropped: "quote-not-in-text" };
  const fitting = prefix === null || prefix === "" ? places : places.filter((at) => text.slice(part.start, at).endsWith(prefix));
  const [at] = places.length === 1 ? places : fitting;
  if (at === undefined || (places.length > 1 && fitting.length > 1)) return { dropped: "quote-ambiguous" };
  const { low, high, qualifier, of, speakerWords } = proposal;
  const end = at + exact.length;
  const held = heldNumbers(text.slice(part.start, part.end), { start: at - part.start, end: end - part.start });
  const isLowHeld = low === null || held.exact.has(low) || (high === null && held.atLeast.has(low));
  if (!isLowHeld || (high !== null && !held.exact.has(high))) return { dropped: "number-not-in-quote" };
  if (!rangeFits(qualifier, low, high)) return { dropped: "range-unfit" };
  const isGroupHeld = ofWords === null ? of === "unspecified" : placesOf(ofWords, text, { start: at, end }).length > 0;
  if (!isGroupHeld) return { dropped: "group-not-in-quote" };
  const place = placeWords === null ? null : nearest(placeWords, placesOf(placeWords, text, part), at);
  if (place === undefined || (speakerWords !== null && placesOf(speakerWords, text, part).length === 0))
    return { dropped: "words-not-in-text" };
  const quoted = ({ start, end }: TextPart): Quote => quoteAt(text, start, end);
  return {
    proposal: {
      ...proposal,
      quote: quoted({ start: at, end }),
      place: place === null ? null : quoted(place),
    },
  };
}

/** What each qualifier says of the ends: "at least" gives no upper one, a plain number is both. */
function rangeFits(qualifier: Qualifier, low: number | null, high: number | null): boolean {
  switch (qualifier) {
    case "at least":
    case "more than":
    case "several":
    case "dozens":
    case "scores":
    case "hundreds":
    case "thousands":
      return low !== null && high === null;
    case "up to":
    case "nearly":
    case "fewer than":
      return low === null && high !== null;
    case "between":
      return low !== null && high !== null && low < high;
    case "none":
      return low === 0 && high === 0;
    case "unqualified":
    case "about":
    case "likely":
    case "so far":
    case "search finished":
    case "alleged":
      return low !== null && low === high && low > 0;
  }
}

/** Where words stand, at the bounds of words: "12 were killed" does not stand in "112 were killed". */
function placesOf(exact: string, text: string, { start, end }: TextPart): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact, start); at >= 0 && at + exact.length <= end; at = text.indexOf(exact, at + 1))
    if (!cutsWord(text, at) && !cutsWord(text, at + exact.length)) places.push(at);
  return places;
}

const inWord = /^[\p{L}\p{M}\p{N}]{2}$/u;
/** "1,200" and "1.5" are one number. */
const inNumber = /^(?:\p{Nd}[.,\u066b\u066c]|[.,\u066b\u066c]\p{Nd})$/u;

function cutsWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  if (inWord.test(around)) return true;
  return inNumber.test(around) && /\p{Nd}[.,\u066b\u066c]\p{Nd}/u.test(text.slice(Math.max(0, at - 2), at + 2));
}

function nearest(exact: string, places: readonly number[], to: number): TextPart | undefined {
  const [start] = places.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return start === undefined ? undefined : { start, end: start + exact.length };
}
