// Which of the places named in a sentence a count is said to lie in.

import type { ChosenPlace } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { type Gazetteer, grainOfMention, liesWithin, type PlaceMention } from "../where/gazetteer.ts";
import { settlePlaces } from "../where/settle-places.ts";
import { prepositions } from "./function-words.ts";
import { besideWords, isBeside, isOfJourney } from "./place-roles.ts";

const leads = new Set([
  "in",
  "at",
  "near",
  "on",
  "inside",
  "outside",
  "from",
  "around",
  "across",
  "of",
  "to",
  "into",
  "hit",
  "struck",
  "bombed",
  "shelled",
  "against",
  "targeting",
]);

/**
 * Chooses the place of a stretch of words.
 *
 * @param mentions - The sentence's places, those within a speaker's name left out.
 * @param tokens - The sentence.
 * @param from - Index of the stretch's first token.
 * @param next - Index after it.
 * @param gazetteer - The gazetteer.
 * @returns The nearest place, or one that lies within it; null when the sentence names none.
 */
export function choosePlace(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
  from: number,
  next: number,
  gazetteer: Gazetteer,
): ChosenPlace | null {
  const here = placesOf(mentions, tokens);
  const nearest = nearestMention(here, tokens, from, next);
  if (nearest === null) return null;
  const listed = coordinated(here, tokens, nearest);
  const narrower = here.filter(
    (mention) =>
      !listed.includes(mention) &&
      within(mention, nearest, gazetteer) &&
      grainOfMention(mention, gazetteer) < grainOfMention(nearest, gazetteer),
  );
  const best = narrower.reduce<PlaceMention | null>(
    (found, mention) =>
      found === null || grainOfMention(mention, gazetteer) < grainOfMention(found, gazetteer) ? mention : found,
    null,
  );
  const siblings = narrower.filter((mention) => best !== null && mention !== best && !within(best, mention, gazetteer));
  const chosen = listed.length > 1 ? listed : best !== null && siblings.length === 0 ? [best] : [nearest];
  return { mentions: chosen, ...settlePlaces(chosen, mentions, gazetteer) };
}

/** Places where something may have happened: not those that it lay near, nor others in one list with them, nor those of a journey. */
function placesOf(mentions: readonly PlaceMention[], tokens: readonly Token[]): readonly PlaceMention[] {
  let beside = false;
  return mentions.filter((mention, i) => {
    beside = isBeside(tokens, mention) || (beside && isJoin(tokens, mentions[i - 1], mention));
    return !beside && !isOfJourney(tokens, mention);
  });
}

/**
 * What a sentence says of where, when it names places but none where something happened.
 *
 * @param mentions - The sentence's places.
 * @param tokens - The sentence.
 * @returns The words "near X" or "outside X", none for a journey; null when the sentence leaves room for a place said before it.
 */
export function onlyBeside(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
): readonly { readonly from: number; readonly next: number }[] | null {
  if (mentions.length === 0 || placesOf(mentions, tokens).length > 0) return null;
  return mentions.flatMap((mention) => besideWords(tokens, mention) ?? []);
}

function nearestMention(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
  from: number,
  next: number,
): PlaceMention | null {
  let best: PlaceMention | null = null;
  let bestCost = Infinity;
  for (const mention of mentions) {
    const cost = costOf(mention, tokens, from, next);
    if (cost < bestCost) [best, bestCost] = [mention, cost];
  }
  return best;
}

/** Distance in tokens; a clause mark between costs more, and so does a place that no preposition leads. */
function costOf(mention: PlaceMention, tokens: readonly Token[], from: number, next: number): number {
  if (mention.from < next && mention.next > from) return 0;
  const [a, b] = mention.from >= next ? [next, mention.from] : [mention.next, from];
  let cost = b - a;
  for (let i = a; i < b; i += 1) if ([",", ";", "–", "—", "while", "but"].includes(wordAt(tokens, i))) cost += 6;
  return leads.has(wordAt(tokens, mention.from - 1)) || prepositions.has(wordAt(tokens, mention.from - 2)) ? cost : cost + 3;
}

/** "on A and B", "in A, B and C". */
function coordinated(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
  nearest: PlaceMention,
): readonly PlaceMention[] {
  const at = mentions.indexOf(nearest);
  let [low, high] = [at, at];
  while (low > 0 && isJoin(tokens, mentions[low - 1], mentions[low])) low -= 1;
  while (high + 1 < mentions.length && isJoin(tokens, mentions[high], mentions[high + 1])) high += 1;
  const list = mentions.slice(low, high + 1);
  return list.length > 1 && hasAnd(tokens, list) ? list : [nearest];
}

function isJoin(tokens: readonly Token[], a: PlaceMention | undefined, b: PlaceMention | undefined): boolean {
  if (a === undefined || b === undefined || b.from - a.next > 3) return false;
  const between = tokens.slice(a.next, b.from).map((token) => token.low);
  return (
    between.length > 0 &&
    between.every((word) => [",", "and", "or", "the", "in"].includes(word)) &&
    between.some((word) => word !== "in" && word !== "the")
  );
}

function hasAnd(tokens: readonly Token[], list: readonly PlaceMention[]): boolean {
  return list.some(
    (mention) =>
      ["and", "or"].includes(wordAt(tokens, mention.from - 1)) || ["and", "or"].includes(wordAt(tokens, mention.from - 2)),
  );
}

/**
 * Whether a place is only where people came from or went to.
 *
 * @param tokens - A sentence.
 * @param mention - One of its places.
 * @returns True after "to", "for", "from" and the like: such a place is not handed on to the next sentence.
 */
export function isOnTheWay(tokens: readonly Token[], mention: PlaceMention): boolean {
  return (
    ["to", "for", "from", "towards", "toward", "into"].includes(wordAt(tokens, mention.from - 1)) || isBeside(tokens, mention)
  );
}

function within(inner: PlaceMention, outer: PlaceMention, gazetteer: Gazetteer): boolean {
  return inner.ids.some((id) => outer.ids.some((above) => id !== above && liesWithin(id, above, gazetteer)));
}
