// Finds the gazetteer's places in a sentence: the longest spelling wins, whole words only, particles and case endings taken off. A name
// spelled otherwise than in the gazetteer is offered as such, and only where a word leads to it. A sentence in which no word begins a
// name costs one look-up a word.
import type { PlaceId } from "@bayyina/model";
import type { Token } from "../text/tokens.ts";
import type { Branch, Gazetteer, Spelling } from "./place-index.ts";
import { isCommonWord, isJoin, isPlaceLead } from "./place-leads.ts";
import { mayBeArticle, type PlaceWord, placeKey, placeWords, type Stem, stemsAfter, stemsBefore } from "./place-words.ts";
import { beginsLike, isLikely, placesLike, properRun } from "./places-like.ts";

/**
 * A place name in a sentence: tokens `from` to `next`, exclusive; every place that is spelled so. `fuzzy`: the gazetteer has no such
 * spelling, only one that may be said alike.
 */
export type PlaceMention = {
  readonly from: number;
  readonly next: number;
  readonly ids: readonly PlaceId[];
  readonly fuzzy: boolean;
};

type Match = { readonly mention: PlaceMention; readonly nextWord: number };
/** A sentence being read: its words, and what it is read with. */
type Sentence = {
  readonly words: readonly PlaceWord[];
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly gazetteer: Gazetteer;
};

const mostMet = 100_000;
const firstBeyondAscii = 0x80;
const longestWord = 60;
/** What may begin with a word, in bits: a name, a name of capitals, a name after an article. */
const begins = { name: 1, capitals: 2, article: 4 } as const;
/** A word that leads to a name, in the same bits. */
const leadsOn = 8;

/**
 * Finds the places named in a sentence.
 *
 * @param tokens - The sentence.
 * @param text - The text that the tokens are of.
 * @param gazetteer - The case's gazetteer.
 * @returns Mentions in order, none overlapping, the longest spelling at each place.
 */
export function findPlaces(tokens: readonly Token[], text: string, gazetteer: Gazetteer): readonly PlaceMention[] {
  if (gazetteer.root.next.size === 0) return [];
  if (!tokens.some((_token, at) => mayBegin(tokens, at, gazetteer))) return [];
  const sentence = { words: placeWords(tokens, text), tokens, text, gazetteer };
  const { words } = sentence;
  const found: PlaceMention[] = [];
  let afterLast = -1;
  for (let i = 0; i < words.length; i += 1) {
    if (!mayBegin(tokens, words[i]?.from ?? 0, gazetteer)) continue;
    const led = isLed(words, i) || isListed(words, afterLast, i);
    const match = longestMatch(sentence, i, led, i === afterLast) ?? (led ? fuzzyMatch(sentence, i) : null);
    if (match === null) continue;
    found.push(match.mention);
    afterLast = match.nextWord;
    i = match.nextWord - 1;
  }
  return found;
}

function mayBegin(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark" || token.low.length > longestWord) return false;
  const { lowLetters } = gazetteer;
  // "wadi Nakhla" for "Wadi Nakhla", "al-Nakhla".
  const nearCapital = token.capital || tokens[at + 1]?.capital === true || tokens[at + 2]?.capital === true;
  const letter = token.low.charCodeAt(0);
  if (!nearCapital && letter < firstBeyondAscii && !lowLetters.has(letter)) return false;
  const bits = bitsOf(token.low, gazetteer) & ~leadsOn;
  if (bits === 0) return isLikely(token) && isLedToken(tokens, at, gazetteer) && beginsLike(token.low, gazetteer);
  return token.capital || (bits & (begins.name | begins.article)) !== 0 || ((bits & begins.capitals) !== 0 && nearCapital);
}

function bitsOf(low: string, gazetteer: Gazetteer): number {
  const { met } = gazetteer;
  const known = met.get(low);
  if (known !== undefined) return known;
  if (met.size >= mostMet) met.clear();
  const bits = beginsWith(low, gazetteer);
  met.set(low, bits);
  return bits;
}

/** A word with a letter that only Sorani has. */
const sorani = "لە";

/** Articles and endings depend on the words around: here each counts, so that no name is passed over. */
function beginsWith(low: string, { root, lowFirsts }: Gazetteer): number {
  const key = placeKey(low);
  const word: PlaceWord = { key, low, from: 0, next: 1, apart: false, capital: true };
  const stems = [...stemsBefore(key, low), ...stemsBefore(key, sorani)];
  const all = [key, ...stems.map((stem) => stem.key), ...stemsAfter(word, { ...word, key: "li", low: sorani }, stems)];
  return (
    (all.some((each) => lowFirsts.has(each)) ? begins.name : 0) |
    (all.some((each) => root.next.has(each)) ? begins.capitals : 0) |
    (mayBeArticle(key) ? begins.article : 0) |
    (leads(key, low) ? leadsOn : 0)
  );
}

function longestMatch(sentence: Sentence, i: number, led: boolean, listed: boolean): Match | null {
  const first = sentence.words[i];
  if (first === undefined) return null;
  const plain: Stem = { key: first.key, leads: false, and: false };
  let best: Match | null = null;
  // Of a common word nothing is taken off: it is the word it looks like.
  const stems = isCommonWord(first.key) ? [] : stemsBefore(first.key, first.low);
  for (const stem of [plain, ...stems]) {
    const match = walk(sentence, i, stem, led || stem.leads || (stem.and && listed));
    if (match !== null && (best === null || match.nextWord > best.nextWord)) best = match;
  }
  return best;
}

function walk({ words, tokens, text, gazetteer }: Sentence, i: number, stem: Stem, led: boolean): Match | null {
  const first = words[i];
  let at: Branch | undefined = gazetteer.root;
  let capital = false;
  let best: Match | null = null;
  for (let j = i; j < words.length && first !== undefined; j += 1) {
    const word = words[j];
    if (word === undefined || (j > i && word.apart)) break;
    const parent: Branch = at;
    capital ||= word.capital;
    at = parent.next.get(j === i ? stem.key : word.key);
    const fitting = (branch: Branch | undefined): readonly PlaceId[] =>
      (branch?.spellings ?? [])
        .filter((one) => fits(one, capital, written(tokens, text, first.from, word.next)))
        .filter((one) => led || !(one.needsLead || (one.alone && isAmongCapitals(words, i))))
        .map(({ id }) => id);
    const whole = fitting(at);
    const ids = whole.length > 0 ? whole : endings(words, j, j === i ? stem : null, parent, fitting);
    if (ids.length > 0) best = { mention: { from: first.from, next: word.next, ids, fuzzy: false }, nextWord: j + 1 };
    if (at === undefined) break;
  }
  return best;
}

/** The places of the first ending that, taken off, leaves the last word of a spelling. */
function endings(
  words: readonly PlaceWord[],
  j: number,
  stem: Stem | null,
  parent: Branch,
  fitting: (branch: Branch | undefined) => readonly PlaceId[],
): readonly PlaceId[] {
  const word = words[j];
  if (word === undefined) return [];
  for (const key of stemsAfter(stem === null ? word : { ...word, key: stem.key }, words[j - 1], [])) {
    const ids = fitting(parent.next.get(key));
    if (ids.length > 0) return ids;
  }
  return [];
}

function fits(spelling: Spelling, capital: boolean, words: string): boolean {
  return spelling.exact === null ? !spelling.capital || capital : words === spelling.exact;
}

function written(tokens: readonly Token[], text: string, from: number, next: number): string {
  const last = tokens[next - 1];
  const end = (last?.end ?? 0) - (last?.possessive === true ? 2 : 0);
  return text.slice(tokens[from]?.start ?? 0, end);
}

/** Whether a word before it leads to a name: "in X", "in the X", "وفي X". */
function isLed(words: readonly PlaceWord[], i: number): boolean {
  if (words[i]?.apart !== false) return false;
  const before = words[i - 1];
  if (before?.key === "the") return isLed(words, i - 1);
  return before !== undefined && leads(before.key, before.low);
}

function isLedToken(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === "mark") return false;
  if (before.low === "the") return isLedToken(tokens, at - 1, gazetteer);
  return (bitsOf(before.low, gazetteer) & leadsOn) !== 0;
}

function leads(key: string, low: string): boolean {
  return isPlaceLead(key) || stemsBefore(key, low).some((stem) => isPlaceLead(stem.key));
}

/** Whether a name stands in a list after another: "in X and Y", "in X, Y". */
function isListed(words: readonly PlaceWord[], afterLast: number, i: number): boolean {
  return afterLast >= 0 && (i === afterLast || (i === afterLast + 1 && isJoin(words[afterLast]?.key ?? "")));
}

/** The places that a led name may be another spelling of; the longest such name. */
function fuzzyMatch({ words, tokens, gazetteer }: Sentence, i: number): Match | null {
  const first = words[i];
  if (first === undefined || isCommonWord(first.key)) return null;
  const run = properRun(words, i, tokens);
  if (!beginsLike(run[0] ?? "", gazetteer)) return null;
  for (let count = run.length; count > 0; count -= 1) {
    const written = run.slice(0, count);
    const last = words[i + count - 1];
    const ids = last === undefined || isCapitalBeside(words, i + count) ? [] : placesLike(written, gazetteer);
    if (last !== undefined && ids.length > 0)
      return { mention: { from: first.from, next: last.next, ids, fuzzy: true }, nextWord: i + count };
  }
  return null;
}

/** "Nakhla Umayr", "Dr Nakhla": a name that goes on before or after the word. */
function isAmongCapitals(words: readonly PlaceWord[], i: number): boolean {
  const before = words[i - 1];
  const beginsSentence = i === 1;
  const follows = words[i]?.apart === false && before?.capital === true && !beginsSentence && !isCommonWord(before.key);
  return follows || isCapitalBeside(words, i + 1);
}

function isCapitalBeside(words: readonly PlaceWord[], i: number): boolean {
  const word = words[i];
  return word !== undefined && !word.apart && word.capital && !isCommonWord(word.key);
}
