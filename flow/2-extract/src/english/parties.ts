// Armed parties as a text names them, by the grammar of their names: "the Xi army", "coalition forces", "fighters of the Y Front".
// No list of parties stands here, and no side's name: the same words make a party of any side.
import type { PartyMention } from "../claims/sentence-read.ts";

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { partyText } from "../text/words.ts";
import { determiners, prepositions } from "./function-words.ts";

/** Nouns that head a party's name. */
export const partyHeads = wordSet(
  "army armies forces coalition troops soldiers fighters militants militia militias militiamen rebels insurgents gunmen warplanes jets warplane aircraft helicopters drones military navy government regime brigade brigades battalion battalions front alliance faction factions artillery guards commandos paramilitaries airforce division guerrillas",
);
/** These alone, without a word that says whose, name no party. */
const weak = wordSet(
  "forces jets warplanes warplane aircraft helicopters drones brigade brigades battalion battalions front alliance faction factions artillery guards division fighters soldiers troops gunmen guerrillas",
);
const modifiers = wordSet(
  "coalition allied army government rebel armed security ground air military occupation opposition regime joint national pro-government anti-government state federal naval special border republican attack fighter islamist royal liberation defence defense counter-terrorism led backed - pro anti combined enemy",
);
const unknown = wordSet("unidentified unknown unnamed unspecified");
const notParties = wordSet("on of at in police civil peace peacekeeping");

/**
 * Finds the armed parties named in a sentence.
 *
 * @param tokens - The sentence.
 * @param text - The text that the tokens are of.
 * @param taken - Tokens of places and dates, which are no part of a party's name.
 * @returns Mentions in order. A party counted among the harmed ("12 soldiers") or said to be unknown is none.
 */
export function findParties(tokens: readonly Token[], text: string, taken: ReadonlySet<number>): readonly PartyMention[] {
  const found: PartyMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const read = readParty(tokens, i);
    if (read === null) continue;
    const last = found.at(-1);
    if (last !== undefined && last.next > read.from) found.pop();
    const from = last !== undefined && last.next > read.from ? Math.min(last.from, read.from) : read.from;
    if (isCounted(tokens, from) || taken.has(i)) continue;
    found.push({ from, next: read.next, text: partyText(tokens, text, from, read.next) });
    i = read.next - 1;
  }
  return found;
}

function readParty(tokens: readonly Token[], i: number): { readonly from: number; readonly next: number } | null {
  const token = tokens[i];
  if (token === undefined || token.kind !== "word" || !partyHeads.has(token.low)) return null;
  if (
    token.low === "military" &&
    tokens[i + 1]?.kind === "word" &&
    !["has", "had", "said", "denied", "was", "were", "killed"].includes(wordAt(tokens, i + 1)) &&
    !partyHeads.has(wordAt(tokens, i + 1)) &&
    tokens[i - 1]?.capital !== true &&
    wordAt(tokens, i - 1) !== "the"
  )
    return null;
  if (token.low === "front" && !token.capital) return null;
  let next = i + 1;
  while (
    partyHeads.has(wordAt(tokens, next)) &&
    !tokens[next - 1]?.possessive &&
    !(wordAt(tokens, next) === "front" && !tokens[next]?.capital)
  )
    next += 1;
  let from = i;
  while (from > 0 && isModifier(tokens, from - 1)) from -= 1;
  while (from < i && ["-", ",", "'"].includes(wordAt(tokens, from))) from += 1;
  const whose = from < i || next > i + 1 || (token.capital && i > 0);
  if (
    tokens
      .slice(Math.max(0, from - 1), next)
      .some(
        ({ low }) => unknown.has(low) || (notParties.has(low) && low !== "of" && low !== "in" && low !== "on" && low !== "at"),
      )
  )
    return null;
  if (
    determiners.has(wordAt(tokens, from - 1)) &&
    wordAt(tokens, from - 1) !== "no" &&
    !["his", "her", "my", "your", "a", "some", "any"].includes(wordAt(tokens, from - 1))
  )
    return weak.has(token.low) && !whose && wordAt(tokens, from - 1) !== "the"
      ? null
      : { from: wordAt(tokens, from - 1) === "the" ? from - 1 : from, next };
  return weak.has(token.low) && !whose ? null : { from, next };
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.possessive) return token?.possessive === true && token.capital && at > 0;
  if (token.low === "-") return token.glued;
  if (token.kind === "mixed") return /^\d+(?:st|nd|rd|th)$/u.test(token.low);
  if (token.kind !== "word" || prepositions.has(token.low) || determiners.has(token.low)) return false;
  return (
    modifiers.has(token.low) ||
    partyHeads.has(token.low) ||
    (token.capital && (at > 0 || tokens.length > 1) && !sentenceWords.has(token.low))
  );
}

const sentenceWords = wordSet(
  "according when after while on in at the local residents yesterday today sources two three four and but if since by as meanwhile later then also monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
);

function isCounted(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return (
    before !== undefined &&
    (before.kind === "number" ||
      /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozen|dozens|hundred|least)$/u.test(before.low))
  );
}
