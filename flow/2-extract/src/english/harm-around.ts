// Harm that is said on both sides of a person: "sent two men to the hospital", "a bullet struck him", "shot her to death"; and harm
// said after another verb: "is awake after being shot". Entered by the word beside the person alone.
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, clauseWords, haveForms, prepositions, stayForms } from "./function-words.ts";
import type { Found } from "./outcome-after.ts";
import { readOutcome } from "./outcomes.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

const sending = wordSet("sent sends sending put puts putting");
const senders = wordSet("he she they we i police authorities department sheriff");
const acts = wordSet(
  "shooting shootings shots gunfire bullet bullets stabbing attack attacks strike strikes raid blast blasts explosion explosions bombing shelling fight violence",
);
const hospitals = wordSet("hospital hospitals clinic");
const striking = wordSet("struck strikes striking hit hits hitting grazed grazing");
const shots = wordSet("bullet bullets shot shots round rounds gunfire fire fired firing shrapnel shell shells pellet pellets");
const shooting = wordSet("shot stabbed shooting stabbing beat beating beaten burned strangled hacked");
const times = wordSet(
  "and or but several multiple once twice three four many at least monday tuesday wednesday thursday friday saturday sunday",
);
const farthestHospital = 7;
const longestWay = 14;

/**
 * The harm said around a person or a number of people.
 *
 * @param tokens - A sentence.
 * @param from - Index of the first token that names them.
 * @param next - Index after those tokens.
 * @returns The harm with the tokens of its words on both sides, or null.
 */
export function harmAround(tokens: readonly Token[], from: number, next: number): Found | null {
  let verb = from - 1;
  while (adverbs.has(wordAt(tokens, verb))) verb -= 1;
  const word = wordAt(tokens, verb);
  if (sending.has(word)) return spanning("injured", verb, isAct(tokens, verb) ? hospitalAfter(tokens, next) : null);
  if (striking.has(word))
    return spanning("casualties", verb, endsThere(tokens, next) && anyBefore(tokens, verb, shots) ? next : null);
  return shooting.has(word) ? spanning("killed", verb, deathAfter(tokens, next)) : null;
}

/**
 * Whether a verb says that something struck somebody.
 *
 * @param word - In lower case.
 * @returns True for struck, hit, hitting, grazed …
 */
export function strikes(word: string): boolean {
  return striking.has(word);
}

/**
 * The harm said of a subject after another verb: "is alert and breathing after being shot".
 *
 * @param tokens - A sentence.
 * @param next - Index after the tokens that name them.
 * @returns The harm, or null; nobody else may be named in between.
 */
export function harmAfterBeing(tokens: readonly Token[], next: number): Found | null {
  const verb = wordAt(tokens, next);
  if (!beForms.has(verb) && !haveForms.has(verb) && !stayForms.has(verb)) return null;
  for (let i = next; i < Math.min(tokens.length, next + longestWay); i += 1) {
    const word = wordAt(tokens, i);
    if (word === "after" && wordAt(tokens, i + 1) === "being") {
      const read = readOutcome(tokens, adverbs.has(wordAt(tokens, i + 2)) ? i + 3 : i + 2);
      const outcome = read?.outcomes.find(({ takes, form }) => takes === "people" && form === "participle");
      return read === null || outcome === undefined || outcome.counted === "rescued"
        ? null
        : { counted: outcome.counted, from: next, next: read.next, hedge: null };
    }
    if (clauseWords.has(word) || isSpeechVerb(word) || nounOf(word)?.sort === "people" || word === ";") return null;
  }
  return null;
}

function spanning(counted: Found["counted"], from: number, next: number | null): Found | null {
  return next === null ? null : { counted, from, next, hedge: null };
}

/** "… to a nearby hospital". */
function hospitalAfter(tokens: readonly Token[], next: number): number | null {
  if (wordAt(tokens, next) !== "to" && wordAt(tokens, next) !== "in") return null;
  for (let i = next + 1; i < next + farthestHospital; i += 1) if (hospitals.has(wordAt(tokens, i))) return i + 1;
  return null;
}

/** "A shooting on Monday sent …": an act sends people to a hospital as patients; people send others there for other ends. */
function isAct(tokens: readonly Token[], verb: number): boolean {
  const doer = wordAt(tokens, verb - 1);
  return !senders.has(doer) && nounOf(doer)?.sort !== "people" && anyBefore(tokens, verb, acts);
}

/** "struck the driver in the arm"; of "struck the passenger window" the window is struck. */
function endsThere(tokens: readonly Token[], next: number): boolean {
  const word = wordAt(tokens, next);
  const goesOn = prepositions.has(word) || adverbs.has(word) || clauseWords.has(word) || times.has(word);
  return tokens[next]?.kind !== "word" || goesOn;
}

/** Of striking: a blow by hand is no harm of this kind, "the bullet struck him" and "fired shots, striking two men" are. */
function anyBefore(tokens: readonly Token[], verb: number, words: ReadonlySet<string>): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - longestWay); i -= 1) if (words.has(wordAt(tokens, i))) return true;
  return false;
}

function deathAfter(tokens: readonly Token[], next: number): number | null {
  const word = wordAt(tokens, next);
  if (word === "to" && wordAt(tokens, next + 1) === "death") return next + 2;
  return word === "dead" ? next + 1 : null;
}
