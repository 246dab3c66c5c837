// Reports as grouping takes and gives them: records only. Deliberately not an incident that reviewers judge: a group is a proposal about
// texts, with its reasons, and counts nothing.
import type { Claim, ClaimId } from "@bayyina/model";

/** A text of the case with its claims. `id`: any, each once. `reported`: EDTF, null = nobody says when it appeared. */
export type Report = {
  readonly id: string;
  readonly text: string;
  readonly reported: string | null;
  readonly claims: readonly Claim[];
};

/** A stretch of a report's text: UTF-16 code units, `end` excluded. */
export type Passage = { readonly start: number; readonly end: number };

/** The same word in two reports. */
export type SharedPassage = { readonly left: Passage; readonly right: Passage };

/**
 * Why two reports may speak of one incident, or why not: points for (above 0) or against, in plain words that repeat nothing of the texts.
 * `shared`: where the words stand, the weightiest first; at most `mostShown`.
 */
export type ReportReason = {
  readonly rule: "words" | "place-words" | "days" | "weekdays" | "places" | "recorder" | "base";
  readonly points: number;
  readonly says: string;
  readonly shared: readonly SharedPassage[];
};

/** How one report came to its group: the report in it that it is nearest to. */
export type ReportTie = {
  readonly report: string;
  readonly nearest: string;
  readonly points: number;
  readonly reasons: readonly ReportReason[];
};

/**
 * Reports proposed as speaking of one incident first of all. `id` follows from the smallest report's id. `day`: ISO, the day that most of
 * them give; null = none does. `claims`: those of its reports, and of others that speak of it too (`alsoIn`), sorted.
 * `dayAlone`: reports without readable words that are here by their day only.
 */
export type ReportGroup = {
  readonly id: string;
  readonly reports: readonly string[];
  readonly day: string | null;
  readonly claims: readonly ClaimId[];
  readonly alsoIn: readonly string[];
  readonly dayAlone: readonly string[];
  readonly ties: readonly ReportTie[];
};

/** All groups by id; each report is in exactly one. `unplaced`: claims of another day than their report's group, that no group fits. */
export type ReportGrouping = {
  readonly groups: readonly ReportGroup[];
  readonly unplaced: readonly { readonly claim: ClaimId; readonly why: string }[];
};

/** A recorder's word on two claims, or on two reports by their ids. */
export type ReportDecision = { readonly verdict: "same" | "different"; readonly left: string; readonly right: string };
