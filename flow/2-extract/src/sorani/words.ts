// The words of Sorani reports of harm, by meaning. Spelling is folded (ڕ and ر, ڵ and ل, ۆ and و, ێ and ی, older ه), so that each word
// stands once; a verb written together with the word before it or apart is listed as both.
import type { WordLine } from "../grammar/lexicon.ts";
import { jointWords, moodWords } from "./joints.ts";
import { numberWords } from "./numbers.ts";
import { outcomeWords } from "./outcomes.ts";
import { nameWords, partyWords } from "./parties.ts";
import { nounWords } from "./people.ts";
import { speakerWords } from "./speakers.ts";

/** Every word of Sorani that the grammar knows. */
export const soraniWords: readonly WordLine[] = [
  ...numberWords,
  ...nounWords,
  ...outcomeWords,
  ...jointWords,
  ...moodWords,
  ...speakerWords,
  ...partyWords,
  ...nameWords,
];
