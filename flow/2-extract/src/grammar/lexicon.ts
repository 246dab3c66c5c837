// A language's words, found in a sentence: each word is looked up once, and what was found for a spelling is kept.
import type { Token } from "../text/tokens.ts";
import type { Meaning, MeaningOf } from "./meanings.ts";

/** A spelling to look up. `joined`: "and" or "so" is written onto the word; `definite`: the article is. */
export type Form = { readonly word: string; readonly joined: boolean; readonly definite: boolean };

/** A meaning in a sentence: tokens `at` to `next`, exclusive. */
export type Sense = {
  readonly at: number;
  readonly next: number;
  readonly meaning: Meaning;
  readonly joined: boolean;
  readonly definite: boolean;
};

type Entry = { readonly words: readonly string[]; readonly meaning: Meaning };
type Found = { readonly entry: Entry; readonly form: Form };

/** A language's words. */
export type Lexicon = {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly forms: (low: string) => readonly Form[];
  readonly fold: (word: string) => string;
  readonly seen: Map<string, readonly Found[]>;
};

/** Lines of a word list: phrases parted by commas, with what each of them means. */
export type WordLine = readonly [phrases: string, meaning: Meaning];

const mostSeen = 50_000;
const none: readonly Found[] = [];

/**
 * Makes a lexicon.
 *
 * @param lines - The word lists.
 * @param fold - How a word of the list is spelled as a token's `low`.
 * @param forms - The spellings under which a token may stand in the list, itself first.
 * @returns The lexicon.
 */
export function makeLexicon(
  lines: readonly WordLine[],
  fold: (word: string) => string,
  forms: (low: string) => readonly Form[],
): Lexicon {
  const entries = new Map<string, Entry[]>();
  for (const [phrases, meaning] of lines)
    for (const phrase of phrases.split(",")) {
      const words = phrase
        .trim()
        .split(/[\s\u200c]+/u)
        .map(fold);
      const [first = ""] = words;
      if (first === "") continue;
      const known = entries.get(first);
      if (known === undefined) entries.set(first, [{ words, meaning }]);
      else known.push({ words, meaning });
    }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { entries, forms, fold, seen: new Map() };
}

/**
 * The senses of a sentence.
 *
 * @param tokens - The sentence.
 * @param lexicon - The language's words.
 * @returns Per token the senses that begin there, longest first; undefined where no word of the lexicon begins.
 */
export function readSenses(tokens: readonly Token[], lexicon: Lexicon): readonly (readonly Sense[] | undefined)[] {
  const all = tokens.map((token, at) => {
    const found = foundFor(token.low, lexicon);
    if (found.length === 0) return undefined;
    const senses: Sense[] = [];
    for (const { entry, form } of found) {
      const next = matchEnd(tokens, at, entry.words);
      if (next !== null) senses.push({ at, next, meaning: entry.meaning, joined: form.joined, definite: form.definite });
    }
    return senses.length === 0 ? undefined : senses.sort((a, b) => b.next - a.next);
  });
  return withoutWordsOfIdioms(all);
}

/** Words of an idiom mean what they mean together: each has the idiom's sense alone. */
function withoutWordsOfIdioms(all: readonly (readonly Sense[] | undefined)[]): readonly (readonly Sense[] | undefined)[] {
  const senses = [...all];
  for (const [at] of all.entries()) {
    const idiom = senseAt(senses, at, "idiom");
    if (idiom !== null && idiom.at === at && idiom.next >= (senses[at]?.[0]?.next ?? 0)) senses.fill([idiom], at, idiom.next);
  }
  return senses;
}

/**
 * The sense of a kind that begins at a token.
 *
 * @param senses - Of a sentence.
 * @param at - Index of the token.
 * @param kind - The kind.
 * @returns The longest, or null.
 */
export function senseAt<K extends Meaning["kind"]>(
  senses: readonly (readonly Sense[] | undefined)[],
  at: number,
  kind: K,
): (Sense & { readonly meaning: MeaningOf<K> }) | null {
  for (const sense of senses[at] ?? []) if (isOf(sense, kind)) return sense;
  return null;
}

function isOf<K extends Meaning["kind"]>(sense: Sense, kind: K): sense is Sense & { readonly meaning: MeaningOf<K> } {
  return sense.meaning.kind === kind;
}

function foundFor(low: string, lexicon: Lexicon): readonly Found[] {
  const seen = lexicon.seen.get(low);
  if (seen !== undefined) return seen;
  const found: Found[] = [];
  for (const form of lexicon.forms(low)) for (const entry of lexicon.entries.get(form.word) ?? []) found.push({ entry, form });
  if (lexicon.seen.size >= mostSeen) lexicon.seen.clear();
  const kept = found.length === 0 ? none : found;
  lexicon.seen.set(low, kept);
  return kept;
}

function matchEnd(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  for (let i = 1; i < words.length; i += 1) if (tokens[at + i]?.low !== words[i]) return null;
  return at + words.length;
}
