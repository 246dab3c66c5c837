// Arabic counted nouns: number and noun agree in gender, case and number.

/** The forms of a noun after numbers. `one` is the singular with "one", `many` follows 3–10, `eleven` follows 11–99 (accusative), `hundred` follows 100. */
export type CountedNoun = {
  readonly gender: "masculine" | "feminine";
  readonly one: string;
  readonly twoNominative: string;
  readonly twoGenitive: string;
  readonly many: string;
  readonly eleven: string;
  readonly hundred: string;
};

/** The case of the whole phrase in its sentence. */
export type Case = "nominative" | "genitive";

/** The nouns that reports count. */
export const nouns = {
  person: { gender: "masculine", one: "شخص واحد", twoNominative: "شخصان", twoGenitive: "شخصين", many: "أشخاص", eleven: "شخصًا", hundred: "شخص" },
  house: { gender: "masculine", one: "منزل واحد", twoNominative: "منزلان", twoGenitive: "منزلين", many: "منازل", eleven: "منزلًا", hundred: "منزل" },
  child: { gender: "masculine", one: "طفل واحد", twoNominative: "طفلان", twoGenitive: "طفلين", many: "أطفال", eleven: "طفلًا", hundred: "طفل" },
  woman: { gender: "feminine", one: "امرأة واحدة", twoNominative: "امرأتان", twoGenitive: "امرأتين", many: "نساء", eleven: "امرأة", hundred: "امرأة" },
  body: { gender: "feminine", one: "جثة واحدة", twoNominative: "جثتان", twoGenitive: "جثتين", many: "جثث", eleven: "جثة", hundred: "جثة" },
} as const satisfies Record<string, CountedNoun>;

const masculineWords = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const feminineWords = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];

/**
 * @param count - A whole number of at least 1.
 * @param noun - What is counted.
 * @param grammaticalCase - The phrase's case; it shows only in the dual.
 * @returns The counted phrase: words up to ten, digits above.
 */
export function countedAr(count: number, noun: CountedNoun, grammaticalCase: Case): string {
  if (count === 1) return noun.one;
  if (count === 2) return grammaticalCase === "nominative" ? noun.twoNominative : noun.twoGenitive;
  const words = noun.gender === "masculine" ? masculineWords : feminineWords;
  const word = words[count - 3];
  if (word !== undefined) return `${word} ${noun.many}`;
  const rest = count % 100;
  if (rest <= 2) return `${count} ${noun.hundred}`;
  return rest <= 10 ? `${count} ${noun.many}` : `${count} ${noun.eleven}`;
}
