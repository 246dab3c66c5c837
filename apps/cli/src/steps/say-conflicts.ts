// Claims that cannot all hold, in words: each set is written out once, and named where it stands again.
import { type Condition, type Conflict, type PlaceTree, placeLabel } from "@bayyina/model";

/**
 * Conflicting sets in words.
 *
 * @param conflicts - Smallest sets of claims that cannot all hold.
 * @param context - The gazetteer; the sets written out before, to which these are added.
 * @returns Two lines for a set that was not told before; of those that were, their claims in one line.
 */
export function sayConflicts(
  conflicts: readonly Conflict[],
  { tree, told }: { readonly tree: PlaceTree; readonly told: Set<string> },
): readonly string[] {
  const isNew = conflicts.map((conflict) => {
    const key = JSON.stringify([conflict.claims, conflict.conditions]);
    return told.size < told.add(key).size;
  });
  const again = conflicts.filter((_, at) => isNew[at] !== true).map(({ claims }) => claims.join(", "));
  return [
    ...conflicts.filter((_, at) => isNew[at] === true).flatMap((conflict) => sayConflict(conflict, tree)),
    ...(again.length === 0 ? [] : [`    cannot all hold, see above: ${again.join("; ")}`]),
  ];
}

function sayConflict({ claims, why, conditions }: Conflict, tree: PlaceTree): readonly string[] {
  const granted = conditions.map((condition) => sayCondition(condition, tree)).join(", and ");
  return [`    cannot all hold: ${claims.join(", ")}${granted === "" ? "" : `, if ${granted}`}`, `      ${why}`];
}

function sayCondition(condition: Condition, tree: PlaceTree): string {
  switch (condition.kind) {
    case "soft-words":
      return `the softer words of ${condition.claims.join(", ")} are taken at their number`;
    case "bodies":
      return `the bodies of ${condition.claims.join(", ")} are of distinct persons killed there`;
    case "civilians":
      return `those counted by ${condition.claims.join(", ")} were civilians`;
    case "one-place":
      return `${condition.places.map((id) => placeLabel(id, tree)).join(" and ")} are one place`;
  }
}
