// Words of an outcome that say none after all: "shot at", "executed a warrant", "found under the rubble". Negation is not read here.
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const whereabouts = wordSet("under beneath in");
const broughtOut = wordSet("found discovered located pulled recovered");
const carriedOut = wordSet("warrant warrants plan order orders");
const aimedAt = wordSet("a an the about around least close point");

/**
 * Whether the words of an outcome say none: "shot at" says that shots were fired, unless a time or a place follows; who is found under
 * the rubble is no longer trapped there; a warrant is executed.
 *
 * @param tokens - A sentence.
 * @param i - Index of the words' first token.
 * @param next - Index after them.
 * @returns True when they do.
 */
export function isMissed(tokens: readonly Token[], i: number, next: number): boolean {
  const word = wordAt(tokens, i);
  if (whereabouts.has(word)) return broughtOut.has(wordAt(tokens, i - 1));
  if (word === "executed" || word === "executing")
    return [0, 1, 2, 3, 4].some((ahead) => carriedOut.has(wordAt(tokens, next + ahead)));
  if ((word !== "shot" && word !== "shooting") || next !== i + 1 || wordAt(tokens, next) !== "at") return false;
  const after = tokens[next + 1];
  return after === undefined || (after.kind !== "number" && !after.capital && !aimedAt.has(after.low));
}
