// Whether a stretch of a sentence is asserted, softened, or only imagined: threats, plans and conditions are no counts.
import { senseAt } from "./lexicon.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

/** The mood of a stretch. */
export type Mood = "asserted" | "alleged" | "likely" | "not-asserted";

const reachBack = 10;
const reachAhead = 3;

/**
 * The mood around a stretch.
 *
 * @param sentence - The sentence with its senses.
 * @param from - Index of the stretch's first token.
 * @param next - Index after it.
 * @returns `asserted` where no word before it in its clause, in it, or right after it says otherwise.
 */
export function moodAround({ tokens, senses }: SensedSentence, from: number, next: number): Mood {
  let mood: Mood = "asserted";
  for (let at = Math.min(next + reachAhead, tokens.length) - 1; at >= Math.max(0, from - reachBack); at -= 1) {
    const mark = tokens[at]?.low ?? "";
    if (at < from && (mark === ";" || mark === "." || ends(senses, at))) return mood;
    if (at >= next && mark !== "" && tokens[at]?.kind === "mark") mood = "asserted";
    const sense = senseAt(senses, at, "mood")?.meaning.mood;
    if (sense === "not-asserted") return "not-asserted";
    const denies = senseAt(senses, at, "speech")?.meaning.position;
    if (at < from && denies === "denies") return "not-asserted";
    if (sense === "alleged" || sense === "likely") mood = sense;
  }
  return mood;
}

/** A word that ends the clause, unless it belongs to a phrase of mood ("it is said"). */
function ends(senses: SensedSentence["senses"], at: number): boolean {
  return senseAt(senses, at, "break") !== null && ![1, 2].some((back) => (senseAt(senses, at - back, "mood")?.next ?? 0) > at);
}
