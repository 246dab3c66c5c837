// Sorani, as the pipeline of claims asks for it: the shared grammar with Sorani's words and forms.
import { makeLexicon } from "../grammar/lexicon.ts";
import { makeGrammar } from "../grammar/make-grammar.ts";
import { soraniForms, soraniSpelling, soraniToken, withoutClosing } from "./forms.ts";
import { soraniVerbs, soraniWords } from "./words.ts";

const lexicon = makeLexicon(soraniWords, soraniSpelling, (low) => soraniForms(low, soraniVerbs), {
  spelling: soraniToken,
  name: withoutClosing,
});

/** The grammar of Sorani. */
export const sorani = makeGrammar(lexicon, "ckb");
