// The order in which tolls are shown: harm first, then its aftermath; the same for every incident and every party.
import { countedKinds, type PublicToll } from "@bayyina/model";

const kinds: readonly string[] = countedKinds;

/**
 * Tolls in the order of the vocabulary: killed first, structures last.
 *
 * @param tolls - Tolls in their one order.
 * @returns The same tolls; within one kind of count the headline figures first, else their order stays.
 */
export function harmFirst(tolls: readonly PublicToll[]): readonly PublicToll[] {
  return tolls.toSorted((a, b) => kinds.indexOf(a.counted) - kinds.indexOf(b.counted) || Number(b.headline) - Number(a.headline));
}
