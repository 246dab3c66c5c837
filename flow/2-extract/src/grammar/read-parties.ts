// Parties in the words of the text, the acts laid to them, and what they say of it. No party is known by name: a head ("army", "forces") with
// the words that say whose.
import type { Attribution, PartyMention, PositionRead, Stretch } from "../claims/sentence-read.ts";
import { withoutLead } from "./lead.ts";
import { type Sense, senseAt } from "./lexicon.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

const longestName = 4;
const doerReach = 4;
const ahead = 10;
const quotes: ReadonlySet<string> = new Set(['"', "“", "”", "«", "»"]);
const closing = ["speech", "break", "idiom"] as const;

/**
 * Finds the parties of a sentence.
 *
 * @param sentence - The sentence with its senses.
 * @returns Mentions in order; a head that any side may have ("aircraft") only with a word that says whose.
 */
export function findParties(sentence: SensedSentence): readonly PartyMention[] {
  const { tokens, senses } = sentence;
  const found: PartyMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = senseAt(senses, at, "party");
    if (head === null || head.meaning.role === "modifier" || head.meaning.role === "unknown") continue;
    let next = head.next;
    while (next < head.next + longestName && goesOn(sentence, next)) next += 1;
    if (beforeObject(sentence, head.next, next)) next -= 1;
    next = quotedEnd(sentence, next) ?? next;
    const stretch = { from: at, next };
    const named = head.meaning.role === "head" || namesWhose(sentence, head.next, next);
    if (named && !isUnknown(sentence, stretch))
      found.push({ ...stretch, text: withoutLead(sentence.nameOf(stretch), head.lead) });
    at = next - 1;
  }
  return found;
}

/** 'the militia "X Y"': a short name in quotation marks goes with its head. */
function quotedEnd({ tokens }: SensedSentence, at: number): number | null {
  if (!quotes.has(tokens[at]?.low ?? "")) return null;
  const names = [1, 2, 3].find((ahead) => quotes.has(tokens[at + ahead]?.low ?? ""));
  return names === undefined || names === 1 ? null : at + names + 1;
}

/** "aircraft of the army" are somebody's, "war planes" are not. */
function namesWhose({ senses }: SensedSentence, from: number, next: number): boolean {
  for (let at = from; at < next; at += 1) if (senseAt(senses, at, "party")?.meaning.role !== "weak") return true;
  return false;
}

/** "unidentified aircraft" are nobody's. */
function isUnknown({ senses }: SensedSentence, { from, next }: Stretch): boolean {
  return senses.slice(from, next).some((at) => at?.some(({ meaning }) => meaning.kind === "party" && meaning.role === "unknown"));
}

/** "the army X Y (object marker) bombed": Y is what was bombed; the last of two words that mean nothing else is no part of the name. */
function beforeObject({ senses }: SensedSentence, from: number, next: number): boolean {
  if (senseAt(senses, next, "object") === null || next - from < 2) return false;
  return [next - 1, next - 2].every((at) => (senses[at] ?? []).length === 0);
}

function goesOn({ tokens, senses }: SensedSentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || token.breaks > 0) return false;
  if (senseAt(senses, at, "common") !== null) return false;
  if (senseAt(senses, at, "party") !== null) return true;
  return (token.arabic || token.capital) && (senses[at] ?? []).length === 0;
}

/**
 * The acts that a sentence lays to parties.
 *
 * @param sentence - The sentence with its senses.
 * @param parties - Its parties.
 * @returns Each act with its doer and the weapon named beside it.
 */
export function readAttributions(sentence: SensedSentence, parties: readonly PartyMention[]): readonly Attribution[] {
  const { tokens, senses } = sentence;
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const sense = senseAt(senses, at, "act");
    if (sense === null || senseAt(senses, at - 1, "not")?.next === at) continue;
    const { act, weapon, doer } = sense.meaning;
    const after =
      doer === "before" || doer === "agent" ? undefined : parties.find((one) => mayFollow(sentence, at, sense.next, doer, one));
    const before =
      doer === "after" || after !== undefined
        ? undefined
        : parties.findLast(
            (one) =>
              one.next <= at &&
              at - one.next <= (doer === "both" ? doerReach : ahead) &&
              (doer === "agent" ? isAgent(sentence, one) : !isAimedAt(sentence, one)) &&
              isOpen(sentence, one.next, at, false),
          );
    const party = after ?? before;
    if (party === undefined) continue;
    const [from, next] = [Math.min(at, party.from), Math.max(sense.next, party.next)];
    found.push({ party, act, weapon: weapon ?? weaponNear(sentence, from, next), from, next });
  }
  return found;
}

/** "at the army", "the army (object marker)". */
function isAimedAt({ senses }: SensedSentence, { from, next }: PartyMention): boolean {
  return senseAt(senses, from - 1, "against") !== null || senseAt(senses, next, "object") !== null;
}

/** "by the army". */
function isAgent({ senses }: SensedSentence, { from }: PartyMention): boolean {
  return [1, 2, 3].some((back) => senseAt(senses, from - back, "by")?.next === from);
}

/** Whether a party after an act may be its doer: near it with nothing between that is aimed at or acts, or after "by". */
function mayFollow(sentence: SensedSentence, at: number, next: number, doer: string, party: PartyMention): boolean {
  const distance = party.from - next;
  if (distance < 0) return false;
  if (isAgent(sentence, party)) return distance <= ahead && isOpen(sentence, next, party.from, true);
  if (distance > doerReach || !isOpen(sentence, next, party.from, false)) return false;
  if (holds(sentence, next, party.from, "against") || holds(sentence, next, party.from, "act")) return false;
  return doer !== "both" || (!hasName(sentence, next, party.from) && !holds(sentence, at - 3, at, "act"));
}

/** "An attack on", "a raid struck" between an act and a party: the party is the target. */
function holds({ senses }: SensedSentence, from: number, to: number, kind: "against" | "act"): boolean {
  for (let at = Math.max(0, from); at < to; at += 1) if (senseAt(senses, at, kind) !== null) return true;
  return false;
}

/** "struck, X, forces of Y", "denies the story of Y": a word that means nothing else may name who does it, and the party is its object. */
function hasName({ tokens, senses }: SensedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === "word" && (senses[at] ?? []).length === 0) return true;
  return false;
}

/** No clause ends between, and nobody stands there who might be the doer; before "by" anyone may. */
function isOpen({ tokens, senses }: SensedSentence, from: number, to: number, byFollows: boolean): boolean {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.kind === "mark" || closing.some((kind) => senseAt(senses, at, kind) !== null)) return false;
    const noun = senseAt(senses, at, "noun");
    if (!byFollows && noun?.meaning.sort === "people" && !isMarked(senses, noun) && !isDoneTo(senses, noun, to)) return false;
  }
  return true;
}

/** Those harmed, between a doer and its verb: "at them", or marked as its object. */
function isMarked(senses: SensedSentence["senses"], { at, next }: Stretched): boolean {
  const aimedAt = [1, 2].some((back) => senseAt(senses, at - back, "against")?.next === at);
  return aimedAt || senseAt(senses, senseAt(senses, next, "other")?.next ?? next, "object") !== null;
}

/** "the army 12-people-it killed"; "the army 12 people killed", with none of them in the case of doers. */
function isDoneTo(senses: SensedSentence["senses"], { next, clitic, oblique }: Sense, verb: number): boolean {
  const agrees = senseAt(senses, verb, "outcome")?.meaning.counts === "direct";
  return clitic !== null || (agrees && next === verb && !oblique);
}

type Stretched = { readonly at: number; readonly next: number };

function weaponNear({ senses }: SensedSentence, from: number, next: number): string | null {
  for (let at = from - 2; at < next + 4; at += 1) {
    const weapon = senseAt(senses, at, "weapon");
    if (weapon !== null) return weapon.meaning.weapon;
  }
  return null;
}

/**
 * What parties say of what they are accused of.
 *
 * @param sentence - The sentence with its senses.
 * @param parties - Its parties.
 * @returns "the coalition denied": position, with the words that name the speaker.
 */
export function readPositions(sentence: SensedSentence, parties: readonly PartyMention[]): readonly PositionRead[] {
  const { tokens, senses } = sentence;
  const found: PositionRead[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const speech = senseAt(senses, at, "speech");
    if (speech === null || speech.meaning.position === null) continue;
    const after = speech.meaning.speaker === "after";
    const party = after
      ? parties.find(
          ({ from }) => from >= speech.next && from - speech.next <= doerReach && !hasName(sentence, speech.next, from),
        )
      : parties.findLast((one) => one.next <= at && at - one.next <= ahead);
    if (party === undefined) continue;
    const role = roleBefore(sentence, party.from, after ? speech.next : Math.max(0, party.from - 3));
    const subjectFrom = role ?? party.from;
    const from = after ? at : subjectFrom;
    const next = after ? party.next : speech.next;
    const { position } = speech.meaning;
    found.push({ party, position, from, next, spokesman: role !== null, subjectFrom, subjectNext: party.next });
  }
  return found;
}

function roleBefore({ senses }: SensedSentence, party: number, from: number): number | null {
  for (let at = from; at < party; at += 1) if (senseAt(senses, at, "source")?.meaning.reading === "role") return at;
  return null;
}
