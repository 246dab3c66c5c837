// What a sentence says after a figure about the figure itself: that it is false, was prevented, or could not be confirmed. A denial
// by a party is not read here: it is a position of its own, and the claim stays a claim.

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { adverbs, beForms, clauseWords } from "./function-words.ts";
import { readNumeral } from "./numerals.ts";

const reach = 40;
const turns = wordSet("but while whereas although though however yet");
const falsities = wordSet(
  "false wrong untrue incorrect inaccurate mistaken fabricated baseless unfounded fake invented misinformation retracted withdrawn disproved disproven debunked refuted prevented averted avoided foiled thwarted",
);
const articles = wordSet("a an");
const lies = wordSet("lie hoax fabrication mistake error rumour rumor");
const denied = wordSet("denied rejected dismissed");
const others = wordSet("another different earlier older previous");
const links = wordSet("proved proven be to out turned turns shown found");
const confirmations = wordSet("confirmed verified corroborated substantiated");
const unconfirmed = wordSet("unconfirmed unverified uncorroborated unsubstantiated");
const ofFigures = wordSet(
  "figure figures toll number numbers report reports claim claims account accounts this it that these which",
);
const preventing = wordSet("prevent prevented prevents preventing avert averted averting avoid avoided avoiding");
const purporting = wordSet("said claimed alleged supposed purported purports purporting claiming claims");
const showing = wordSet("show depict portray");

/**
 * Whether the rest of a sentence says that the figure before it does not hold: "reports that 44 people died are false".
 *
 * @param tokens - A sentence.
 * @param next - Index after the figure's stretch.
 * @returns True when it does. Of "…, but the first report of 12 was wrong" the 12 is meant, not what stands before.
 */
export function deniedAfter(tokens: readonly Token[], next: number): boolean {
  let turned = false;
  for (let i = next; i < Math.min(tokens.length, next + reach); i += 1) {
    const word = wordAt(tokens, i);
    if (word === ";") return false;
    if (turns.has(word)) turned = true;
    if (turned && readNumeral(tokens, i) !== null) return false;
    if ((beForms.has(word) || links.has(word)) && deniesAt(tokens, i + 1, turned)) return true;
  }
  return false;
}

function deniesAt(tokens: readonly Token[], start: number, turned: boolean): boolean {
  let at = start;
  while (adverbs.has(wordAt(tokens, at)) || ["later", "since", "all", "both"].includes(wordAt(tokens, at))) at += 1;
  const [one, two] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (falsities.has(one) || (articles.has(one) && lies.has(two))) return true;
  if (denied.has(one)) return !turned;
  if (one === "not") return two === "true" || two === "correct" || two === "accurate";
  return one === "from" && [1, 2, 3].some((ahead) => others.has(wordAt(tokens, at + ahead)));
}

/**
 * Whether a figure is only what was prevented, or what pictures are said to show.
 *
 * @param tokens - A sentence.
 * @param from - Index of the first token of the figure's stretch.
 * @returns True for "prevented 17 deaths" and "said to show 21 people killed".
 */
export function unrealBefore(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 5); i -= 1) {
    if (preventing.has(wordAt(tokens, i)) && from - i <= 4) return true;
    if (showing.has(wordAt(tokens, i)) && wordAt(tokens, i - 1) === "to" && purporting.has(wordAt(tokens, i - 2))) return true;
  }
  return ["purporting", "purportedly", "supposedly"].includes(wordAt(tokens, from - 1));
}

/**
 * Whether the rest of a sentence says that the figure was not confirmed.
 *
 * @param tokens - A sentence.
 * @param next - Index after the figure's stretch.
 * @returns True for "the claim that 44 people died could not be confirmed".
 */
export function unconfirmedAfter(tokens: readonly Token[], next: number): boolean {
  let apart = false;
  let figure = false;
  for (let i = next; i < Math.min(tokens.length, next + reach); i += 1) {
    const word = wordAt(tokens, i);
    if (turns.has(word) || word === "," || word === ";" || word === "and") apart = true;
    if (ofFigures.has(word)) figure = true;
    const here =
      (unconfirmed.has(word) && beOrStay(tokens, i)) ||
      (["not", "cannot", "couldn't", "hasn't", "haven't"].includes(word) &&
        [1, 2, 3, 4].some(
          (ahead) => confirmations.has(wordAt(tokens, i + ahead)) && !clauseWords.has(wordAt(tokens, i + ahead + 1)),
        ));
    if (here) return !apart || figure;
  }
  return false;
}

function beOrStay(tokens: readonly Token[], i: number): boolean {
  return [1, 2].some((back) => beForms.has(wordAt(tokens, i - back)) || wordAt(tokens, i - back).startsWith("remain"));
}
