// A comparison of two sites in words, line by line. The same facts as in the comparison, none more; other languages are an app's matter.
import { type Places, type PlaceTree, type PublicToll, placeLabel, placeTree } from "@bayyina/model";
import { type FigureChange, type LoneFigure, mayMoveFigures, type SiteComparison } from "./compare-sites.ts";
import { sayFigure } from "./figure.ts";
import { sayClaimChange, sayPartChange, sayWholeChange, wholes } from "./say-change.ts";

const notVerified = "NOT VERIFIED, only what the sites show, since a check of one of them fails or was not done. ";

/**
 * A comparison in English.
 *
 * @param comparison - Two sites compared.
 * @param places - The newer record's gazetteer, for the names of places.
 * @returns Lines; the first gives the counts, and says so where the comparison is not verified.
 */
export function sayComparison(comparison: SiteComparison, places: Places): readonly string[] {
  const { older, newer, unchanged, changed, otherGrounds, added, removed, renamed } = comparison;
  const { verified, otherClaims, parts, alsoChanged } = comparison;
  const tree = placeTree(places);
  const counts = [
    `${unchanged} ${unchanged === 1 ? "figure" : "figures"} unchanged`,
    `${changed.length} changed`,
    `${added.length} added`,
    `${removed.length} removed`,
    `${otherGrounds.length} the same on other claims`,
  ].join(", ");
  const beside = `${count(otherClaims, "claim")}, ${count(parts, "item, party, place or gap", "items, parties, places or gaps")}, ${count(alsoChanged, "other part")}`;
  return [
    `${verified ? "" : notVerified}Since the older site (${older.mode} of ${older.publishedOn}, ${older.entries} entries; now ${newer.mode} of ${newer.publishedOn}, ${newer.entries} entries): ${counts}. Changed beside them: ${beside}.`,
    ...renamed.map(({ before, after }) => `  incident ${before} is now ${after}: other claims made it`),
    ...changed.flatMap((figure) => sayChange("changed", figure, { tree, alsoChanged })),
    ...added.flatMap((figure) => sayLone("added", figure, tree)),
    ...removed.flatMap((figure) => sayLone("removed", figure, tree)),
    ...otherGrounds.flatMap((figure) => sayChange("same", figure, { tree, alsoChanged })),
    ...otherClaims.map((change) => `  also     ${change.kind} ${sayClaimChange(change)}`),
    ...parts.map((change) => `  also     ${sayPartChange(change)}`),
    ...alsoChanged.map((change) => `  also     ${sayWholeChange(change)}`),
  ];
}

/**
 * What a toll counts, in one line.
 *
 * @param toll - A toll.
 * @param tree - The gazetteer.
 * @returns `killed, civilians, Dawrin, 2031-05-03, incident i-…`.
 */
export function sayScope(toll: PublicToll, tree: PlaceTree): string {
  const where = toll.placeIds.map((id) => placeLabel(id, tree)).join("; ");
  const incident = toll.incident === null ? "in no incident" : `incident ${toll.incident}`;
  const standing = toll.standing === "member" ? incident : `${toll.standing} of ${incident}`;
  return [
    toll.counted,
    toll.of,
    where === "" ? "place not known" : where,
    toll.during ?? "date not known",
    toll.standing === "unplaced" ? "in no incident" : standing,
  ].join(", ");
}

function sayChange(
  head: "changed" | "same",
  figure: FigureChange,
  at: { readonly tree: PlaceTree; readonly alsoChanged: SiteComparison["alsoChanged"] },
): readonly string[] {
  const { before, after, claims } = figure;
  const ranges = head === "same" ? sayFigure(after) : `${sayFigure(before)} → ${sayFigure(after)}`;
  return [
    `  ${head.padEnd(8)} ${figure.id}  ${sayScope(after, at.tree)}: ${ranges}`,
    ...claims.map((change) => `           ${sayClaimChange(change)}`),
    ...(claims.length === 0 ? [`           ${sayOtherCause(at.alsoChanged)}`] : []),
  ];
}

function sayOtherCause(alsoChanged: SiteComparison["alsoChanged"]): string {
  const others = alsoChanged.flatMap(({ field }) => (mayMoveFigures(field) ? [wholes[field]] : []));
  const also =
    others.length === 0 ? "claims beside it changed, and with them what counts here" : `what changed: ${others.join(", ")}`;
  return `none of its claims changed; ${also}`;
}

function sayLone(head: "added" | "removed", { id, toll, claims }: LoneFigure, tree: PlaceTree): readonly string[] {
  return [
    `  ${head.padEnd(8)} ${id}  ${sayScope(toll, tree)}: ${sayFigure(toll)}`,
    ...claims.map((change) => `           ${sayClaimChange(change)}`),
  ];
}

function count(list: readonly unknown[], one: string, many = `${one}s`): string {
  return `${list.length} ${list.length === 1 ? one : many}`;
}
