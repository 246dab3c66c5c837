// The words of Kurmanji reports of harm, in Latin letters, by meaning. Each is listed as it is written with its Kurdish letters; the plain
// letters of other keyboards are added to all of them at once.
import type { WordLine } from "../grammar/lexicon.ts";
import { inPlainLetters } from "./forms.ts";
import { jointWords, moodWords } from "./joints.ts";
import { numberWords } from "./numbers.ts";
import { outcomeWords } from "./outcomes.ts";
import { nameWords, partyWords } from "./parties.ts";
import { nounWords } from "./people.ts";
import { speakerWords } from "./speakers.ts";

/** Every word of Kurmanji that the grammar knows. */
export const kurmanjiWords: readonly WordLine[] = [
  ...numberWords,
  ...nounWords,
  ...outcomeWords,
  ...jointWords,
  ...moodWords,
  ...speakerWords,
  ...partyWords,
  ...nameWords,
].map(inPlainLetters);
