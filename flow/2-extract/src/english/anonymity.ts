// "who asked not to be named", "on condition of anonymity": the speaker's wish, which binds whoever keeps the claim.
import { makePhrases, readPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const wishes = makePhrases<true>(
  (
    "on condition of anonymity,on the condition of anonymity,asked not to be named,asked not to be identified,asked that his name,asked that her name,asked that their names," +
    "requested anonymity,requesting anonymity,asked for anonymity,asking for anonymity,asking not to be named,asking not to be identified,declined to be named,declined to be identified," +
    "did not want to be named,did not want to be identified,did not wish to be named,wished to remain anonymous,wishing to remain anonymous,wished not to be named,who spoke anonymously," +
    "speaking anonymously,spoke anonymously,not to be named,name withheld,whose name was withheld,whose name is withheld,withheld his name,withheld her name,refused to be named,preferred not to be named"
  )
    .split(",")
    .map((words) => [words, true] as const),
);

/**
 * Whether a sentence says that who speaks asked not to be named.
 *
 * @param tokens - The sentence.
 * @returns True where it does.
 */
export function asksAnonymity(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => readPhrase(tokens, at, wishes) !== null);
}
