// Whether a date is of a statement or of an event: "قال الجمعة إن", "روز جمعه گفت", "di daxuyaniya Înê de". Deliberately near-sighted: a
// date with a clause of its own between it and the verb is the event's.
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { SpeechWords } from "./date-words.ts";

const farBefore = 9;
const farAfter = 6;
const farStatement = 4;
const clauseMarks = new Set([",", ";", ":", ".", "!", "?", "(", ")", '"', "“", "”", "«", "»"]);
const longestDateline = 16;
const dashes = new Set(["-", "–", "—"]);

/**
 * Whether a date is the day of words said.
 *
 * @param tokens - A sentence.
 * @param from - Index of the date's first token.
 * @param next - Index after its last.
 * @param speech - The language's words of saying.
 * @returns True when a statement stands close before it, or a verb of saying in the language's place.
 */
export function isOfSpeech(tokens: readonly Token[], from: number, next: number, speech: SpeechWords): boolean {
  return saidBefore(tokens, from, speech) || (!speech.verbLeads && saidAfter(tokens, next, speech));
}

function saidBefore(tokens: readonly Token[], from: number, speech: SpeechWords): boolean {
  for (let back = 1; back <= farBefore && back <= from; back += 1) {
    const word = wordAt(tokens, from - back);
    if (speech.that.has(word) || tokens[from - back]?.kind === "number") return false;
    // "(" may open the name of an agency; any other mark closes the clause.
    if (clauseMarks.has(word) && word !== "(" && word !== ")") return false;
    if (back <= farStatement && speech.statements.has(word)) return true;
    if (speech.verbLeads && speech.verbs.has(word)) return true;
  }
  return false;
}

function saidAfter(tokens: readonly Token[], next: number, speech: SpeechWords): boolean {
  for (let i = next; i < Math.min(tokens.length, next + farAfter); i += 1) {
    const word = wordAt(tokens, i);
    if (speech.that.has(word) || tokens[i]?.kind === "number" || clauseMarks.has(word)) return false;
    if (speech.verbs.has(word)) return true;
  }
  return false;
}

/**
 * The end of a dateline: "حلقورة (وكالة) 14 أيار –", where and when a report was sent.
 *
 * @param tokens - A sentence.
 * @returns The index of its dash; 0 when the sentence has none.
 */
export function datelineEnd(tokens: readonly Token[]): number {
  let marked = false;
  for (let i = 1; i < Math.min(tokens.length, longestDateline); i += 1) {
    const word = wordAt(tokens, i);
    if (dashes.has(word) && tokens[i]?.glued !== true) return marked ? i : 0;
    if (word === "." || word === ":") return 0;
    marked ||= word === "," || word === "(" || word === "/";
  }
  return 0;
}
