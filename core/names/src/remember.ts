// Remembers what a word gave, since names repeat their words. Forgets all when full, and never keeps a long word.

const mostWords = 200_000;
const longestWord = 64;

/**
 * Makes a function of a word quick for words met before.
 *
 * @param make - Depends on the word alone; what it gives is never changed.
 * @returns The same function, which remembers up to 200,000 words of up to 64 code units.
 */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = make(word);
    if (known.size >= mostWords) known.clear();
    if (word.length <= longestWord) known.set(word, made);
    return made;
  };
}
