// The case's place names made ready for reading: spellings by their words, and by the keys of core/names. Folded as core/names folds.
// Descriptions in a gazetteer ("one street", "not said") are not names and are never matched. Not here: reading itself (find-places.ts).
import { type Place, type PlaceId, type Places, type PlaceTree, placeGrain } from "@bayyina/model";
import { ruleKeys } from "@bayyina/names";
import { readTokens, type Token } from "../text/tokens.ts";
import { isCommonWord } from "./place-leads.ts";
import { type PlaceWord, placeWords, withoutArticle } from "./place-words.ts";

/**
 * One spelling of a place. `capital`: its letters have case and some are capitals. `exact`: it stands for itself only. `needsLead`: by
 * itself it may be a common word, so that a word such as "in" must lead to it.
 */
export type Spelling = {
  readonly id: PlaceId;
  readonly capital: boolean;
  readonly exact: string | null;
  readonly needsLead: boolean;
  /** A small place's name of one word: beside other capitals it is part of their name. */
  readonly alone: boolean;
};
/** Where a word of a spelling leads: to the spellings that end with it, and to the words that go on. */
export type Branch = { readonly next: Map<string, Branch>; readonly spellings: Spelling[] };
/** A spelling as the words that others may spell otherwise, articles left out. `otherScript`: the place has no name in another script. */
export type LikeSpelling = { readonly id: PlaceId; readonly words: readonly string[]; readonly otherScript: boolean };

/** A gazetteer ready for reading. */
export type Gazetteer = {
  readonly tree: PlaceTree;
  readonly root: Branch;
  /** First words of spellings that do not begin with a capital, and their first letters. */
  readonly lowFirsts: ReadonlySet<string>;
  readonly lowLetters: ReadonlySet<number>;
  /** Spellings by each key (core/names) of their last word, which tells more names apart; and the keys of their first words. */
  readonly likes: ReadonlyMap<string, readonly LikeSpelling[]>;
  readonly likeFirsts: ReadonlySet<string>;
  /** Words met in reading, and what may begin with them (find-places.ts): memory only, it changes no answer. */
  readonly met: Map<string, number>;
};

/** Words that begin a description rather than a name. */
const indefinite = new Set(
  "a an one two three four five six seven eight nine ten another several some not no rubble unclear unknown somewhere place places house houses building".split(
    " ",
  ),
);
/** Consonants in the key of a name of one word that others may spell otherwise: fewer are common to too many words. */
const fewestSounds = 3;
const latinLetter = /^\p{Script=Latin}/u;
/** Spellings this short or shorter, all in capitals, stand for themselves only: "IS" is not "is". */
const shortCapitals = 4;
/** Names of one word with fewer letters need a word that leads to them. */
const shortName = 4;
/** Whatever is this wide or wider (a town) is named without much ado. */
const wideGrain = 5;

/**
 * Makes a gazetteer ready for reading.
 *
 * @param places - The gazetteer as met in a file.
 * @param tree - Its containment tree.
 * @returns The spellings of every language, ready for `findPlaces`.
 */
export function makeGazetteer(places: Places, tree: PlaceTree): Gazetteer {
  const root: Branch = { next: new Map(), spellings: [] };
  const lowFirsts = new Set<string>();
  const likes = new Map<string, LikeSpelling[]>();
  const likeFirsts = new Set<string>();
  for (const place of places.places)
    for (const name of Object.values(place.names).flat().flatMap(writtenForms)) {
      const tokens = readTokens(name);
      if (!isName(tokens)) continue;
      const words = addSpelling(root, place, name, tokens);
      const [first] = words;
      if (first !== undefined && !first.capital) lowFirsts.add(first.key);
      const lows = words.map(({ next }) => tokens[next - 1]?.low ?? "");
      if (addLike(likes, place, lows)) for (const key of ruleKeys(lows[0] ?? "")) likeFirsts.add(key);
    }
  const lowLetters = new Set([...lowFirsts].map((word) => word.charCodeAt(0)));
  return { tree, root, lowFirsts, lowLetters, likes, likeFirsts, met: new Map() };
}

/** A name with a zero-width non-joiner is also written without it. */
function writtenForms(name: string): readonly string[] {
  return name.includes("\u200c") ? [name, name.replaceAll("\u200c", "")] : [name];
}

function addSpelling(root: Branch, place: Place, name: string, tokens: readonly Token[]): readonly PlaceWord[] {
  let at = root;
  const words = placeWords(tokens);
  for (const { key } of words) at = branchOf(at, key);
  if (at === root || at.spellings.some(({ id }) => id === place.id)) return words;
  const exact = /^\p{Lu}+$/u.test(name) && name.length <= shortCapitals ? name : null;
  const [only, ...more] = words.map(({ key }) => key);
  const grain = placeGrain[place.kind] ?? 0;
  const single = only !== undefined && more.length === 0;
  const needsLead = single && isEasilyMistaken(only, grain);
  at.spellings.push({ id: place.id, capital: /\p{Lu}/u.test(name), exact, needsLead, alone: single && grain < wideGrain });
  return words;
}

/** Whether the name has enough letters to be known when spelled otherwise; of several words each speaks for the others. */
function addLike(likes: Map<string, LikeSpelling[]>, { id, names }: Place, words: readonly string[]): boolean {
  const [first = ""] = words;
  const keys = ruleKeys(words.at(-1) ?? "").filter((key) => words.length > 1 || key.length >= fewestSounds);
  const otherScript = Object.values(names)
    .flat()
    .every((name) => latinLetter.test(name) === latinLetter.test(first));
  for (const key of keys) {
    const alike = likes.get(key) ?? [];
    alike.push({ id, words, otherScript });
    likes.set(key, alike);
  }
  return keys.length > 0;
}

/** Arabic letters know no capitals: a small place's name of one word looks like any noun. */
function isEasilyMistaken(key: string, grain: number): boolean {
  if (isCommonWord(key) || isCommonWord(withoutArticle(key))) return true;
  return grain < wideGrain && (key.length < shortName || !latinLetter.test(key));
}

function isName(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.some((token) => ["(", ")", ",", ";", ":"].includes(token.low))) return false;
  if (first.kind === "number") return tokens.some((token) => token.capital);
  if (indefinite.has(first.low) && tokens.length > 1 && !first.capital) return false;
  if (indefinite.has(first.low) && tokens.length === 1) return false;
  return !latinLetter.test(first.low) || first.low === "the" || tokens.some((token) => token.capital || token.kind === "number");
}

function branchOf(at: Branch, key: string): Branch {
  const next = at.next.get(key) ?? { next: new Map<string, Branch>(), spellings: [] };
  at.next.set(key, next);
  return next;
}
