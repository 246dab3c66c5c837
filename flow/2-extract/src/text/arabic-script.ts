// Words in Arabic letters (Arabic, Persian, Sorani) as a reading aid: one form for the ways that keyboards and writers spell a word, and
// the forms of an Arabic word without the particles written onto it. It decides no meaning.

const marks = /[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
const letters: Readonly<Record<string, string>> = {
  ...{ أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ٲ: "ا", ٳ: "ا", ؤ: "و", ئ: "ي", ى: "ي", ی: "ي", ې: "ي", ێ: "ي", ۍ: "ي", ے: "ي" },
  ...{ ک: "ك", ڪ: "ك", ة: "ه", ە: "ه", ہ: "ه", ھ: "ه", ۀ: "ه", ۆ: "و", ۇ: "و", ۋ: "و", ڕ: "ر", ڵ: "ل", ء: "" },
};
const variants = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/** Whatever is not one of the letters that stand for themselves. */
const anyVariant = /[^\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a\u067e\u0686\u0698\u06a4\u06af]/u;

/**
 * A word in Arabic letters as it is looked up.
 *
 * @param word - A word as written, in any script.
 * @returns The word without harakat, tatweel, zero-width and direction marks; forms of alef, hamza, ya, kaf, ha, waw, and Sorani's marked
 * letters are one letter each; lower case. Folding a folded word yields it.
 */
export function foldArabicScript(word: string): string {
  if (!anyVariant.test(word)) return word;
  return word
    .normalize("NFKC")
    .replace(marks, "")
    .replace(variants, (letter) => letters[letter] ?? letter)
    .toLowerCase();
}

/** Particles written onto an Arabic word: "and", "so", then "in, for, as", then the article; each alone or in this order. */
const particles = ["وال", "فال", "وبال", "ولل", "بال", "كال", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك"] as const;
const shortestStem = 2;
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

/**
 * An Arabic word and what is left of it without the particles written onto it.
 *
 * @param folded - A word as `foldArabicScript` gives it.
 * @returns The word itself first, then its shorter forms, longest first.
 */
export function stemsOf(folded: string): readonly string[] {
  const found = known.get(folded);
  if (found !== undefined) return found;
  const stems = new Set([folded]);
  for (const particle of particles)
    if (folded.startsWith(particle) && folded.length - particle.length >= shortestStem) stems.add(folded.slice(particle.length));
  const all = [...stems].sort((a, b) => b.length - a.length);
  if (known.size >= mostKnown) known.clear();
  known.set(folded, all);
  return all;
}
