// A language's words, found in a sentence: each word is looked up once, and what was found for a spelling is kept.
import type { Token } from "../text/tokens.ts";
import type { Meaning, MeaningOf } from "./meanings.ts";

/** A pronoun written onto a word's end: "of them" after a number, else whoever did what the verb says to what the word names. */
export type Clitic = "it" | "them";

/** A spelling to look up. `joined`: "and" or "so" is written onto the word; `definite`: the article is; `lead`: all that is written onto its front; `oblique`: in the case of doers. */
export type Form = {
  readonly word: string;
  readonly joined: boolean;
  readonly definite: boolean;
  readonly lead?: string;
  readonly clitic?: Clitic;
  readonly oblique?: boolean;
};

/** A meaning in a sentence: tokens `at` to `next`, exclusive. */
export type Sense = {
  readonly at: number;
  readonly next: number;
  readonly meaning: Meaning;
  readonly joined: boolean;
  readonly definite: boolean;
  readonly lead: string;
  readonly clitic: Clitic | null;
  readonly oblique: boolean;
};

/** `length`: how many of the words are meant; the rest must follow. */
type Entry = { readonly words: readonly string[]; readonly length: number; readonly meaning: Meaning };
/** Entries that begin with one word: that word alone, and by the word after it, since hundreds may begin alike. */
type Beginning = { readonly alone: Entry[]; readonly followed: Map<string, Entry[]> };
type Found = { readonly beginning: Beginning; readonly form: Form };

/** A language's words. */
export type Lexicon = {
  readonly entries: ReadonlyMap<string, Beginning>;
  readonly forms: (low: string) => readonly Form[];
  readonly fold: (word: string) => string;
  readonly seen: Map<string, readonly Found[]>;
  readonly habits: Habits;
};

/** What a language writes otherwise than the tokens read it. */
export type Habits = {
  /** The number that a token of digits tells, letters after them or not ("1.200", "14th"); null: the token's own. */
  readonly digits: (low: string) => number | null;
  /** How a token is looked up, where folding writes two words alike; the list's `fold` does the same. */
  readonly spelling: (token: Token, text: string) => string;
  /** A name without what is written onto its end but is no part of it; `before`: the tokens before it. */
  readonly name: (written: string, before: readonly Token[]) => string;
  /** Whether a token's `low` is a given name, "and" written onto it or not: how persons told of by name are recognised. */
  readonly givenName: (low: string) => "alone" | "joined" | null;
};

const asTokens: Habits = {
  digits: () => null,
  spelling: ({ low }) => low,
  name: (written) => written,
  givenName: () => null,
};

/** Lines of a word list: phrases parted by commas, with what each of them means. From a word with "+" on, the words must follow and are not meant. */
export type WordLine = readonly [phrases: string, meaning: Meaning];

const mostSeen = 50_000;
const none: readonly Found[] = [];

/**
 * Makes a lexicon.
 *
 * @param lines - The word lists.
 * @param fold - How a word of the list is spelled as a token's `low`.
 * @param forms - The spellings under which a token may stand in the list, itself first.
 * @param habits - Where the language writes otherwise than tokens are read.
 * @returns The lexicon.
 */
export function makeLexicon(
  lines: readonly WordLine[],
  fold: (word: string) => string,
  forms: (low: string) => readonly Form[],
  habits: Partial<Habits> = {},
): Lexicon {
  const entries = new Map<string, Beginning>();
  for (const [phrases, meaning] of lines)
    for (const phrase of phrases.split(",")) {
      const written = phrase.trim().split(/[\s\u200c]+/u);
      const words = written.map((word) => fold(word.replace("+", "")));
      const [first = "", second] = words;
      if (first === "") continue;
      const ahead = written.findIndex((word) => word.startsWith("+"));
      const entry = { words, length: ahead === -1 ? words.length : ahead, meaning };
      const { alone, followed } = valueIn(entries, first, () => ({ alone: [], followed: new Map() }));
      if (second === undefined) alone.push(entry);
      else valueIn(followed, second, () => []).push(entry);
    }
  for (const { followed } of entries.values())
    for (const list of followed.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { entries, forms, fold, seen: new Map(), habits: { ...asTokens, ...habits } };
}

/**
 * The senses of a sentence.
 *
 * @param tokens - The sentence.
 * @param lexicon - The language's words.
 * @param text - The text that its tokens are of.
 * @returns Per token the senses that begin there, longest first; undefined where no word of the lexicon begins.
 */
export function readSenses(tokens: readonly Token[], lexicon: Lexicon, text: string): readonly (readonly Sense[] | undefined)[] {
  const spelled = tokens.map((token) => lexicon.habits.spelling(token, text));
  const all = tokens.map(({ kind }, at) => {
    const word = spelled[at] ?? "";
    const found = foundFor(word, lexicon);
    const figures = kind === "number" || kind === "mixed" ? lexicon.habits.digits(word) : null;
    if (found.length === 0 && figures === null) return undefined;
    const senses: Sense[] = figures === null ? [] : [inFigures(figures, at)];
    for (const { beginning, form } of found) {
      const { joined, definite, lead = "", clitic = null, oblique = false } = form;
      const phrases = beginning.followed.get(spelled[at + 1] ?? "") ?? [];
      for (const { length, meaning } of [...phrases.filter(({ words }) => stands(spelled, at, words)), ...beginning.alone])
        senses.push({ at, next: at + length, meaning, joined, definite, lead, clitic, oblique });
    }
    return senses.length === 0 ? undefined : senses.sort((a, b) => b.next - a.next);
  });
  return withoutWordsOfIdioms(all);
}

function inFigures(value: number, at: number): Sense {
  const meaning: Meaning = { kind: "numeral", size: "digits", value };
  return { at, next: at + 1, meaning, joined: false, definite: false, lead: "", clitic: null, oblique: false };
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
  for (const form of lexicon.forms(low)) {
    const beginning = lexicon.entries.get(form.word);
    if (beginning !== undefined) found.push({ beginning, form });
  }
  if (lexicon.seen.size >= mostSeen) lexicon.seen.clear();
  const kept = found.length === 0 ? none : found;
  lexicon.seen.set(low, kept);
  return kept;
}

/** The value of a key, made empty where the map holds none. */
function valueIn<V>(map: Map<string, V>, key: string, empty: () => V): V {
  const known = map.get(key) ?? empty();
  map.set(key, known);
  return known;
}

/** Whether the words of a phrase follow; its first two are known to. */
function stands(spelled: readonly string[], at: number, words: readonly string[]): boolean {
  for (let i = 2; i < words.length; i += 1) if (spelled[at + i] !== words[i]) return false;
  return true;
}
