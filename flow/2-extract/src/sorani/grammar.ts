// Sorani, as the pipeline of claims asks for it: the shared grammar with Sorani's words and forms.
import { makeLexicon } from "../grammar/lexicon.ts";
import { makeGrammar } from "../grammar/make-grammar.ts";
import { soraniForms, soraniSpelling, withoutClosing } from "./forms.ts";
import { soraniWords } from "./words.ts";

const lexicon = makeLexicon(soraniWords, soraniSpelling, soraniForms, {
  spelling: ({ low, arabic, start, end }, text) =>
    arabic && low.startsWith("سي") ? soraniSpelling(text.slice(start, end)) : low,
  name: withoutClosing,
});

/** The grammar of Sorani. */
export const sorani = makeGrammar(lexicon, "ckb");
