// Words that say somebody is hurt without a verb of hurting: "with a gunshot wound", "in critical condition". Patterns over a few tokens,
// entered by their first word alone.
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const having = wordSet("with suffering suffered suffers sustained sustaining received receiving nursing has had");
const wounds = wordSet("wound wounds injury injuries burns fractures");
const conditions = wordSet("critical serious stable fair good guarded grave unknown satisfactory severe dangerous");
const fatal = wordSet("fatal mortal deadly dead died no any");
const struck = wordSet("struck hit");
const bodyParts = wordSet(
  "leg legs arm arms head face chest back shoulder foot feet hand hands hip thigh knee ankle neck eye eyes calves thighs forearm bicep elbow pelvis spine leg stomach abdomen torso buttocks groin wrist finger side body jaw calf",
);
const reach = 10;
/** "had a wound": more stands between "has" and other things. */
const owning = wordSet("has had");
const ownReach = 6;

/**
 * Reads such words.
 *
 * @param tokens - A sentence.
 * @param i - Index of their first token.
 * @returns The index after them, or null. Fatal wounds are none of these, and neither are wounds that are denied.
 */
export function readWounds(tokens: readonly Token[], i: number): number | null {
  const word = wordAt(tokens, i);
  if (word === "in") return readCondition(tokens, i + 1);
  if (word === "treated") return readTreated(tokens, i + 1);
  return having.has(word) ? woundAfter(tokens, i) : null;
}

/** "treated at a hospital", "treated for a wound"; who is treated for something else is not hurt. */
function readTreated(tokens: readonly Token[], i: number): number | null {
  const word = wordAt(tokens, i);
  return word === "at" || word === "by" ? i + 1 : word === "for" ? woundAfter(tokens, i) : null;
}

function woundAfter(tokens: readonly Token[], i: number): number | null {
  const farthest = i + (owning.has(wordAt(tokens, i)) ? ownReach : reach);
  for (let at = i + 1; at < Math.min(tokens.length, farthest); at += 1) {
    const next = wordAt(tokens, at);
    if (wounds.has(next)) return at + 1;
    const token = tokens[at];
    if (
      fatal.has(next) ||
      token === undefined ||
      (token.kind === "mark" && next !== "-" && next !== "," && next !== '"' && next !== "“")
    )
      return null;
  }
  return null;
}

/**
 * Reads "struck in the left leg".
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @returns The index after it, or null.
 */
export function readStruck(tokens: readonly Token[], i: number): number | null {
  if (!struck.has(wordAt(tokens, i)) || wordAt(tokens, i + 1) !== "in") return null;
  for (let at = i + 2; at < i + 6; at += 1) if (bodyParts.has(wordAt(tokens, at))) return at + 1;
  return null;
}

/** "in critical but stable condition", "in a stable condition". */
function readCondition(tokens: readonly Token[], from: number): number | null {
  let told = false;
  for (let at = from; at < Math.min(tokens.length, from + 6); at += 1) {
    const word = wordAt(tokens, at);
    if (word === "condition") return told ? at + 1 : null;
    told ||= conditions.has(word);
    if (tokens[at]?.kind !== "word" && word !== "-" && word !== ",") return null;
  }
  return null;
}
