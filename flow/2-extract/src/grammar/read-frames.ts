// Who says it, and through whom: "X said that", "according to X", "X told Y", "Y, quoting X". Where the speaker stands is the
// language's (`speaker` of its verbs of saying); who is meant by "sources" or "these sources" is said in its word list.
import { unnamedSources } from "../claims/context.ts";
import type { Frame, PartyMention } from "../claims/sentence-read.ts";
import { withoutPreposition } from "./lead.ts";
import { senseAt } from "./lexicon.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

const longestSpeaker = 12;
const quoteMarks: ReadonlySet<string> = new Set(['"', "“", "”", "«", "»"]);
const enders = ["outcome", "toll", "speech", "mood", "act"] as const;

/**
 * Reads the frames of speech of a sentence.
 *
 * @param sentence - The sentence with its senses.
 * @param parties - The parties named in it.
 * @returns Frames in order; a verb of saying without a speaker yields none.
 */
export function readFrames(sentence: SensedSentence, parties: readonly PartyMention[]): readonly Frame[] {
  const { tokens, senses } = sentence;
  const frames: Frame[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const according = senseAt(senses, at, "according");
    const speech = according === null ? senseAt(senses, at, "speech") : null;
    if (according === null && speech === null) continue;
    const after = according !== null || speech?.meaning.speaker === "after";
    const next = according?.next ?? speech?.next ?? at + 1;
    const who = after ? speakerAfter(sentence, next) : speakerBefore(sentence, at);
    if (who === null) continue;
    const frame = frameOf(sentence, parties, { ...who, at, leads: leads(sentence, at, who.next) });
    frames.push({ ...frame, conceding: speech?.meaning.position === "concedes" });
    at = Math.max(at, after ? who.next - 1 : next - 1);
  }
  return quoting(frames);
}

type Who = { readonly from: number; readonly next: number };

/** From after the verb to "that", a mark, a number or what is said. */
function speakerAfter(words: Words, from: number): Who | null {
  const { tokens, senses } = words;
  const ends = (at: number): boolean => endsSpeaker(words, at) || senseAt(senses, at, "anonymity") !== null;
  const most = Math.min(tokens.length, from + longestSpeaker);
  let next = from;
  while (next < most && !ends(next) && (next === from || !beginsCount(senses, next))) next += 1;
  return next > from ? { from, next } : null;
}

/** What follows is counted: nobody's name goes on over a number. */
function beginsCount(senses: SensedSentence["senses"], at: number): boolean {
  return senseAt(senses, at, "numeral") !== null || senseAt(senses, at, "vague") !== null;
}

/** From the clause's beginning, or from after "that", to the verb. */
function speakerBefore({ tokens, senses }: Words, verb: number): Who | null {
  const start = asideBefore({ tokens, senses }, verb) ?? beforeApposition({ tokens, senses }, verb);
  let from = start;
  while (from > Math.max(0, start - longestSpeaker) && !endsSpeaker({ tokens, senses }, from - 1)) from -= 1;
  from = Math.min(verb, Math.max(from, enderNext(senses, from - 1)));
  if (senseAt(senses, from, "anonymity") !== null && from > 1) return speakerBefore({ tokens, senses }, from - 1);
  while (from < verb && (senseAt(senses, from, "and") !== null || senseAt(senses, from, "small") !== null)) from += 1;
  return from < verb ? { from, next: verb } : null;
}

/** Index after a word or phrase that no speaker's name goes on over. */
function enderNext(senses: SensedSentence["senses"], at: number): number {
  return Math.max(at + 1, ...enders.map((kind) => senseAt(senses, at, kind)?.next ?? 0));
}

/** "X, while condemning the attack, said": the name stands before the aside. */
function asideBefore({ tokens, senses }: Words, verb: number): number | null {
  for (let at = verb - 1; at > Math.max(0, verb - longestSpeaker); at -= 1) {
    const isOver = tokens[at]?.low === "." || senseAt(senses, at, "speech") !== null || senseAt(senses, at, "outcome") !== null;
    if (isOver) return null;
    if (senseAt(senses, at, "aside") !== null) return at;
  }
  return null;
}

/** "X, a clerk, said": the name stands before the first of two commas. */
function beforeApposition({ tokens, senses }: Words, verb: number): number {
  if (tokens[verb - 1]?.low !== ",") return verb;
  let at = verb - 1;
  while (at > Math.max(0, verb - longestSpeaker) && !endsSpeaker({ tokens, senses }, at - 1)) at -= 1;
  return tokens[at - 1]?.low === "," && at < verb - 1 ? at - 1 : verb;
}

type Words = Pick<SensedSentence, "tokens" | "senses">;

function endsSpeaker({ tokens, senses }: Words, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "number") return true;
  if (token.kind === "mark") return !["-", "'", '"', "«", "»", "(", ")", "#", "“", "”"].includes(token.low);
  if ((token.breaks > 0 && at > 0) || senseAt(senses, at, "break") !== null) return true;
  if (senseAt(senses, at, "that") !== null && senseAt(senses, at, "according") === null) return true;
  return enders.some((kind) => senseAt(senses, at, kind) !== null);
}

/** What is said follows the frame: it leads; or the sentence ends with it. */
function leads({ tokens }: SensedSentence, at: number, next: number): boolean {
  if (at === 0) return true;
  for (let i = next; i < tokens.length; i += 1) {
    if (tokens[i]?.kind !== "mark") return true;
    if (tokens[i]?.low === "." || tokens[i]?.low === ",") return at <= 2;
  }
  return at <= 2;
}

function frameOf(
  sentence: SensedSentence,
  parties: readonly PartyMention[],
  who: Who & { readonly at: number; readonly leads: boolean },
): Frame {
  const { senses } = sentence;
  const range = Array.from({ length: who.next - who.from }, (_, i) => who.from + i);
  const split = range.find(
    (at) => at > who.from && (senseAt(senses, at, "hearer") !== null || senseAt(senses, at, "according") !== null),
  );
  const sources = range.map((at) => senseAt(senses, at, "source")?.meaning.reading);
  const pointing = sources[0] === "pointing";
  const link = (from: number, next: number, onto: string): string => {
    const readings = sources.slice(from - who.from, next - who.from);
    if (readings[0] === "unnamed" && !readings.includes("role")) return unnamedSources;
    return withoutPreposition(sentence.nameOf(trimmed(sentence, { from, next })), onto);
  };
  const aside = range.find((at) => at > who.from && senseAt(senses, at, "aside") !== null);
  const onto = senseAt(senses, who.at, "according")?.meaning.onto ?? "";
  const said = link(who.from, Math.min(split ?? who.next, aside ?? who.next), onto);
  const hearerOnto = split === undefined ? "" : (senseAt(senses, split, "hearer")?.meaning.onto ?? "");
  const rest = split === undefined ? [] : [link(splitNext(sentence, split), who.next, hearerOnto)];
  const quotes = split !== undefined && senseAt(senses, split, "according") !== null;
  const chain = (quotes ? [...rest, said] : [said, ...rest]).filter((link) => link !== "");
  const party = parties.find((mention) => mention.from >= who.from && mention.next <= who.next) ?? null;
  const role = sources.includes("role");
  return { ...who, chain, pointing, conceding: false, party, organOf: role && party !== null ? party.text : null };
}

function splitNext({ senses }: SensedSentence, at: number): number {
  return senseAt(senses, at, "according")?.next ?? at;
}

/** 'The agency "X"': the last mark belongs to a pair. */
function closesQuote(tokens: SensedSentence["tokens"], from: number, next: number): boolean {
  const isQuote = (at: number): boolean => quoteMarks.has(tokens[at]?.low ?? "");
  return isQuote(next - 1) && tokens.slice(from, next - 1).some((_, i) => isQuote(from + i));
}

/** Quotation marks and small words at the ends belong to nobody's name. */
function trimmed({ tokens, senses }: SensedSentence, { from, next }: Who): Who {
  let [a, b] = [from, next];
  while (a < b && (tokens[a]?.kind === "mark" || senseAt(senses, a, "small") !== null)) a += 1;
  while (b > a && !closesQuote(tokens, a, b) && (tokens[b - 1]?.kind === "mark" || senseAt(senses, b - 1, "small") !== null))
    b -= 1;
  return { from: a, next: b };
}

/** "Y reported, quoting X": X told Y; one frame. */
function quoting(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((frame) => frame.chain.length > 0);
}

/**
 * The frames that a stretch stands in.
 *
 * @param frames - The frames of its sentence.
 * @param from - Index of the stretch's first token.
 * @param next - Index after it.
 * @returns From the innermost to the outermost: those that lead before it, then one that trails after it.
 */
export function framesAround(frames: readonly Frame[], from: number, next: number): readonly Frame[] {
  const leading = frames.filter((frame) => frame.leads && Math.max(frame.at + 1, frame.next) <= from);
  const trailing = frames.find((frame) => frame.at >= next);
  const last = leading.at(-1);
  const outer = leading.at(-2);
  const nested = last !== undefined && outer !== undefined && standsRightBefore(outer, last) ? [outer] : [];
  return [...(last === undefined ? [] : [last]), ...nested, ...(trailing === undefined || last !== undefined ? [] : [trailing])];
}

/** "according to Y, X said", "Y said that X said": nothing but a mark and "that" stands between. */
function standsRightBefore(outer: Frame, inner: Frame): boolean {
  const gap = Math.min(inner.from, inner.at) - Math.max(outer.at + 1, outer.next);
  return gap >= 0 && gap <= 2;
}
