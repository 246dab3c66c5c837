// Tables of phrases met at a place in a row of tokens: the longest wins. The tables themselves stand with their meaning elsewhere.
import type { Token } from "./tokens.ts";

type Branch<T> = { value: T | undefined; readonly next: Map<string, Branch<T>> };
/** Phrases by their words. */
export type Phrases<T> = Branch<T>;

/**
 * Makes a table of phrases.
 *
 * @param entries - Phrases in lower case, words parted by single spaces, with their meaning; a hyphen is not a word.
 * @returns The table.
 */
export function makePhrases<T>(entries: readonly (readonly [string, T])[]): Phrases<T> {
  const root: Branch<T> = { value: undefined, next: new Map() };
  for (const [phrase, value] of entries) {
    let at = root;
    for (const word of phrase.split(" ")) {
      const next: Branch<T> = at.next.get(word) ?? { value: undefined, next: new Map() };
      at.next.set(word, next);
      at = next;
    }
    at.value = value;
  }
  return root;
}

/**
 * Reads the longest phrase that starts at a token; hyphens between its words are passed over.
 *
 * @param tokens - A sentence.
 * @param from - Index of the first token.
 * @param phrases - The table.
 * @returns The phrase's meaning and the index after it, or null.
 */
export function readPhrase<T>(
  tokens: readonly Token[],
  from: number,
  phrases: Phrases<T>,
): { readonly value: T; readonly next: number } | null {
  let at: Branch<T> | undefined = phrases;
  let found: { value: T; next: number } | null = null;
  for (let i = from; i < tokens.length; i += 1) {
    const low = tokens[i]?.low ?? "";
    if (low === "-" && i > from) continue;
    at = at.next.get(low);
    if (at === undefined) return found;
    if (at.value !== undefined) found = { value: at.value, next: i + 1 };
  }
  return found;
}

/**
 * The word at a place.
 *
 * @param tokens - A sentence.
 * @param i - Any index.
 * @returns The token's lower-case reading, empty outside of the sentence.
 */
export function wordAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.low ?? "";
}

/**
 * A set of words from one line.
 *
 * @param line - Words parted by spaces.
 * @returns The set.
 */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(" "));
}
