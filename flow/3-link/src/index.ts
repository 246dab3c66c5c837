// Link: claims about one place and time, proposed as one incident with reasons; a recorder's decision overrides.

export { fewestPoints, type PossibleDuplicates, possibleDuplicates } from "./possible-duplicates.ts";
export { proposeIncidents } from "./propose-incidents.ts";
export { groupReports } from "./reports/group-reports.ts";
export type {
  Report,
  ReportDecision,
  ReportGroup,
  ReportGrouping,
  ReportReason,
  ReportTie,
} from "./reports/report.ts";
