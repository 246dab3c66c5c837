// A body ledger in words: of each place, who is said to have been where, when. What counts leave open is said; nobody is added up.
import type { LedgerStep, PlaceLedger } from "@bayyina/count";
import { type PlaceTree, parseId, placeLabel, sayRange } from "@bayyina/model";
import { sayClaims, sayCounted, sayWhere, sayWhom } from "./say-scope.ts";

/**
 * A place's ledger in words.
 *
 * @param ledger - The ledger.
 * @param tree - The gazetteer.
 * @returns Lines.
 */
export function sayLedger({ placeIds, steps, notAccountedFor, mayBe }: PlaceLedger, tree: PlaceTree): readonly string[] {
  // A ledger that may be another is of one place, whose id is the ledger's.
  const twins = mayBe.map((id) => placeLabel(parseId("place", id), tree)).join("; ");
  return [
    `    ${sayWhere(placeIds, tree)}${twins === "" ? "" : `; may be the same place as: ${twins}`}`,
    ...steps.map(sayStep),
    ...notAccountedFor.map(({ present, range, of, soft, moreOutThanIn, claims }) => {
      const softly = soft ? " on softer grounds" : "";
      const excess = moreOutThanIn ? "; more are counted out than in" : "";
      return `      of the ${present}, not accounted for by these counts: ${sayRange(range)}, ${sayWhom(of)}${softly}${sayClaims(claims)}${excess}`;
    }),
  ];
}

function sayStep({ state, of, range, during, reported, claims, soft, replacedBy }: LedgerStep): string {
  const figure = `${sayRange(range)} ${sayCounted(state)}, ${sayWhom(of)}${soft ? ", on softer grounds" : ""}`;
  const said = `said ${reported ?? "on an unknown date"}${sayClaims(claims)}`;
  return `      ${during ?? "not dated"}: ${figure}; ${said}${replacedBy === null ? "" : `; ${replacedBy} counts on from it`}`;
}
