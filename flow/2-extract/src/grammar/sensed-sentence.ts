// A sentence whose words are known: what every reader of this folder reads. A type alone.
import type { Stretch } from "../claims/sentence-read.ts";
import type { Token } from "../text/tokens.ts";
import type { Sense } from "./lexicon.ts";

/** A sentence with its senses, and the tokens of dates, times and places, from which no number is read. */
export type SensedSentence = {
  readonly tokens: readonly Token[];
  readonly senses: readonly (readonly Sense[] | undefined)[];
  readonly taken: ReadonlySet<number>;
  /** A name in the words of the text. */
  readonly nameOf: (stretch: Stretch) => string;
};
