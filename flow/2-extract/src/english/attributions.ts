// Acts said to be a party's: "the army shelled the market", "an air strike by the coalition", "hit by X's rockets".
import type { Attribution, PartyMention } from "../claims/sentence-read.ts";

import { readPhrase, wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { accusedOf } from "./accusations.ts";
import { actNouns, actParticiples, actVerbs, isWeapon, launchVerbs, weaponIn } from "./act-words.ts";
import { adverbs, beForms, haveForms, prepositions } from "./function-words.ts";
import { moodOf } from "./mood.ts";
import { otherDoers } from "./other-doers.ts";

const possessedReach = 6;
/** "fire from the army base": a place, and whose fire it was is not said. */
const sites = wordSet("base bases barracks camp camps position positions area areas side checkpoint line lines");

const betweenActAndBy = wordSet(
  "yesterday today overnight on in at the of last night morning evening and listed incident house home school market",
);

/**
 * Reads the acts that a sentence lays to a party.
 *
 * @param tokens - The sentence.
 * @param text - The text that the tokens are of.
 * @param parties - The parties it names.
 * @param taken - Tokens of dates and places.
 * @returns At most one for each mention of a party. What is denied, negated or only feared is none.
 */
export function readAttributions(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly Attribution[] {
  const named = [...parties, ...otherDoers(tokens, text, parties, taken)].sort((a, b) => a.from - b.from);
  return named.flatMap((party) => {
    const read = accusedOf(tokens, party) ?? byParty(tokens, party) ?? activeOf(tokens, party) ?? possessedBy(tokens, party);
    if (read === null) return [];
    const from = Math.min(read.from, party.from);
    const next = Math.max(read.next, party.next);
    if (moodOf(tokens, from, next, taken) !== "asserted") return [];
    return [
      { party, act: read.act, weapon: weaponIn(tokens, Math.max(0, from - 5), Math.min(tokens.length, next + 4)), from, next },
    ];
  });
}

type Act = { readonly act: string; readonly from: number; readonly next: number };

/** "the army has shelled", "coalition forces have concentrated their attack". A form of "be" makes the party the one acted upon. */
function activeOf(tokens: readonly Token[], party: PartyMention): Act | null {
  if (tokens[party.next - 1]?.possessive === true || wordAt(tokens, party.next) === "'" || wordAt(tokens, party.next) === "’")
    return null;
  if (["by", "against", "on", "at", "from", "with", "of"].includes(wordAt(tokens, party.from - 1))) return null;
  let at = party.next;
  while (haveForms.has(wordAt(tokens, at)) || adverbs.has(wordAt(tokens, at))) at += 1;
  if (beForms.has(wordAt(tokens, at))) return null;
  if (launchVerbs.has(wordAt(tokens, at)))
    for (let i = at + 1; i < Math.min(tokens.length, at + possessedReach + 2); i += 1) {
      const noun = readPhrase(tokens, i, actNouns);
      if (noun !== null) return { act: noun.value, from: party.from, next: noun.next };
    }
  const verb = readPhrase(tokens, at, actVerbs);
  if (verb === null || wordAt(tokens, at).endsWith("ing") || wordAt(tokens, verb.next) === "by") return null;
  return { act: verb.value, from: party.from, next: verb.next };
}

/** "an air strike by X", "hit by X", "carried out yesterday by X". */
function byParty(tokens: readonly Token[], party: PartyMention): Act | null {
  const by =
    wordAt(tokens, party.from - 1) === "by"
      ? party.from - 1
      : ["by"].includes(wordAt(tokens, party.from - 2)) &&
          ["alleged", "suspected", "an", "a"].includes(wordAt(tokens, party.from - 1))
        ? party.from - 2
        : null;
  const source =
    wordAt(tokens, party.from - 1) === "from" && !sites.has(wordAt(tokens, party.next))
      ? nounEndingAt(tokens, party.from - 2)
      : null;
  if (source !== null) return { act: source.act, from: source.from, next: party.next };
  if (by === null) return null;
  for (let i = by - 1; i >= Math.max(0, by - 4); i -= 1) {
    if (["said", "reported", ",", ";", "denied"].includes(wordAt(tokens, i))) return null;
    const noun = nounEndingAt(tokens, i);
    if (noun !== null) return { act: noun.act, from: noun.from, next: party.next };
    if (actParticiples.has(wordAt(tokens, i)))
      return { act: readPhrase(tokens, i, actVerbs)?.value ?? "attack", from: i, next: withWeapon(tokens, party.next) };
    if (wordAt(tokens, i) === "out" && wordAt(tokens, i - 1) === "carried")
      return { act: "attack", from: i - 1, next: party.next };
    if (tokens[i]?.capital !== true && !adverbs.has(wordAt(tokens, i)) && !betweenActAndBy.has(wordAt(tokens, i))) return null;
  }
  return null;
}

/** "hit by X's so-called smart rockets": the weapon belongs to the words. */
function withWeapon(tokens: readonly Token[], next: number): number {
  const owns = tokens[next - 1]?.possessive === true || ["'", "’"].includes(wordAt(tokens, next));
  for (let i = next; owns && i < Math.min(tokens.length, next + possessedReach + 4); i += 1) {
    if (isWeapon(wordAt(tokens, i))) return i + 1;
    if (["and", "in", "on", ",", "."].includes(wordAt(tokens, i))) return next;
  }
  return next;
}

function nounEndingAt(tokens: readonly Token[], i: number): { readonly act: string; readonly from: number } | null {
  for (const back of [2, 1, 0]) {
    const read = readPhrase(tokens, i - back, actNouns);
    if (read !== null && read.next === i + 1) return { act: read.value, from: i - back };
  }
  return null;
}

/** "the coalition's air strikes", "army shelling", "yesterday's coalition forces' heavy bombardments". */
function possessedBy(tokens: readonly Token[], party: PartyMention): Act | null {
  const apostrophe = ["'", "’"].includes(wordAt(tokens, party.next)) && tokens[party.next]?.glued === true;
  const owns = tokens[party.next - 1]?.possessive === true || apostrophe;
  const start = apostrophe ? party.next + 1 : party.next;
  const reach = owns ? possessedReach : 2;
  for (let i = start; i < Math.min(tokens.length, start + reach); i += 1) {
    const read = readPhrase(tokens, i, actNouns);
    if (read !== null) return isObject(tokens, read.next) ? null : { act: read.value, from: party.from, next: read.next };
    if (owns && isWeapon(wordAt(tokens, i)) && ["by", "from"].includes(wordAt(tokens, party.from - 1)))
      return { act: "strike", from: party.from, next: i + 1 };
    if (tokens[i]?.kind !== "word" && !['"', "“", "”", "'", "‘", "’", "-"].includes(wordAt(tokens, i))) return null;
    if (beForms.has(wordAt(tokens, i)) || haveForms.has(wordAt(tokens, i)) || prepositions.has(wordAt(tokens, i))) return null;
  }
  return null;
}

/** "army attack helicopters", "coalition strike cell": the noun is part of a name. */
function isObject(tokens: readonly Token[], next: number): boolean {
  return [
    "helicopter",
    "helicopters",
    "cell",
    "group",
    "force",
    "unit",
    "team",
    "positions",
    "aircraft",
    "survivors",
    "victims",
  ].includes(wordAt(tokens, next));
}
