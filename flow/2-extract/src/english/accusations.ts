// Accusations, and tolls put by somebody: who says it, and whom it is laid to.
import type { PartyMention } from "../claims/sentence-read.ts";

import { readPhrase, wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { actVerbs } from "./act-words.ts";
import { adverbs, beForms } from "./function-words.ts";
import { type SpeakerPhrase, speakerAfter, speakerBefore } from "./speaker-phrases.ts";

const tollWords = wordSet("toll number figure count total estimate");
const accusing = wordSet("accused accuses accusing");
const longestParty = 8;

/**
 * Whether "put" says a toll: "the ministry put the toll at 4".
 *
 * @param tokens - A sentence.
 * @param i - Index of the verb.
 * @returns True when a word for a toll and "at" follow.
 */
export function putsToll(tokens: readonly Token[], i: number): boolean {
  if (!["put", "puts", "placed", "places"].includes(wordAt(tokens, i))) return false;
  const toll = [1, 2, 3, 4].find((ahead) => tollWords.has(wordAt(tokens, i + ahead)));
  return toll !== undefined && [1, 2, 3, 4, 5].some((ahead) => wordAt(tokens, i + toll + ahead) === "at");
}

/**
 * Who accuses: "X was accused by Y of …", "Y accused X of …".
 *
 * @param tokens - A sentence.
 * @param verb - Index of "accused".
 * @returns The accuser, or null when none is named.
 */
export function accuserAt(tokens: readonly Token[], verb: number): SpeakerPhrase | null {
  if (!isPassive(tokens, verb)) return speakerBefore(tokens, verb);
  return wordAt(tokens, verb + 1) === "by" ? speakerAfter(tokens, verb + 2) : null;
}

/**
 * The act that a party is accused of.
 *
 * @param tokens - A sentence.
 * @param party - The party.
 * @returns The act's name and the tokens from the party or the verb to the act, or null.
 */
export function accusedOf(
  tokens: readonly Token[],
  party: PartyMention,
): { readonly act: string; readonly from: number; readonly next: number } | null {
  let verb = party.next;
  while (beForms.has(wordAt(tokens, verb)) || adverbs.has(wordAt(tokens, verb)) || wordAt(tokens, verb) === "has") verb += 1;
  const passive = verb > party.next && accusing.has(wordAt(tokens, verb)) && isPassive(tokens, verb);
  const active = accusing.has(wordAt(tokens, party.from - 1)) && !isPassive(tokens, party.from - 1);
  if (!passive && !active) return null;
  const start = passive ? verb + 1 : party.next;
  for (let i = start; i < Math.min(tokens.length, start + longestParty); i += 1) {
    if (wordAt(tokens, i) !== "of") continue;
    const act = readPhrase(tokens, i + 1, actVerbs);
    if (act !== null) return { act: act.value, from: party.from, next: act.next };
  }
  return null;
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (adverbs.has(wordAt(tokens, at))) at -= 1;
  return beForms.has(wordAt(tokens, at));
}
