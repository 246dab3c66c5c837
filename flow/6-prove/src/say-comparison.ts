// A comparison of two sites in words, line by line. The same facts as in the comparison, none more; other languages are an app's matter.
import { type Places, type PlaceTree, type PublicToll, placeLabel, placeTree } from "@bayyina/model";
import type { BoundChange, ClaimChange } from "./compare-claims.ts";
import type { FigureChange, LoneFigure, SiteComparison } from "./compare-sites.ts";
import { sayFigure } from "./figure.ts";

const causes = {
  places: "the list of places",
  decisions: "the recorder's decisions on incidents",
  generator: "the version of the code that counts",
} as const;

const changes: Readonly<Record<ClaimChange["change"], string>> = {
  came: "new",
  went: "withdrawn: no longer shown",
  corrected: "corrected",
  reviewed: "reviewed",
  joined: "unchanged, now counted here",
  left: "unchanged, no longer counted here",
};

/**
 * A comparison in English.
 *
 * @param comparison - Two sites compared.
 * @param places - The newer record's gazetteer, for the names of places.
 * @returns Lines; the first gives the counts.
 */
export function sayComparison(comparison: SiteComparison, places: Places): readonly string[] {
  const { older, newer, unchanged, changed, otherGrounds, added, removed, renamed, alsoChanged } = comparison;
  const tree = placeTree(places);
  const counts = [
    `${unchanged} ${unchanged === 1 ? "figure" : "figures"} unchanged`,
    `${changed.length} changed`,
    `${added.length} added`,
    `${removed.length} removed`,
    `${otherGrounds.length} the same on other claims`,
  ].join(", ");
  return [
    `Since the older site (${older.mode} of ${older.publishedOn}, ${older.entries} entries; now ${newer.mode} of ${newer.publishedOn}, ${newer.entries} entries): ${counts}.`,
    ...renamed.map(({ before, after }) => `  incident ${before} is now ${after}: other claims made it`),
    ...changed.flatMap((figure) => sayChange("changed", figure, { tree, alsoChanged })),
    ...added.flatMap((figure) => sayLone("added", figure, tree)),
    ...removed.flatMap((figure) => sayLone("removed", figure, tree)),
    ...otherGrounds.flatMap((figure) => sayChange("same", figure, { tree, alsoChanged })),
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

/**
 * What a claim did, in words.
 *
 * @param change - What became of a claim.
 * @returns `claim C7, entry 57, new, accepted: raises the lower bound from 120 to 141`.
 */
export function sayClaimChange(change: ClaimChange): string {
  const { claim, entry, state, bounds } = change;
  const head = [
    `claim ${claim}`,
    ...(entry === null ? [] : [`entry ${entry}`]),
    changes[change.change],
    ...(state === "withdrawn" || (change.change === "corrected" && state === "corrected") ? [] : [state]),
  ].join(", ");
  return bounds.length === 0 ? head : `${head}: ${bounds.map(sayBound).join(", ")}`;
}

function sayBound({ bound, before, after }: BoundChange): string {
  const name = bound === "low" ? "lower" : "upper";
  if (before === null) return `gives the ${name} bound ${after}`;
  if (after === null) return `takes away the ${name} bound ${before}`;
  return `${after > before ? "raises" : "lowers"} the ${name} bound from ${before} to ${after}`;
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
  const others = alsoChanged.map((part) => causes[part]);
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
