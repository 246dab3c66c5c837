// Arabic counted nouns, masculine ones only: number and noun agree in case and number.

/** The forms of a noun after numbers. `one` is the singular with "one", `many` follows 3–10, `eleven` follows 11–99 (accusative), `hundred` follows 100. */
export type CountedNoun = {
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
  person: { one: "شخص واحد", twoNominative: "شخصان", twoGenitive: "شخصين", many: "أشخاص", eleven: "شخصًا", hundred: "شخص" },
  dead: { one: "قتيل واحد", twoNominative: "قتيلان", twoGenitive: "قتيلين", many: "قتلى", eleven: "قتيلًا", hundred: "قتيل" },
  house: { one: "منزل واحد", twoNominative: "منزلان", twoGenitive: "منزلين", many: "منازل", eleven: "منزلًا", hundred: "منزل" },
} as const satisfies Record<string, CountedNoun>;

const words = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];

/**
 * @param count - A whole number of at least 1.
 * @param noun - What is counted.
 * @param grammaticalCase - The phrase's case; it shows only in the dual.
 * @returns The counted phrase: words up to ten, digits above.
 */
export function countedAr(count: number, noun: CountedNoun, grammaticalCase: Case): string {
  if (count === 1) return noun.one;
  if (count === 2) return grammaticalCase === "nominative" ? noun.twoNominative : noun.twoGenitive;
  const word = words[count - 3];
  if (word !== undefined) return `${word} ${noun.many}`;
  const rest = count % 100;
  if (rest <= 2) return `${count} ${noun.hundred}`;
  return rest <= 10 ? `${count} ${noun.many}` : `${count} ${noun.eleven}`;
}
