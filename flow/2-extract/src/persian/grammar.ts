// Persian, as the pipeline of claims asks for it: the shared grammar with Persian's words and forms.
import { makeLexicon } from "../grammar/lexicon.ts";
import { makeGrammar } from "../grammar/make-grammar.ts";
import { foldArabicScript } from "../text/arabic-script.ts";
import { persianForms } from "./forms.ts";
import { persianWords } from "./words.ts";

/** The grammar of Persian. */
export const persian = makeGrammar(makeLexicon(persianWords, foldArabicScript, persianForms), "fa");
