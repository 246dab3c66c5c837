// The small words that hold English sentences together, by what they do. Tables only.
import { wordSet } from "../text/phrases.ts";

/** Forms of "be": with a participle they make a passive. */
export const beForms = wordSet("was were is are been be being");
/** Other helpers of a verb. */
export const haveForms = wordSet("have has had having");
/** Verbs that say a state goes on. */
export const stayForms = wordSet("remain remains remained remaining lie lies lay stay stayed stays still");
/** Adverbs that may stand between a noun and its verb and change nothing that is counted. */
export const adverbs = wordSet(
  "also still all both each however similarly likewise either later then already instantly immediately initially now currently since subsequently eventually finally apparently directly meanwhile together severely seriously critically lightly badly fatally " +
    "accidentally mistakenly inadvertently unintentionally intentionally unfortunately sadly tragically recently previously earlier brutally deliberately indiscriminately simultaneously successfully reportedly allegedly themselves slightly moderately completely totally partially partly heavily fully largely mostly almost entirely officially thereby thus",
);
/** Prepositions that tie a place, a time or a group to a noun. */
export const prepositions = wordSet(
  "of from in at near inside on along within among across around outside between by with under beneath below after before during for against off over into onto through throughout towards toward behind beside besides opposite to as than",
);
/** Words that begin another clause. */
export const clauseWords = wordSet(
  "that which who whom whose when while where because although though if unless but since until whereas whether what how so",
);
/** Articles, demonstratives and possessives. */
export const determiners = wordSet(
  "the a an this that these those his her its their our my your such some any each every no another other same",
);
/** Possessives before a counted noun: "his two children". */
export const possessives = wordSet("his her its their our my your");
/** Words after which a statement is only possible, feared, planned or asked: nothing is counted from it. */
export const hypothetical = wordSet(
  "if unless whether could would might may will can cannot should shall must fear fears fearing feared threat threats threaten threatened threatening risk risks risking plan plans planned planning intend intended hope hopes hoped hoping expect expects expected expecting lest " +
    "would-be imagine suppose supposing wanted wants want aimed aims attempt attempts attempted tried trying try potentially possibly possible perhaps maybe rumour rumours rumors able pray prayed",
);
/** Words after which a statement is contradicted. */
export const denials = wordSet(
  "deny denies denied denying rejected rejects rejecting dismissed dismisses dismissing refuted refutes refuting false falsely untrue fabricated baseless unfounded retracted withdrew disproved debunked",
);
/** Words that turn a verb around. */
export const negations = wordSet(
  "not never didn't wasn't weren't hasn't haven't hadn't don't doesn't isn't aren't nor neither without failed",
);
/** Marks that end a clause. */
export const clauseMarks = wordSet('; : — – ( ) [ ] " “ ” « »');
/** Pronouns that stand as subject. */
export const pronouns = wordSet("he she they it i we you him them us me who whom one");
/** Words that may stand between "toll" and its number. */
export const wordsOfTolls = wordSet(
  "to at of is was were are has have had been risen rose rises rising reached reaches reaching stands stood climbed climbing grew grown now still currently increased hit passed exceeded jumped went gone up stand the a total so far recorded being",
);
