// What parties have not answered: requests put to them, and what they said they do not know or would look into.
import type { OpenRequest, PositionStatement } from "@bayyina/model";
import { isKnownLater } from "./known-later.ts";

/**
 * Finds what is open. An answer is any later statement of the same party; being asked again is none. A request may be answered on its day.
 *
 * @param statements - Statements of position, in order.
 * @returns Open ones in the same order, none of those beside the incident; a statement beside it may answer, since it may speak of it. Where
 *   no date says that a statement came later, it answers nothing; nor does one of a party not named.
 */
export function openRequests(statements: readonly PositionStatement[]): readonly OpenRequest[] {
  const byParty = new Map<string, PositionStatement[]>();
  for (const each of statements) {
    const { party, position } = each;
    if (party !== null && position !== "asked") byParty.set(party, [...(byParty.get(party) ?? []), each]);
  }
  return statements.flatMap(({ party, position, reported, claims, beside }): readonly OpenRequest[] => {
    if (beside) return [];
    if (position !== "asked" && position !== "does-not-know" && position !== "investigates") return [];
    const said = party === null ? [] : (byParty.get(party) ?? []);
    const isAnswered = said.some((other) => isKnownLater(other.reported, reported, position === "asked"));
    return isAnswered ? [] : [{ party, position, since: reported, claims }];
  });
}
