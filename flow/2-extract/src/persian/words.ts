// The words of Persian reports of harm, of Iran and of Afghanistan, by meaning. Spelling is folded (ی and ي, ک and ك, hamza), and
// a half space, a space and none of them are each listed where writers vary.
import type { WordLine } from "../grammar/lexicon.ts";
import { jointWords, moodWords } from "./joints.ts";
import { numberWords } from "./numbers.ts";
import { outcomeWords } from "./outcomes.ts";
import { nameWords, partyWords } from "./parties.ts";
import { nounWords } from "./people.ts";
import { speakerWords } from "./speakers.ts";

/** Every word of Persian that the grammar knows. */
export const persianWords: readonly WordLine[] = [
  ...numberWords,
  ...nounWords,
  ...outcomeWords,
  ...jointWords,
  ...moodWords,
  ...speakerWords,
  ...partyWords,
  ...nameWords,
];
