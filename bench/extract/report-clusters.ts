// How well reports are grouped into the incidents they speak of: the texts of all incidents of an archive mixed, grouped, and compared with
// which texts the archive lists under one incident, with the claims that extraction reads in them and no gazetteer. B³: for each text, the
// share of its group that is its incident's (precision) and of its incident's that is in its group (recall), averaged over texts. Figures
// and counts only, no text and no name.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { groupReports, type Report, type ReportGrouping } from "@bayyina/link";
import { dayOf, isoDay } from "@bayyina/model";
import { claimsOfText } from "./read-report.ts";

/** Scores of one file, of all its incidents or of every second. Shares are 0–1. `milliseconds`: of grouping, without extraction. */
export type ReportClusterRow = {
  readonly file: string;
  readonly part: "all" | "half A" | "half B";
  readonly incidents: number;
  readonly texts: number;
  readonly groups: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly milliseconds: number;
};

type ArchivedText = { readonly published: string; readonly title: string; readonly text: string; readonly lang: string | null };
type Archived = { readonly code: string; readonly texts: readonly ArchivedText[] };
type Mixed = { readonly report: Report; readonly incident: string };

const archives = /^airwars_syria.*\.jsonl\.gz$/;

/**
 * Groups and scores.
 *
 * @param dataDir - A folder with `airwars_syria*.jsonl.gz`, an incident with its texts a line.
 * @returns Rows: the half that points were tuned on (A), the other (B), and all; none where the folder has no such file.
 */
export async function scoreReportClusters(dataDir: string): Promise<readonly ReportClusterRow[]> {
  const files = existsSync(dataDir)
    ? readdirSync(dataDir)
        .filter((name) => archives.test(name))
        .sort()
    : [];
  return files.flatMap((file) => {
    const incidents = parseIncidents(gunzipSync(readFileSync(join(dataDir, file))).toString("utf8"));
    const parts = [
      ["half A", incidents.filter((_, at) => at % 2 === 0)],
      ["half B", incidents.filter((_, at) => at % 2 === 1)],
      ["all", incidents],
    ] as const;
    return parts.map(([part, some]) => scored(file, part, some));
  });
}

function scored(file: string, part: ReportClusterRow["part"], incidents: readonly Archived[]): ReportClusterRow {
  const mixed = incidents.flatMap(({ code, texts }, at) =>
    texts.map((text, index) => ({ incident: code, report: reportOf(text, `t${at}-${index}`) })),
  );
  const started = performance.now();
  const grouping = groupReports(mixed.map(({ report }) => report));
  const milliseconds = Math.round(performance.now() - started);
  const counts = { incidents: incidents.length, texts: mixed.length, groups: grouping.groups.length };
  return { file, part, ...counts, ...bCubed(mixed, grouping), milliseconds };
}

function bCubed(mixed: readonly Mixed[], { groups }: ReportGrouping): Pick<ReportClusterRow, "precision" | "recall" | "f1"> {
  const incidentOf = new Map(mixed.map(({ report, incident }) => [report.id, incident] as const));
  const sizes = Map.groupBy(mixed, ({ incident }) => incident);
  let [precision, recall] = [0, 0];
  for (const { reports } of groups)
    for (const [incident, members] of Map.groupBy(reports, (id) => incidentOf.get(id) ?? "")) {
      precision += members.length ** 2 / reports.length / mixed.length;
      recall += members.length ** 2 / (sizes.get(incident)?.length ?? 1) / mixed.length;
    }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function reportOf({ title, text, published, lang }: ArchivedText, id: string): Report {
  const [whole, reported] = [`${title}\n${text}`, dateOf(published)];
  return { id, text: whole, reported, claims: claimsOfText(id, whole, reported, lang) };
}

const arabicMonths = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");

/** A publication date as archived pages give it: an ISO date and more, or "1 يناير 2031". */
function dateOf(published: string): string | null {
  const iso = /^\d{4}-\d\d-\d\d/.exec(published);
  if (iso !== null) return iso[0];
  const [, day, month = "", year] = /^(\d{1,2}) (\S+) (\d{4})/.exec(published) ?? [];
  const at = arabicMonths.indexOf(month);
  const found = at < 0 ? null : dayOf(Number(year), at + 1, Number(day));
  return found === null ? null : isoDay(found);
}

function parseIncidents(lines: string): readonly Archived[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Archived);
}
