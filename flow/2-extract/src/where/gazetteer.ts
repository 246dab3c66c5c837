// The case's place names made ready for reading: the longest spelling wins, whole words only, folded as core/names folds.
// Descriptions in a gazetteer ("one street", "not said") are not names and are never matched.
import { type PlaceId, type Places, type PlaceTree, placeGrain } from "@bayyina/model";
import { articleBefore, foldWord, joined } from "@bayyina/names";
import { readTokens, type Token } from "../text/tokens.ts";

type Spelling = { readonly id: PlaceId; readonly capital: boolean; readonly exact: string | null };
type Branch = { readonly next: Map<string, Branch>; readonly spellings: Spelling[] };

/** A gazetteer ready for reading. */
export type Gazetteer = { readonly root: Branch; readonly tree: PlaceTree };
/** A place name in a sentence: tokens `from` to `next`, exclusive; every place that is spelled so. */
export type PlaceMention = { readonly from: number; readonly next: number; readonly ids: readonly PlaceId[] };

type FoldedWord = {
  readonly key: string;
  readonly from: number;
  readonly next: number;
  readonly apart: boolean;
  readonly capital: boolean;
};

/** Words that begin a description rather than a name. */
const indefinite = new Set(
  "a an one two three four five six seven eight nine ten another several some not no rubble unclear unknown somewhere place places house houses building".split(
    " ",
  ),
);
/** Spellings this short or shorter, all in capitals, stand for themselves only: "IS" is not "is". */
const shortCapitals = 4;

/**
 * Makes a gazetteer ready for reading.
 *
 * @param places - The gazetteer as met in a file.
 * @param tree - Its containment tree.
 * @returns The spellings of every language, ready for `findPlaces`.
 */
export function makeGazetteer(places: Places, tree: PlaceTree): Gazetteer {
  const root: Branch = { next: new Map(), spellings: [] };
  for (const place of places.places)
    for (const name of Object.values(place.names).flat()) {
      const tokens = readTokens(name);
      if (!isName(tokens)) continue;
      let at = root;
      for (const word of foldedWords(tokens)) at = branchOf(at, word.key);
      if (at === root || at.spellings.some((spelling) => spelling.id === place.id)) continue;
      const exact = /^\p{Lu}+$/u.test(name) && name.length <= shortCapitals ? name : null;
      at.spellings.push({ id: place.id, capital: /\p{Lu}/u.test(name), exact });
    }
  return { root, tree };
}

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
  const words = foldedWords(tokens);
  const found: PlaceMention[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const match = longestMatch(words, i, tokens, text, gazetteer.root);
    if (match === null) continue;
    found.push(match.mention);
    i = match.nextWord - 1;
  }
  return found;
}

/**
 * How wide a mention's place is.
 *
 * @param mention - A mention.
 * @param gazetteer - The gazetteer.
 * @returns The grain of its kind, 1 building to 8 country; 9 when its kind has none.
 */
export function grainOfMention(mention: PlaceMention, gazetteer: Gazetteer): number {
  const grains = mention.ids.map((id) => placeGrain[gazetteer.tree.places.get(id)?.kind ?? ""] ?? 9);
  return Math.min(9, ...grains);
}

/**
 * Whether a place lies in another, or is it.
 *
 * @param inner - A place.
 * @param outer - Another.
 * @param gazetteer - The gazetteer.
 * @returns True when the tree says so.
 */
export function liesWithin(inner: PlaceId, outer: PlaceId, gazetteer: Gazetteer): boolean {
  return (gazetteer.tree.ancestors.get(inner) ?? [inner]).includes(outer);
}

function isName(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.some((token) => ["(", ")", ",", ";", ":"].includes(token.low))) return false;
  if (first.kind === "number") return tokens.some((token) => token.capital);
  if (indefinite.has(first.low) && tokens.length > 1 && !first.capital) return false;
  if (indefinite.has(first.low) && tokens.length === 1) return false;
  const latin = /^\p{Script=Latin}/u.test(first.low);
  return !latin || first.low === "the" || tokens.some((token) => token.capital || token.kind === "number");
}

function longestMatch(
  words: readonly FoldedWord[],
  i: number,
  tokens: readonly Token[],
  text: string,
  root: Branch,
): { mention: PlaceMention; nextWord: number } | null {
  let at: Branch | undefined = root;
  let capital = false;
  let best: { mention: PlaceMention; nextWord: number } | null = null;
  const first = words[i];
  for (let j = i; j < words.length && first !== undefined; j += 1) {
    const word = words[j];
    if (word === undefined || (j > i && word.apart)) break;
    at = at.next.get(word.key);
    if (at === undefined) break;
    capital ||= word.capital;
    const ids = at.spellings
      .filter((spelling) => fits(spelling, capital, written(tokens, text, first.from, word.next)))
      .map(({ id }) => id);
    if (ids.length > 0) best = { mention: { from: first.from, next: word.next, ids }, nextWord: j + 1 };
  }
  return best;
}

function fits(spelling: Spelling, capital: boolean, words: string): boolean {
  return spelling.exact === null ? !spelling.capital || capital : words === spelling.exact;
}

function written(tokens: readonly Token[], text: string, from: number, next: number): string {
  const last = tokens[next - 1];
  const end = (last?.end ?? 0) - (last?.possessive === true ? 2 : 0);
  return text.slice(tokens[from]?.start ?? 0, end);
}

/** Words with articles joined to them; `apart` where a mark other than a hyphen, an apostrophe or an abbreviation's point stands before. */
function foldedWords(tokens: readonly Token[]): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  let apart = false;
  let article: FoldedWord | null = null;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "mark") {
      if (!isInner(token, tokens[index + 1])) {
        if (article !== null) words.push(article);
        article = null;
        apart = true;
      }
      continue;
    }
    const key = foldWord(token.low);
    if (key === "") continue;
    const word: FoldedWord = { key, from: index, next: index + 1, apart, capital: token.capital };
    apart = false;
    if (article !== null) {
      words.push({
        ...word,
        key: joined(article.key) + key,
        from: article.from,
        apart: article.apart,
        capital: article.capital || token.capital,
      });
      article = null;
    } else if (articleBefore(key, tokens[index + 1]?.low === "-" ? foldWord(tokens[index + 2]?.low ?? "") : null)) article = word;
    else words.push(word);
  }
  if (article !== null) words.push(article);
  return words;
}

function isInner(mark: Token, next: Token | undefined): boolean {
  if (["-", "‐", "‑", "'", "’", "‘", "`", "ʿ", "ʾ"].includes(mark.low)) return true;
  return mark.low === "." && mark.glued && next !== undefined && next.breaks === 0;
}

function branchOf(at: Branch, key: string): Branch {
  const next = at.next.get(key) ?? { next: new Map<string, Branch>(), spellings: [] };
  at.next.set(key, next);
  return next;
}
