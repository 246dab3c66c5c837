// Lineage in plain words: which text derives from which and why, and how many stand on their own.
import type { LineageEdge, TextRoots } from "@bayyina/extract";
import { countOf } from "../say.ts";
import type { CaseLineage } from "./lineage-step.ts";

const verbs: Readonly<Record<LineageEdge["kind"], string>> = {
  copies: "copies",
  translates: "translates",
  "rests-on": "rests on",
};
const directions: Readonly<Record<LineageEdge["direction"], string>> = {
  "by-date": "the later of the two",
  "by-words": "it says so itself",
  unknown: "which of the two came first is not known",
};

/**
 * Lineage as lines.
 *
 * @param lineage - What was found.
 * @returns A summary, a line for each incident with several texts, then each edge with its reasons; texts by the first letters of their digest.
 */
export function sayLineage(lineage: CaseLineage): readonly string[] {
  const notes = lineage.notes === 0 ? "" : `, ${countOf(lineage.notes, "recorder's note")} left out`;
  return [
    `${countOf(lineage.texts, "text")} compared${notes}: ${sayRoots(lineage.all)}. Proposals: nothing is counted by them.`,
    ...lineage.incidents
      .filter(({ texts }) => texts > 1)
      .map(({ incident, ...roots }) => `${incident}  ${countOf(roots.texts, "text")}: ${sayRoots(roots)}`),
    ...lineage.edges.flatMap(sayEdge),
  ];
}

function sayRoots({ texts, roots }: TextRoots): string {
  if (texts === 0) return "no text";
  return `${countOf(roots, "root")}, which ${roots === 1 ? "derives" : "derive"} from no other as far as the texts show`;
}

function sayEdge({ kind, from, to, direction, because, evidence, restsOn }: LineageEdge): readonly string[] {
  const { passages, named } = evidence;
  const where = [
    ...(passages.length === 0 ? [] : [`same words at ${passages.map(({ from: at }) => `${at.start}–${at.end}`).join(", ")}`]),
    ...(named.length === 0 ? [] : [`named at ${named.map(({ start, end }) => `${start}–${end}`).join(", ")}`]),
  ];
  const other = to === null ? "an agency outside of the case" : shortId(to);
  const claims = restsOn.map(({ claim, on }) => `    if accepted, claim ${claim} rests on ${on.join(", ")}`);
  return [
    `${shortId(from)} ${verbs[kind]} ${other} (${directions[direction]})`,
    `    because ${[...because, ...where].join("; ")}`,
    ...claims,
  ];
}

/**
 * A text's item as it is shown.
 *
 * @param item - `sha256:…`.
 * @returns Its first eight digits.
 */
export function shortId(item: string): string {
  return item.replace("sha256:", "").slice(0, 8);
}
