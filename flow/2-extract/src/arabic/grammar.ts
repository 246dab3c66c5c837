// Arabic, as the pipeline of claims asks for it: the shared grammar with Arabic's words and forms.
import { makeLexicon } from "../grammar/lexicon.ts";
import { makeGrammar } from "../grammar/make-grammar.ts";
import { foldArabicScript } from "../text/arabic-script.ts";
import { arabicForms } from "./forms.ts";
import { arabicGivenName } from "./given-names.ts";
import { arabicWords } from "./words.ts";

/** The grammar of Arabic. */
export const arabic = makeGrammar(makeLexicon(arabicWords, foldArabicScript, arabicForms, { givenName: arabicGivenName }), "ar");
