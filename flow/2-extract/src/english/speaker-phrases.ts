// The words by which a text names who speaks: "a civil defence officer", "residents", "these sources", "Reuters".

import { unnamedSources } from "../claims/context.ts";
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { adverbs, beForms, clauseMarks, clauseWords, determiners, haveForms, prepositions } from "./function-words.ts";
import { isOutcomeWord } from "./outcomes.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

/** Who speaks: tokens `from` to `next`, exclusive. `reading`: named in the text, not named, or pointing back ("these sources", "he"). */
export type SpeakerPhrase = { readonly from: number; readonly next: number; readonly reading: "named" | "unnamed" | "pointing" };

const generic = wordSet("sources source news reports report information accounts rumours sayings");
const genericWords = wordSet(
  "sources source news reports report information accounts these those some several our various unnamed anonymous the many different other same reaching us received latest new multiple certain unconfirmed initial preliminary early further a one few numerous of most all that this",
);
const pointingWords = wordSet("these those same he she they it");
const heads = wordSet(
  "observer observers announcer headman councillor councilor chairman chairwoman chair baker porter seller passerby onlooker " +
    "official officials officer officers spokesman spokesmen spokeswoman spokesperson spokespersons doctor doctors resident residents witness witnesses eyewitness eyewitnesses survivor survivors source sources activist activists medic medics rescuer rescuers defence defense " +
    "police ministry minister ministries hospital hospitals directorate department director governor mayor army military forces coalition committee agency agencies reports report media network observatory group groups organisation organization organisations " +
    "organizations monitor monitors newspaper channel radio station television statement statements correspondent correspondents reporter reporters journalist journalists neighbour neighbours neighbor neighbors relative relatives family families villager villagers " +
    "volunteers volunteer workers worker commander commanders general colonel brigadier captain lieutenant chief head authorities authority government council office un nations crescent cross watch rights fund centre center institute bureau service services " +
    "administration president deputy member members teacher teachers nurse nurses farmer farmers locals people inhabitants locals civilians mother father son daughter brother sister uncle aunt wife husband elder elders imam priest lawyer lawyers analysts fighters " +
    "militants rebels front movement regime command investigators investigator investigation prosecutor prosecutors coroner sheriff deputies paramedic paramedics administrator photographer paper post posts account accounts news engineer driver shopkeeper man woman men women teams team crew crews",
);
const pronouns = wordSet("he she they it");
/** Without a word for who speaks, "IN REGARD TO WHAT WE WILL" is no name. */
const neverInNames = wordSet("i we you he she they it what who which that this there will would in to by with if regard");
const longestPhrase = 14;
const backStops = wordSet(
  "including by that but while whilst and or when as after before since because which who where if am pm though although whereas then so than",
);

/**
 * The speaker named before a verb of saying.
 *
 * @param tokens - A sentence.
 * @param verb - Index of the verb.
 * @returns The phrase, with a role in apposition ("A. N., a doctor,"), or null when what stands before the verb names no speaker.
 */
export function speakerBefore(tokens: readonly Token[], verb: number): SpeakerPhrase | null {
  let next = verb;
  while (haveForms.has(wordAt(tokens, next - 1)) || adverbs.has(wordAt(tokens, next - 1))) next -= 1;
  if (wordAt(tokens, next - 1) === ",") return withApposition(tokens, next - 1);
  const from = startOf(tokens, next);
  return phrase(tokens, from, next) ?? plainRole(tokens, from, next, wordAt(tokens, verb));
}

/**
 * The speaker named after "according to", "citing", "told" or an inverted verb.
 *
 * @param tokens - A sentence.
 * @param from - Index of the first token of the name.
 * @returns The phrase, or null when no speaker is named there.
 */
export function speakerAfter(tokens: readonly Token[], from: number): SpeakerPhrase | null {
  let next = from;
  let headSeen = false;
  for (; next < Math.min(tokens.length, from + longestPhrase); next += 1) {
    const token = tokens[next];
    const word = wordAt(tokens, next);
    if (
      token === undefined ||
      (token.kind === "mark" && word !== "-" && word !== "." && word !== "'" && word !== "@" && word !== "’") ||
      (word === "." &&
        (!token.glued || next + 1 >= tokens.length || tokens[next + 1]?.glued !== true || endsSentence(tokens, next)))
    )
      break;
    if (
      beForms.has(word) ||
      haveForms.has(word) ||
      clauseWords.has(word) ||
      isOutcomeWord(word) ||
      (pronouns.has(word) && next > from) ||
      (isSpeechVerb(word) && word !== "reports") ||
      token.kind === "number"
    )
      break;
    if (
      [
        "in",
        "on",
        "by",
        "after",
        "before",
        "between",
        "at least",
        "as",
        "more",
        "about",
        "during",
        "when",
        "up",
        "there",
      ].includes(word) &&
      next > from
    )
      break;
    if (["at", "from", "with", "to", "and", "who"].includes(word) && !headSeen) break;
    if (
      word === "and" &&
      !(tokens[next + 1]?.capital === true || heads.has(wordAt(tokens, next + 1)) || heads.has(wordAt(tokens, next + 2)))
    )
      break;
    if (headSeen && determiners.has(word) && !["of", "for", "at", "from", "with", "and"].includes(wordAt(tokens, next - 1)))
      break;
    if (word === "at" && (wordAt(tokens, next + 1) === "least" || tokens[next + 1]?.kind === "number")) break;
    if (heads.has(word) || token.capital) headSeen = true;
  }
  while (next > from + 1 && leadsOn(wordAt(tokens, next - 1))) next -= 1;
  return phrase(tokens, from, next);
}

/**
 * A speaker's words.
 *
 * @param tokens - A sentence.
 * @param text - The text that the tokens are of.
 * @param who - The phrase.
 * @returns The words as written on one line; a capital that only begins the sentence is lowered; "unnamed sources" for those not named.
 */
export function speakerText(tokens: readonly Token[], text: string, who: SpeakerPhrase): string {
  if (who.reading === "unnamed") return unnamedSources;
  const first = tokens[who.from];
  const last = tokens[who.next - 1];
  if (first === undefined || last === undefined) return unnamedSources;
  const written = text.slice(first.start, last.end).replace(/\s+/gu, " ");
  const proper = tokens[who.from + 1]?.capital === true && who.next > who.from + 1 && !determiners.has(first.low);
  const lowered =
    who.from === 0 &&
    !proper &&
    !/^.\p{Lu}/u.test(written) &&
    (determiners.has(first.low) || heads.has(first.low) || roleLeads.has(first.low));
  const midSentence = first.low === "the" && tokens[who.from + 1]?.capital !== true;
  return lowered || midSentence ? written.charAt(0).toLowerCase() + written.slice(1) : written;
}

const roleLeads = wordSet(
  "local medical security several two three one some civil military eyewitness health rescue hospital police senior official",
);

function phrase(tokens: readonly Token[], from: number, next: number): SpeakerPhrase | null {
  const words = tokens.slice(from, next).map((token) => token.low);
  if (words.length === 0) return null;
  const [only] = words;
  if (leadsOn(words.at(-1) ?? "")) return null;
  if (words.length === 1 && (only === "we" || only === "i" || only === "you")) return null;
  if (words.length === 1 && only !== undefined && pronouns.has(only)) return { from, next, reading: "pointing" };
  const isGeneric = words.every((word) => genericWords.has(word)) && words.some((word) => generic.has(word));
  if (isGeneric) return { from, next, reading: words.some((word) => pointingWords.has(word)) ? "pointing" : "unnamed" };
  const headed = words.some((word) => heads.has(word) || word.startsWith("@"));
  const named = headed || (holdsName(tokens, from, next) && !words.some((word) => neverInNames.has(word)));
  const broken = words.some((word) => isOutcomeWord(word) || beForms.has(word));
  return named && !broken ? { from, next, reading: "named" } : null;
}

/** "injuries resulted from an": nobody's words end so. */
function leadsOn(word: string): boolean {
  return determiners.has(word) || prepositions.has(word);
}

/** A word in capitals other than the article or adjective that opens a sentence. A letter alone is no name. */
function holdsName(tokens: readonly Token[], from: number, next: number): boolean {
  return tokens
    .slice(from, next)
    .some(
      ({ kind, capital, low, start, end }, at) =>
        kind === "word" && capital && end - start > 1 && (at > 0 || from > 0 || !determiners.has(low)) && !roleLeads.has(low),
    );
}

/** "the village headman told …": a role that no table holds, where the verb leaves no doubt that somebody speaks. */
function plainRole(tokens: readonly Token[], from: number, next: number, verb: string): SpeakerPhrase | null {
  const opens = ["the", "a", "an", "two", "three", "one", "another"].includes(wordAt(tokens, from)) || from === 0;
  const words = tokens.slice(from, next);
  const plain =
    words.length > 1 &&
    words.length <= 6 &&
    words.every((token) => token.kind === "word" && !isOutcomeWord(token.low) && !things.has(token.low));
  return opens && plain && ["said", "says", "told", "added"].includes(verb) ? { from, next, reading: "named" } : null;
}

/** "an hour later the agency said": what stands before is when. */
const timeTurns = wordSet("later ago");
const things = wordSet("strike attack shelling blast explosion it there which that this toll figure");

function startOf(tokens: readonly Token[], next: number): number {
  let from = next;
  while (from > 0 && next - from < longestPhrase) {
    const token = tokens[from - 1];
    const word = wordAt(tokens, from - 1);
    const inner =
      (word === "-" && token?.glued === true && tokens[from]?.glued === true) ||
      word === "'" ||
      word === "’" ||
      (word === "/" && tokens[from - 2]?.capital === true && tokens[from]?.capital === true) ||
      (word === "." && token?.glued === true && tokens[from]?.glued === true && !endsSentence(tokens, from - 1));
    const list = word === "and" && (tokens[from - 2]?.capital === true || heads.has(wordAt(tokens, from - 2)));
    if (token === undefined || (token.kind === "mark" && !inner) || token.kind === "number" || clauseMarks.has(word)) break;
    if (
      (backStops.has(word) && !list) ||
      beForms.has(word) ||
      haveForms.has(word) ||
      isOutcomeWord(word) ||
      (isSpeechVerb(word) && word !== "reports")
    )
      break;
    from -= 1;
  }
  for (let i = next - 1; i > from; i -= 1) if (timeTurns.has(wordAt(tokens, i - 1))) return i;
  while (from < next && ["also", "meanwhile", "yesterday", "today", "however", "later", "on"].includes(wordAt(tokens, from)))
    from += 1;
  return from;
}

/** "told police.Anyone may call": a stop between a small and a capital word ends a sentence, though no space follows. */
function endsSentence(tokens: readonly Token[], stop: number): boolean {
  return tokens[stop - 1]?.kind === "word" && tokens[stop - 1]?.capital === false && tokens[stop + 1]?.capital === true;
}

/** "A. Name, a civil defence officer, said": the name with its role. */
function withApposition(tokens: readonly Token[], close: number): SpeakerPhrase | null {
  for (let open = close - 1; open > Math.max(0, close - longestPhrase); open -= 1) {
    if (wordAt(tokens, open) !== ",") continue;
    const role = tokens.slice(open + 1, close);
    if (!role.some((token) => heads.has(token.low)) || role.some((token) => beForms.has(token.low))) return null;
    const from = startOf(tokens, open);
    const name = phrase(tokens, from, open);
    return name === null ? null : { from, next: close, reading: "named" };
  }
  return null;
}
