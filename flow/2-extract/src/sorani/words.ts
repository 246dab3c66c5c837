// The words of Sorani reports of harm, by meaning. Spelling is folded (ڕ and ر, ڵ and ل, ۆ and و, ێ and ی, older ه), so that each word
// stands once; a verb written together with the word before it or apart is listed as both.
import type { WordLine } from "../grammar/lexicon.ts";
import { soraniSpelling } from "./forms.ts";
import { jointWords, moodWords } from "./joints.ts";
import { numberWords } from "./numbers.ts";
import { fateVerbs, outcomeWords } from "./outcomes.ts";
import { nameWords, partyWords } from "./parties.ts";
import { nounWords } from "./people.ts";
import { speakerWords } from "./speakers.ts";
import { tollWords } from "./tolls.ts";

/** Every word of Sorani that the grammar knows. */
export const soraniWords: readonly WordLine[] = [
  ...numberWords,
  ...nounWords,
  ...outcomeWords,
  ...tollWords,
  ...jointWords,
  ...moodWords,
  ...speakerWords,
  ...partyWords,
  ...nameWords,
];

/** Verbs of one word, as they are looked up: they take no endings of a noun, though they look as if they did. */
export const soraniVerbs: ReadonlySet<string> = new Set(
  fateVerbs.flatMap(([phrases]) =>
    phrases
      .split(",")
      .filter((phrase) => !phrase.includes(" "))
      .map(soraniSpelling),
  ),
);
