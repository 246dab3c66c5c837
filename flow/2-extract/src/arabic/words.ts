// The words of Arabic reports of harm, by meaning. Spelling is folded (harakat, hamza, ta marbuta, ya), so that each word stands once;
// what is written onto its front is taken off by `arabicForms`.
import type { WordLine } from "../grammar/lexicon.ts";
import { jointWords, moodWords } from "./joints.ts";
import { numberWords } from "./numbers.ts";
import { outcomeWords, tollWords } from "./outcomes.ts";
import { nameWords, partyWords } from "./parties.ts";
import { nounWords } from "./people.ts";
import { speakerWords } from "./speakers.ts";

/** Every word of Arabic that the grammar knows. */
export const arabicWords: readonly WordLine[] = [
  ...numberWords,
  ...nounWords,
  ...outcomeWords,
  ...tollWords,
  ...jointWords,
  ...moodWords,
  ...speakerWords,
  ...nameWords,
  ...partyWords,
];
