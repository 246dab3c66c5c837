// Places named in Latin letters brought to the Arabic spelling that the case's own reports introduce, so that an English report and an
// Arabic one share a word. By sound alone: two names that sound alike meet too, and then tell little, since few days keep to such a word.
import { maySpellOne, nameKeys } from "@bayyina/names";
import type { Lines } from "./report-words.ts";

/** A Latin word is a name when it has a capital this many times as often as it has none. */
const capitalShare = 3;
const latinName = /^[a-z]{4,}$/;
const capital = /\p{Lu}/u;
const arabic = /\p{Script=Arabic}/u;

/**
 * Brings Latin names of places to their Arabic spelling.
 *
 * @param texts - The reports' texts.
 * @param words - Their words, in their order.
 * @param introduced - For each report the words that it introduces as places.
 * @returns The same words; the key of a Latin name that may spell an introduced Arabic word is that word, the one introduced most often.
 */
export function meetAcrossScripts(
  texts: readonly string[],
  words: readonly Lines[],
  introduced: readonly ReadonlySet<string>[],
): readonly Lines[] {
  const spelled = spellingsOf(latinNames(texts, words), timesIntroduced(introduced));
  return words.map((lines) =>
    lines.map((line) =>
      line.map((word) => {
        const key = spelled.get(word.key);
        return key === undefined ? word : { ...word, key };
      }),
    ),
  );
}

function timesIntroduced(introduced: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const places of introduced) for (const key of places) if (arabic.test(key)) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

function latinNames(texts: readonly string[], words: readonly Lines[]): readonly string[] {
  const seen = new Map<string, { capital: number; small: number }>();
  words.forEach((lines, at) => {
    for (const { key, start } of lines.flat()) {
      if (!latinName.test(key)) continue;
      const counts = seen.get(key) ?? { capital: 0, small: 0 };
      counts[capital.test(texts[at]?.charAt(start) ?? "") ? "capital" : "small"] += 1;
      seen.set(key, counts);
    }
  });
  return [...seen].flatMap(([key, counts]) => (counts.capital > capitalShare * counts.small ? [key] : []));
}

function spellingsOf(names: readonly string[], places: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const bySound = new Map<string, string[]>();
  for (const place of places.keys())
    for (const sound of nameKeys(place)) bySound.set(sound, [...(bySound.get(sound) ?? []), place]);
  const spelled = new Map<string, string>();
  for (const name of names) {
    const alike = nameKeys(name).flatMap((sound) => bySound.get(sound) ?? []);
    const [most] = alike
      .filter((place) => maySpellOne(name, place))
      .sort((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0) || (a < b ? -1 : 1));
    if (most !== undefined) spelled.set(name, most);
  }
  return spelled;
}
