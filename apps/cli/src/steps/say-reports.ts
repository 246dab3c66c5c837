// Reports grouped by incident, in plain words.
import type { ReportGroup, ReportGrouping, ReportTie } from "@bayyina/link";
import { countOf } from "../say.ts";
import { shortId } from "./say-lineage.ts";

/**
 * Groups as lines.
 *
 * @param grouping - The groups.
 * @returns A summary, then each group of several reports with the reasons for each; reports by the first letters of their digest.
 */
export function sayReports({ groups, unplaced }: ReportGrouping): readonly string[] {
  const several = groups.filter(({ reports, alsoIn }) => reports.length + alsoIn.length > 1);
  const reports = groups.reduce((sum, group) => sum + group.reports.length, 0);
  return [
    `${countOf(reports, "report")} in ${countOf(groups.length, "group")}, ${several.length} of several reports; proposals, a recorder decides.`,
    ...several.flatMap(sayGroup),
    ...unplaced.map(({ claim, why }) => `claim ${claim} in no group: ${why}`),
  ];
}

function sayGroup({ id, day, reports, alsoIn, claims, dayAlone, ties }: ReportGroup): readonly string[] {
  const also = alsoIn.length === 0 ? "" : `, spoken of too in ${alsoIn.map(shortId).join(", ")}`;
  const alone = dayAlone.length === 0 ? "" : `, ${dayAlone.length} by the day alone`;
  return [
    `${id}  ${day ?? "day not known"}  ${countOf(reports.length, "report")}${alone}, ${countOf(claims.length, "claim")}${also}`,
    ...ties.map(sayTie),
  ];
}

function sayTie({ report, nearest, reasons }: ReportTie): string {
  const parts = reasons.map(({ points, says, rule }) =>
    rule === "recorder" ? says : `${says} (${points > 0 ? "+" : ""}${points.toFixed(1)})`,
  );
  return `    ${shortId(report)} with ${shortId(nearest)}: ${parts.join("; ")}`;
}
