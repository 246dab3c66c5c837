// Frames of speech in a sentence: who says it, and through whom it reached the report.
import type { Frame, PartyMention } from "../claims/sentence-read.ts";

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { accuserAt, putsToll } from "./accusations.ts";
import { beForms, clauseMarks } from "./function-words.ts";
import { isOutcomeWord } from "./outcomes.ts";
import { type SpeakerPhrase, speakerAfter, speakerBefore, speakerText } from "./speaker-phrases.ts";
import { isConceding, isSpeechVerb } from "./speech-verbs.ts";

const listeners = wordSet("reporters journalists us me them him her media");
const speaksFor = wordSet(
  "spokesman spokeswoman spokesperson spokesmen spokespersons commander officer officers general colonel official officials chief command brigadier statement",
);

/**
 * Reads the frames of speech of a sentence.
 *
 * @param tokens - The sentence.
 * @param text - The text that the tokens are of.
 * @param parties - The parties named in it.
 * @returns Frames in order.
 */
export function readFrames(tokens: readonly Token[], text: string, parties: readonly PartyMention[]): readonly Frame[] {
  const frames: Frame[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const frame = accordingTo(tokens, text, parties, i) ?? saying(tokens, text, parties, i);
    if (frame === null) continue;
    frames.push(frame);
    i = Math.max(i, frame.leads || frame.from < i ? i : frame.next - 1);
  }
  return withCited(tokens, text, frames);
}

function accordingTo(tokens: readonly Token[], text: string, parties: readonly PartyMention[], i: number): Frame | null {
  if (wordAt(tokens, i) !== "according" || wordAt(tokens, i + 1) !== "to") return null;
  const who = speakerAfter(tokens, i + 2);
  if (who === null) return null;
  const before = wordAt(tokens, i - 1);
  const leads = i === 0 || clauseMarks.has(before) || ["but", "while", "and"].includes(before);
  return frameOf(tokens, text, parties, who, i, leads, []);
}

function saying(tokens: readonly Token[], text: string, parties: readonly PartyMention[], i: number): Frame | null {
  const verb = wordAt(tokens, i);
  const accuser = verb === "accused" || verb === "accuses" ? accuserAt(tokens, i) : null;
  if (accuser !== null) return frameOf(tokens, text, parties, accuser, i, true, []);
  if (
    !(isSpeechVerb(verb) || putsToll(tokens, i)) ||
    beForms.has(wordAt(tokens, i - 1)) ||
    isNoSpeech(tokens, i) ||
    wordAt(tokens, i + 1) === "by"
  )
    return null;
  const before = speakerBefore(tokens, i);
  if (before !== null) {
    const hearer = verb === "told" || verb === "tells" || verb === "telling" ? speakerAfter(tokens, i + 1) : null;
    const through =
      hearer !== null &&
      hearer.reading === "named" &&
      !listeners.has(wordAt(tokens, hearer.next - 1)) &&
      !["this", "our", "my"].includes(wordAt(tokens, hearer.from))
        ? [speakerText(tokens, text, hearer)]
        : [];
    const leads = !endsClause(tokens, hearer?.next ?? i + 1) || before.from === 0;
    if (!leads && (verb === "denied" || verb === "denies")) return null;
    return frameOf(tokens, text, parties, before, i, leads, through);
  }
  const inverted =
    [",", '"', "”", "’"].includes(wordAt(tokens, i - 1)) && (verb === "said" || verb === "says" || verb === "reported")
      ? speakerAfter(tokens, i + 1)
      : null;
  return inverted === null ? null : frameOf(tokens, text, parties, inverted, i, false, []);
}

/** "claimed the lives of", "claimed 12 lives", "reports" as a noun. */
function isNoSpeech(tokens: readonly Token[], i: number): boolean {
  const verb = wordAt(tokens, i);
  if (verb === "claimed" || verb === "claims")
    return (
      [1, 2, 3, 4, 5].some((ahead) => wordAt(tokens, i + ahead) === "lives") ||
      wordAt(tokens, i + 1) === "responsibility" ||
      (wordAt(tokens, i + 1) === "that" && tokens[i - 1]?.kind === "mark")
    );
  if (verb === "reports" || verb === "documents" || verb === "claims" || verb === "estimates" || verb === "notes")
    return wordAt(tokens, i + 1) === "of" || i < 2 || tokens[i - 1]?.capital !== true;
  return false;
}

/** What follows the verb is the end, a mark or the day of speaking. */
function endsClause(tokens: readonly Token[], next: number): boolean {
  let at = next;
  while (
    [
      "on",
      "late",
      "early",
      "yesterday",
      "today",
      "monday",
      "tuesday",
      "wednesday",
      "thursday",
      "friday",
      "saturday",
      "sunday",
      "in",
      "a",
      "statement",
    ].includes(wordAt(tokens, at))
  )
    at += 1;
  return (
    at >= tokens.length ||
    ([".", ",", ";", '"', "”", ")", "—", "–"].includes(wordAt(tokens, at)) &&
      wordAt(tokens, at + 1) !== "citing" &&
      wordAt(tokens, at + 1) !== "quoting")
  );
}

function frameOf(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  who: SpeakerPhrase,
  at: number,
  leads: boolean,
  through: readonly string[],
): Frame {
  const party = parties.find((mention) => mention.from >= who.from - 1 && mention.next <= who.next + 1) ?? null;
  const spokesman = party !== null && tokens.slice(who.from, who.next).some((token) => speaksFor.has(token.low));
  const isParty = party !== null && (spokesman || party.next >= who.next);
  const chain = [speakerText(tokens, text, who), ...through];
  const common = {
    at,
    from: who.from,
    next: who.next,
    leads,
    chain,
    pointing: who.reading === "pointing",
    conceding: isConceding(wordAt(tokens, at)),
  };
  return { ...common, party: isParty ? party : null, organOf: spokesman && party !== null ? party.text : null };
}

/** "Y reported, citing X", "Y quoted X as saying": X is nearer to what happened. */
function withCited(tokens: readonly Token[], text: string, frames: readonly Frame[]): readonly Frame[] {
  const found = [...frames];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!["citing", "quoting", "quoted"].includes(wordAt(tokens, i))) continue;
    const cited = speakerAfter(tokens, i + 1);
    if (cited === null) continue;
    const near = found.findIndex((frame) => Math.abs(frame.at - i) <= 8);
    const host = found[near];
    const name = speakerText(tokens, text, cited);
    if (host !== undefined)
      found[near] = {
        ...host,
        chain: host.pointing ? [name] : [name, ...host.chain],
        pointing: false,
        from: Math.min(host.from, cited.from),
        next: host.next,
        party: null,
        organOf: null,
      };
    else {
      const outlet = wordAt(tokens, i) === "quoted" ? speakerBefore(tokens, i) : null;
      const chain = outlet === null ? [name] : [name, speakerText(tokens, text, outlet)];
      found.push({
        at: i,
        from: cited.from,
        next: cited.next,
        leads: i < tokens.length / 2,
        chain,
        pointing: false,
        conceding: false,
        party: null,
        organOf: null,
      });
    }
  }
  return found;
}

/**
 * The frames that a stretch of words stands in.
 *
 * @param frames - The frames of its sentence.
 * @param from - Index of the stretch's first token.
 * @param next - Index after it.
 * @param tokens - The sentence.
 * @returns Frames from the innermost to the outermost; none when nobody is said to speak.
 */
export function framesAround(frames: readonly Frame[], from: number, next: number, tokens: readonly Token[]): readonly Frame[] {
  const before = frames.filter(
    (frame) =>
      frame.at < from || frame.next <= from || (frame.leads && frame.at > from && Math.max(frame.at + 1, frame.next) < next),
  );
  const lastTrailing = before.findLastIndex((frame) => !frame.leads);
  const leading = nestedIn(
    before.slice(lastTrailing + 1).filter((frame) => frame.leads),
    tokens,
  );
  const after = frames.find((frame) => frame.at >= next && !frame.leads && !hasTurn(tokens, next, frame.at));
  const around = [...leading.toReversed(), ...(after === undefined ? [] : [after])];
  return around.slice(0, 3);
}

/** The last frame and those it stands in: "Radio X reported that residents said …". A statement between two ends the first. */
function nestedIn(leading: readonly Frame[], tokens: readonly Token[]): readonly Frame[] {
  const apart = leading.findLastIndex((frame, i) => {
    const inner = leading[i + 1];
    return inner !== undefined && hasStatement(tokens, Math.max(frame.at + 1, frame.next), inner.from);
  });
  return leading.slice(apart + 1);
}

function hasStatement(tokens: readonly Token[], from: number, to: number): boolean {
  if (hasTurn(tokens, from, to)) return true;
  for (let i = from; i < to; i += 1) if (beForms.has(wordAt(tokens, i)) || isOutcomeWord(wordAt(tokens, i))) return true;
  return false;
}

function hasTurn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if ([";", "while", "but", "whereas"].includes(wordAt(tokens, i))) return true;
  return false;
}
