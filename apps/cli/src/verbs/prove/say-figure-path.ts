// The path of a figure in words: from the figure down to the signed checkpoint, a step a line, each with what was verified.
import { type PlaceTree, sayRange } from "@bayyina/model";
import { type ClaimStep, type FigurePath, type LeafStep, sayFigure, sayScope, type Verified } from "@bayyina/prove";

const marks: Readonly<Record<Verified, string>> = { holds: "holds", fails: "FAILS", "not-checked": "not checked" };
/** Digits of a digest that are shown to a person; `--json` has all. */
const shownDigits = 16;

/**
 * A figure's path in English.
 *
 * @param path - The path.
 * @param tree - The gazetteer, for the names of places.
 * @returns Lines.
 */
export function sayFigurePath(path: FigurePath, tree: PlaceTree): readonly string[] {
  const { figure, toll, ranges, verified, claims, checkpoint } = path;
  const readings = ranges.length > 1 ? [`  ${ranges.length} readings: ${ranges.map(sayRange).join(", or ")}`] : [];
  return [
    `${figure}  ${sayScope(toll, tree)}: ${sayFigure(toll)} (${marks[verified]})`,
    ...readings,
    ...claims.flatMap(sayClaimStep),
    `  checkpoint: ${checkpoint.origin}, ${checkpoint.size} entries, root ${checkpoint.root.slice(0, shownDigits)}… (signature ${marks[checkpoint.verified]})`,
  ];
}

function sayClaimStep({ claim, state, sets, verified, quote, item, leaves }: ClaimStep): readonly string[] {
  const bounds = sets.map(
    ({ bound, value, rule }) => `; gives the ${bound === "low" ? "lower" : "upper"} bound ${value}: ${rule}`,
  );
  const words =
    quote === null
      ? "    no quote was checked"
      : `    quote at ${quote.start}–${quote.end} (${quote.words}; ${marks[quote.verified]}): “${quote.exact}”`;
  const text =
    item === null
      ? []
      : [
          `    item ${item.id.slice(0, "sha256:".length + shownDigits)}…${item.path === null ? "" : `, text in ${item.path}`} (${marks[item.verified]})`,
        ];
  return [`  claim ${claim}, ${state} (${marks[verified]})${bounds.join("")}`, words, ...text, ...leaves.map(sayLeafStep)];
}

function sayLeafStep({ entry, kind, leafHash, fits, stands }: LeafStep): string {
  return `    entry ${entry}, ${kind}: fields fit their commitments (${marks[fits]}), leaf ${leafHash.slice(0, shownDigits)}… in the tree (${marks[stands]})`;
}
