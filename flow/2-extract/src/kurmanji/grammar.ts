// Kurmanji in Latin letters, as the pipeline of claims asks for it: the shared grammar with Kurmanji's words and forms.
import { makeLexicon } from "../grammar/lexicon.ts";
import { makeGrammar } from "../grammar/make-grammar.ts";
import { kurmanjiDigits, kurmanjiForms } from "./forms.ts";
import { kurmanjiWords } from "./words.ts";

const lexicon = makeLexicon(kurmanjiWords, (word) => word, kurmanjiForms, { digits: kurmanjiDigits });

/** The grammar of Kurmanji. */
export const kurmanji = makeGrammar(lexicon, "kmr");
