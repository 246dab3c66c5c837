// The naive baseline: the first number near a word of killing (or wounding). It knows no grammar, and nothing of it is in the product.

const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  "one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, i + 1]),
);
const near = 60;
const harm = { killed: /kill|dead|death|died|martyr/giu, injured: /injur|wound/giu } as const;
const number = /\b(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/giu;

/**
 * The first number within 60 characters of the first such word that has one.
 *
 * @param text - A report.
 * @param kind - What is looked for.
 * @returns The number as both bounds, or null.
 */
export function firstNumberNear(text: string, kind: "killed" | "injured"): { readonly min: number; readonly max: number } | null {
  for (const match of text.matchAll(harm[kind])) {
    const around = text.slice(Math.max(0, match.index - near), match.index + near);
    const [found] = around.match(number) ?? [];
    if (found === undefined) continue;
    const value = numberWords[found.toLowerCase()] ?? Number(found);
    return { min: value, max: value };
  }
  return null;
}
