// Invented texts for the tests of lineage: words without meaning and places that do not exist.
import { type Claim, readClaim } from "@bayyina/model";
import type { LineageText } from "./lineage.ts";

/**
 * A text of which nothing is known but what is given.
 *
 * @param id - Its id.
 * @param text - Its words.
 * @param known - What else is known of it.
 * @returns The text.
 */
export function textOf(id: string, text: string, known: Partial<LineageText> = {}): LineageText {
  return { id, text, reported: null, lang: null, publisher: null, claims: [], ...known };
}

/**
 * A claim of a number of people killed at the mill.
 *
 * @param id - Its id.
 * @param killed - How many.
 * @param given - Fields that differ.
 * @returns The claim.
 */
export function killedAt(id: string, killed: number, given: object = {}): Claim {
  const read = readClaim({
    ...{ id, kind: "quantity", counted: "killed", of: "unspecified", low: killed, high: killed, qualifier: "unqualified" },
    ...{ placeText: "", placeIds: ["mill"], during: "2031-05-05", reported: "2031-05-06", speaker: "a clerk", chain: [] },
    ...{
      observer: null,
      organOf: null,
      position: null,
      restsOn: null,
      provenance: null,
      quote: "not-checked",
      note: "",
      address: "",
    },
    ...given,
  });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

/**
 * A text of invented words.
 *
 * @param seed - Another seed, other words.
 * @param words - How many.
 * @returns Words parted by spaces.
 */
export function babble(seed: number, words: number): string {
  const syllables = ["ta", "ro", "min", "del", "ka", "sur", "vo", "len", "ib", "ash"];
  let state = seed + 1;
  const next = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return syllables[(state >>> 16) % syllables.length] ?? "";
  };
  return Array.from({ length: words }, () => next() + next() + next()).join(" ");
}
