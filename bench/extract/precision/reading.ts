// What a verdict was passed on: a claim's figures as plain data, without a word of the text. Two claims of one quote with equal readings
// are the same claim to the reader, whatever else was set beside them (place, date and speaker have verdicts of their own).
import type { Claim } from "@bayyina/model";

/** The figures of a claim, by its kind; the words of a text (who speaks, where, which party) are left out. */
export type JudgedReading = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What a reader judges of a claim.
 *
 * @param claim - A claim.
 * @returns Quantity: what, of whom, range, qualifier, and whether it is said to be a part or to span several incidents. Attribution: act
 *   and weapon. Position: the position. Damage: structure and damage. Person: the fate.
 */
export function readingOf(claim: Claim): JudgedReading {
  switch (claim.kind) {
    case "quantity":
      return {
        counted: claim.counted,
        of: claim.of,
        low: claim.low,
        high: claim.high,
        qualifier: claim.qualifier,
        part: claim.note.includes("part of the total"),
        overSeveral: claim.note.includes("over several incidents"),
      };
    case "attribution":
      return { act: claim.act, weapon: claim.weapon };
    case "position":
      return { position: claim.position };
    case "damage":
      return { structure: claim.structure, damage: claim.damage };
    case "person":
      return { fate: claim.fate };
  }
}
