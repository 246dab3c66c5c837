// Sentences and paragraphs of a text, from its tokens. Deliberately no language model: end marks, abbreviations, blank lines and
// the width of wrapped lines decide.
import { beForms, determiners, haveForms, prepositions } from "../english/function-words.ts";
import { isSpeechVerb } from "../english/speech-verbs.ts";
import { charKind, kindOf } from "./char-kinds.ts";
import { type NonJoiner, readTokens, type Token } from "./tokens.ts";

/** Tokens that belong together. `paragraph` counts from 0; within one, dates, places and sources may carry over. */
export type Sentence = { readonly tokens: readonly Token[]; readonly paragraph: number; readonly question: boolean };

const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof gen col lt maj capt sgt brig cpl st no nos sr jr rev hon gov sen rep approx est inc ltd co dept fig vs etc " +
    "jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n e.g i.e a.m p.m al"
  ).split(" "),
);
const bullets: ReadonlySet<string> = new Set(["-", "*", "•", "–", "—", "·", "▪", "‣"]);
const closing: ReadonlySet<string> = new Set(['"', "”", "’", "'", ")", "]", "»"]);
/** Closing marks looked back over for the stop before them: nobody writes more, and a page of them must not cost a page squared. */
const mostClosing = 8;
/** A sentence is cut here at the latest, so that work per sentence stays bounded on any input. */
const longestSentence = 400;
/** Lines up to this width (code units) look wrapped by hand; wider ones mean that each line end was meant. */
const wrappedWidth = 100;
const narrowestWrap = 40;
/** How much of a text is held as tokens at a time, and how many tokens after a word may decide whether a sentence ends with it. */
const pieceUnits = 1 << 16;
const lookAhead = 24;
const longestInset = 14;

/**
 * Cuts a text into sentences.
 *
 * @param text - The text as preserved.
 * @param nonJoiner - What the zero-width non-joiner does in its language.
 * @returns Sentences, read as they are asked for.
 * @yields Sentences in order, together all of the text's tokens, each at most 400 tokens long. The text is read piece by piece, so
 * that memory does not grow with it.
 */
export function* readSentences(text: string, nonJoiner: NonJoiner = "parts"): Generator<Sentence> {
  const lines = lineWidths(text);
  let paragraph = 0;
  for (let start = 0; start < text.length; ) {
    const to = pieceEnd(text, start + pieceUnits);
    const tokens = readTokens(text, { from: start, to, nonJoiner });
    const certain = to === text.length ? tokens.length : tokens.length - lookAhead;
    let from = 0;
    for (let i = 0; i < certain; i += 1) {
      const end = endAfter(tokens, i, lines) ?? (i + 1 - from >= longestSentence ? "sentence" : null);
      if (end === null && i + 1 < tokens.length) continue;
      const part = tokens.slice(from, i + 1);
      yield { tokens: part, paragraph, question: part.slice(-2).some((token) => token.low === "?") };
      if (end === "paragraph") paragraph += 1;
      from = i + 1;
    }
    if (from === 0 && tokens.length > 0) yield { tokens, paragraph, question: false };
    start = to === text.length || from === 0 ? to : (tokens[from - 1]?.end ?? to);
  }
}

/** Words are not split between pieces. */
function pieceEnd(text: string, from: number): number {
  let end = Math.min(from, text.length);
  while (end < text.length && charKind(text, end) !== kindOf.space) end += 1;
  return end;
}

type Lines = { readonly widest: number; readonly startOf: (offset: number) => number };

function endAfter(tokens: readonly Token[], i: number, lines: Lines): "sentence" | "paragraph" | null {
  const here = tokens[i];
  const next = tokens[i + 1];
  if (here === undefined || next === undefined) return null;
  if (next.breaks >= 2) return "paragraph";
  const stops = isStop(tokens, i);
  if (next.breaks === 0)
    return stops && (!next.glued || closing.has(here.low) || next.arabic || isRunOn(tokens, i)) && startsSentence(next)
      ? "sentence"
      : null;
  if (stops) return lines.widest > wrappedWidth ? "paragraph" : "sentence";
  if (bullets.has(next.low) || isLabel(tokens, i + 1)) return "sentence";
  return isWrapped(here, next, lines) || isInset(tokens, i + 1) ? null : "sentence";
}

/** "… by police.Anyone with …": a stop between a small word and a capital, the space forgotten. */
function isRunOn(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (before === undefined || next === undefined || before.kind !== "word" || next.kind !== "word") return false;
  return !before.capital && before.low.length > 2 && next.capital && next.low.length > 1;
}

/** A line end is soft when the next word is small, the line ends in a word that leads on, or the next would not have fitted on it. */
function isWrapped(here: Token, next: Token, lines: Lines): boolean {
  const width = here.end - lines.startOf(here.end);
  const smallNext = next.kind === "word" && !next.capital && /^\p{Ll}/u.test(next.low);
  return smallNext || leadsOn(here) || width + 1 + (next.end - next.start) > Math.max(lines.widest, narrowestWrap);
}

/** A name set on a line of its own in the middle of a sentence: the line after it goes on with a comma, a bracket or a small letter. */
function isInset(tokens: readonly Token[], i: number): boolean {
  if (goesOn(tokens[i])) return true;
  for (let at = i; at < Math.min(tokens.length, i + longestInset); at += 1) {
    const after = tokens[at + 1];
    if (after === undefined || isStop(tokens, at)) return false;
    if (after.breaks > 0) return after.breaks === 1 && goesOn(after);
  }
  return false;
}

function goesOn(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.low === "," ||
    token.low === "(" ||
    token.low === ")" ||
    (token.kind === "word" && !token.capital && /^\p{Ll}/u.test(token.low))
  );
}

function leadsOn({ low, kind }: Token): boolean {
  if (kind === "mark") return low === ",";
  return (
    prepositions.has(low) || determiners.has(low) || beForms.has(low) || haveForms.has(low) || isSpeechVerb(low) || low === "and"
  );
}

/** "Killed: 12": a line of its own. */
function isLabel(tokens: readonly Token[], i: number): boolean {
  return [1, 2, 3].some((ahead) => tokens[i + ahead]?.low === ":" && tokens[i + ahead]?.breaks === 0);
}

function isStop(tokens: readonly Token[], i: number): boolean {
  let at = i;
  const furthest = Math.max(0, i - mostClosing);
  while (at > furthest && closing.has(tokens[at]?.low ?? "") && tokens[at]?.glued === true) at -= 1;
  const mark = tokens[at]?.low;
  if (mark === "!" || mark === "?" || mark === "…") return true;
  if (mark !== "." || tokens[at]?.glued !== true) return false;
  const word = tokens[at - 1];
  if (word === undefined || word.kind !== "word") return true;
  const initial = word.end - word.start === 1 && word.capital;
  return !initial && !abbreviations.has(word.low);
}

function startsSentence(next: Token): boolean {
  return next.capital || next.arabic || next.kind !== "word";
}

function lineWidths(text: string): Lines {
  const starts: number[] = [0];
  let widest = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] !== "\n" && text[i] !== "\r") continue;
    widest = Math.max(widest, i - (starts.at(-1) ?? 0));
    starts.push(i + 1);
  }
  widest = Math.max(widest, text.length - (starts.at(-1) ?? 0));
  return { widest, startOf: (offset) => startBefore(starts, offset) };
}

function startBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return starts[low] ?? 0;
}
