// Damage said of one named structure: "the A. school was destroyed". Structures that are counted are quantities, not read here.
import type { DamageRead } from "../claims/sentence-read.ts";

import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, haveForms, prepositions } from "./function-words.ts";
import { moodOf } from "./mood.ts";
import { readOutcome } from "./outcomes.ts";

const longestName = 8;
const heavy = new Set(["severely", "heavily", "badly", "seriously"]);

/**
 * Reads the damage that a sentence says of named structures.
 *
 * @param tokens - The sentence.
 * @param taken - Tokens of dates, for the mood.
 * @returns One for each structure with a name of its own, asserted to be hit, damaged or destroyed.
 */
export function readDamage(tokens: readonly Token[], taken: ReadonlySet<number>): readonly DamageRead[] {
  return tokens.flatMap((token, i): DamageRead[] => {
    const noun = nounOf(token.low);
    if (
      noun === undefined ||
      noun.sort !== "structures" ||
      noun.plural ||
      token.possessive ||
      nounOf(wordAt(tokens, i + 1))?.sort === "structures"
    )
      return [];
    const nameFrom = nameStart(tokens, i);
    if (nameFrom === null) return [];
    const read = (prepositions.has(wordAt(tokens, nameFrom - 1)) ? null : passive(tokens, i + 1)) ?? active(tokens, nameFrom);
    if (read === null) return [];
    const from = Math.min(read.from, nameFrom);
    const next = Math.max(read.next, i + 1);
    return moodOf(tokens, from, next, taken) === "asserted"
      ? [{ damage: read.damage, from, next, nameFrom, nameNext: i + 1 }]
      : [];
  });
}

/** The name before "school", "hospital": capitals, with "the" or without; no count, no "a". */
function nameStart(tokens: readonly Token[], noun: number): number | null {
  let from = noun;
  let names = 0;
  while (from > 0 && noun - from < longestName) {
    const token = tokens[from - 1];
    if (
      token === undefined ||
      !(
        (token.kind === "word" && token.capital) ||
        token.low === "-" ||
        token.low === "al" ||
        token.low === "'" ||
        token.low === "’"
      )
    )
      break;
    if (token.kind === "word" && token.capital) names += 1;
    from -= 1;
  }
  const kind = ["primary", "secondary", "general", "girls", "boys", "girls'", "boys'", "public", "main"];
  while (from === noun && kind.includes(wordAt(tokens, from - 1))) return null;
  const before = wordAt(tokens, from - 1);
  const firstOfSentence = from === 0 && names === 1;
  if (
    names === 0 ||
    firstOfSentence ||
    ["a", "an", "one", "two", "three"].includes(before) ||
    tokens[from - 1]?.kind === "number"
  )
    return null;
  return before === "the" ? from - 1 : from === 0 && wordAt(tokens, 0) === "the" ? 0 : from;
}

type Act = { readonly damage: DamageRead["damage"]; readonly from: number; readonly next: number };

function passive(tokens: readonly Token[], start: number): Act | null {
  let at = start;
  let be = false;
  let severe = false;
  for (let steps = 0; steps < 6; steps += 1) {
    const read = actAt(tokens, at);
    if (read !== null)
      return be || read.state
        ? { damage: read.damage === "damaged" && severe ? "severe" : read.damage, from: start, next: read.next }
        : null;
    const word = wordAt(tokens, at);
    if (beForms.has(word)) be = true;
    else if (!haveForms.has(word) && !adverbs.has(word)) return null;
    if (heavy.has(word)) severe = true;
    at += 1;
  }
  return null;
}

function active(tokens: readonly Token[], nameFrom: number): Act | null {
  for (let start = Math.max(0, nameFrom - 3); start < nameFrom; start += 1) {
    const read = actAt(tokens, start);
    if (read === null || read.next !== nameFrom || read.state) continue;
    const passiveVerb = beForms.has(wordAt(tokens, start - 1)) || prepositions.has(wordAt(tokens, start - 1));
    return passiveVerb ? null : { damage: read.damage, from: start, next: nameFrom };
  }
  return null;
}

function actAt(
  tokens: readonly Token[],
  i: number,
): { readonly damage: "destroyed" | "damaged"; readonly next: number; readonly state: boolean } | null {
  const read = readOutcome(tokens, i);
  const outcome = read?.outcomes.find(({ takes, form }) => takes === "structures" && form !== "base");
  if (read === null || outcome === undefined) return null;
  return {
    damage: outcome.counted === "structures-destroyed" ? "destroyed" : "damaged",
    next: read.next,
    state: outcome.form === "state",
  };
}
