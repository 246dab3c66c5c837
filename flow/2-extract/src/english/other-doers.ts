// Doers of acts that no army's noun names: a name in capitals, or a people's adjective before the act. Only an act makes them a party.
import type { PartyMention } from "../claims/sentence-read.ts";

import { readPhrase, wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { partyText } from "../text/words.ts";
import { actNouns, actVerbs } from "./act-words.ts";

/**
 * Finds such doers.
 *
 * @param tokens - A sentence.
 * @param text - The text that the tokens are of.
 * @param parties - The parties named otherwise.
 * @param taken - Tokens of dates and places.
 * @returns Mentions; none within another party's name.
 */
export function otherDoers(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly PartyMention[] {
  return [...acronyms(tokens, text, parties, taken), ...peoplesOf(tokens, text, parties, taken)];
}

/** "ABC shelled", "an air strike by ABC": a name in capitals is a party only as the doer of an act. */
function acronyms(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly PartyMention[] {
  const shouted = tokens.every((token) => token.kind !== "word" || token.capital);
  if (shouted) return [];
  return tokens.flatMap((token, i): PartyMention[] => {
    if (token.kind !== "word" || !token.capital || token.low.length < 2 || token.low.length > 6) return [];
    const written = text.slice(token.start, token.end - (token.possessive ? 2 : 0));
    if (
      !/^\p{Lu}{2,6}$/u.test(written) ||
      taken.has(i) ||
      tokens[i + 1]?.kind === "number" ||
      inside(parties, i) ||
      notSides.has(token.low)
    )
      return [];
    const from = wordAt(tokens, i - 1) === "the" ? i - 1 : i;
    const acts = readPhrase(tokens, i + 1, actVerbs) !== null && tokens[i + 1]?.capital !== true;
    if (!acts && wordAt(tokens, from - 1) !== "by") return [];
    return [{ from, next: i + 1, text: partyText(tokens, text, from, i + 1) }];
  });
}

/** Organisations that report, help or broadcast; and all-capital words that are no names. */
const notSides = wordSet(
  "un who ngo ngos icrc unicef unhcr ocha tv bbc cnn afp ap tnn am pm utc gmt uav idp idps ied ieds rpg police fbi atf suv ems er ufo usa hq",
);

/** "an alleged Xi air strike": a people's adjective before the act. */
function peoplesOf(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly PartyMention[] {
  return tokens.flatMap((token, i): PartyMention[] => {
    if (!token.capital || !leads.has(wordAt(tokens, i - 1)) || tokens[i - 1]?.capital === true) return [];
    if (token.kind !== "word" || token.low.length < 5 || taken.has(i) || inside(parties, i) || !peopleEnding.test(token.low))
      return [];
    const act =
      readPhrase(tokens, i + 1, actNouns) ??
      (["military", "artillery"].includes(wordAt(tokens, i + 1)) ? readPhrase(tokens, i + 2, actNouns) : null);
    return act === null ? [] : [{ from: i, next: i + 1, text: partyText(tokens, text, i, i + 1) }];
  });
}

const leads = wordSet("a an the alleged suspected by in of from two three several heavy multiple");
const peopleEnding = /(?:i|ian|ish|can|ese)$/u;

function inside(parties: readonly PartyMention[], i: number): boolean {
  return parties.some((party) => i >= party.from && i < party.next);
}
