// What one sentence says, whatever its language: the meanings that every grammar reads words into, and what a grammar must offer.
// Claims are made from these alone (make-claims.ts), so that a language is one folder and nothing else.
import type { Counted, CountRange, Day, PlaceId, Position, Qualifier } from "@bayyina/model";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { ReadDate } from "../when/calendar.ts";
import type { Gazetteer, PlaceMention } from "../where/gazetteer.ts";

/** Tokens of a sentence, `from` to `next`, exclusive. */
export type Stretch = { readonly from: number; readonly next: number };

/** What sort of thing a noun names. `harm`: the noun itself says what happened (12 deaths). */
export type NounSort = "people" | "bodies" | "structures" | "families" | "harm";

/** A count with the tokens of its words; the number itself stands at `numberFrom`. `low`, `high`: whole persons or structures. */
export type Count = CountRange &
  Stretch & {
    readonly counted: Counted;
    readonly of: string;
    readonly sort: NounSort | null;
    readonly qualifier: Qualifier;
    readonly numberFrom: number;
    /** It is contained in the count before it ("including 4 children"). */
    readonly part: boolean;
    /** A toll as of the report: a day named elsewhere in the sentence does not date it. */
    readonly toll: boolean;
    readonly note: string;
  };

/** A date in a sentence. `ofSpeech`: it dates a statement, not an event. */
export type DateMention = ReadDate & Stretch & { readonly ofSpeech: boolean };

/** A party in a sentence, in the words of the text. */
export type PartyMention = Stretch & { readonly text: string };

/**
 * Who says it. `chain`: from who told it to who passed it on. `leads`: it stands before what is said. `at`: the token that it hangs on.
 * `pointing`: "these sources", "he". `party`: the speaker is a belligerent or speaks for one; `organOf` in its words when the text says so.
 */
export type Frame = Stretch & {
  readonly at: number;
  readonly leads: boolean;
  readonly chain: readonly string[];
  readonly pointing: boolean;
  readonly conceding: boolean;
  readonly party: PartyMention | null;
  readonly organOf: string | null;
};

/** An act that the text lays to a party; `act` and `weapon` as claims name them. */
export type Attribution = Stretch & { readonly party: PartyMention; readonly act: string; readonly weapon: string | null };

/** What a party says of what it is accused of. `subjectFrom`, `subjectNext`: the words that name the speaker. */
export type PositionRead = Stretch & {
  readonly party: PartyMention;
  readonly position: Position;
  readonly spokesman: boolean;
  readonly subjectFrom: number;
  readonly subjectNext: number;
};

/** Damage said of a named structure. */
export type DamageRead = Stretch & {
  readonly damage: "destroyed" | "severe" | "damaged";
  readonly nameFrom: number;
  readonly nameNext: number;
};

/** What a sentence says. `opensIncident`: it turns to another incident, so that no place is carried into it. `anonymityAsked`: who speaks asked not to be named. */
export type SentenceRead = {
  readonly tokens: readonly Token[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly parties: readonly PartyMention[];
  readonly frames: readonly Frame[];
  readonly counts: readonly Count[];
  readonly attributions: readonly Attribution[];
  readonly positions: readonly PositionRead[];
  readonly damage: readonly DamageRead[];
  readonly opensIncident: boolean;
  readonly anonymityAsked: boolean;
};

/** What a sentence is read against: the text, the gazetteer, the report's day, and what the paragraph said before. */
export type Surroundings = {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly report: Day | null;
  readonly anchor: Day | null;
  readonly earlier: Count | null;
};

/** The place of a count: the mentions it rests on, and the places; none where the spelling fits several that nothing tells apart. */
export type ChosenPlace = { readonly mentions: readonly PlaceMention[]; readonly ids: readonly PlaceId[]; readonly note: string };

/**
 * A language's grammar. `readSentence` reads words into meanings; the others say, by the language's own order of words, which of a
 * sentence's places, dates and speakers belong to a stretch of it.
 */
export type Grammar = {
  readonly readSentence: (sentence: Sentence, around: Surroundings) => SentenceRead;
  readonly placeOf: (read: SentenceRead, stretch: Stretch, gazetteer: Gazetteer) => ChosenPlace | null;
  /** Places named only as beside the event ("north of X"): text, never ids. */
  readonly besideOf: (read: SentenceRead) => readonly Stretch[] | null;
  readonly dateOf: (read: SentenceRead, stretch: Stretch) => DateMention | null;
  readonly framesOf: (read: SentenceRead, stretch: Stretch) => readonly Frame[];
  /** The structure that a count of people lies in, in the words of the text; empty when none is named. */
  readonly structureOf: (read: SentenceRead, stretch: Stretch, text: string) => string;
  /** The place and the date that the sentence hands on to those after it. */
  readonly lastingPlace: (read: SentenceRead, gazetteer: Gazetteer) => ChosenPlace | null;
  readonly lastingDate: (read: SentenceRead) => DateMention | null;
};
