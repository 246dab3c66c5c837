// What a belligerent says of a claim against it: denies, concedes, disputes, lays it to others, does not know, investigates.

import type { PartyMention, PositionRead } from "../claims/sentence-read.ts";
import { makePhrases, readPhrase, wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { adverbs, haveForms } from "./function-words.ts";

const phrases = makePhrases<PositionRead["position"]>([
  ...each("denies", "denied|denies|denying|said it did not|said they did not|said its forces did not|said it had not"),
  ...refusing("rejected|dismissed", "claim|claims|accusation|accusations|allegation|allegations|report|reports"),
  ...each(
    "concedes",
    "acknowledged|acknowledges|admitted|admits|conceded|concedes|accepted that|claimed responsibility|took responsibility|accepted responsibility",
  ),
  ...each(
    "disputes",
    "disputed|disputes|challenged the figure|challenged the figures|questioned the figure|questioned the figures",
  ),
  ...each("attributes-elsewhere", "blamed|blames|accused"),
  ...each(
    "investigates",
    "is investigating|was investigating|is looking into|was looking into|opened an investigation|launched an investigation|began an investigation|opened an inquiry",
  ),
  ...each(
    "investigates",
    "said it was investigating|said it is investigating|said it would investigate|said it was looking into",
  ),
  ...each(
    "does-not-know",
    "could not confirm|said it could not confirm|had no information|said it had no information|was not aware|said it was not aware|said it was unaware|did not know",
  ),
]);
const speaksFor = new Set(
  "spokesman spokeswoman spokesperson spokesmen commander officer official officials general command".split(" "),
);

/**
 * Reads the positions that belligerents take in a sentence.
 *
 * @param tokens - The sentence.
 * @param parties - The parties it names.
 * @returns At most one for each mention of a party, where it or its spokesman is the one who speaks.
 */
export function readPositions(tokens: readonly Token[], parties: readonly PartyMention[]): readonly PositionRead[] {
  return parties.flatMap((party): PositionRead[] => {
    const subject = subjectEnd(tokens, party);
    let at = subject.next;
    while (adverbs.has(wordAt(tokens, at)) || haveForms.has(wordAt(tokens, at))) at += 1;
    const read = readPhrase(tokens, at, phrases);
    if (
      read === null ||
      wordAt(tokens, read.next) === "each" ||
      wordAt(tokens, read.next) === "of" ||
      ["by", "against"].includes(wordAt(tokens, party.from - 1))
    )
      return [];
    return [
      {
        party,
        position: read.value,
        from: subject.from,
        subjectFrom: subject.from,
        subjectNext: subject.next,
        next: clauseEnd(tokens, read.next),
        spokesman: subject.spokesman,
      },
    ];
  });
}

/** "the army's spokesman", "a spokesman for the army": who speaks ends after one or the other. */
function subjectEnd(
  tokens: readonly Token[],
  party: PartyMention,
): { readonly from: number; readonly next: number; readonly spokesman: boolean } {
  for (let i = party.next; i < party.next + 4; i += 1)
    if (speaksFor.has(wordAt(tokens, i))) return { from: party.from, next: i + 1, spokesman: true };
  const back = [1, 2, 3].find((steps) => speaksFor.has(wordAt(tokens, party.from - steps)));
  if (back === undefined) return { from: party.from, next: party.next, spokesman: false };
  const start = party.from - back;
  return { from: ["a", "the"].includes(wordAt(tokens, start - 1)) ? start - 1 : start, next: party.next, spokesman: true };
}

/** The quote runs to the end of the clause: what is denied belongs to the words. */
function clauseEnd(tokens: readonly Token[], next: number): number {
  let at = next;
  while (at < tokens.length && at < next + 30 && ![".", ";", ",", "!", "?", "—", "–", '"', "”"].includes(wordAt(tokens, at)))
    at += 1;
  return at;
}

function each(position: PositionRead["position"], words: string): readonly (readonly [string, PositionRead["position"]])[] {
  return words.split("|").map((phrase) => [phrase, position] as const);
}

function refusing(verbs: string, objects: string): readonly (readonly [string, PositionRead["position"]])[] {
  const all = verbs
    .split("|")
    .flatMap((verb) => objects.split("|").flatMap((object) => [`${verb} ${object}`, `${verb} the ${object}`]));
  return all.map((phrase) => [phrase, "denies"] as const);
}
