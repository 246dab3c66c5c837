// What a check yields: it holds, it fails with problems, or it was not done and says why. Nothing in between.
import type { Facts, Problem } from "@bayyina/model";
import { type Remark, type RemarkCode, sayRemark } from "./remark.ts";

/** The checks of a published site, in the order they are done and shown. */
export const checkNames = {
  files: "Every file is as it was sealed; none was added, none is missing",
  leaves: "The log's entries and tiles give the root that was signed",
  signature: "The signature over the root fits the key beside it",
  manifest: "The list of files was sealed as the last entry of the log",
  entries: "Every disclosed field fits its commitment in the log",
  texts: "Every published text is the one the log names",
  claims: "Every claim shown is the claim in the log",
  quotes: "Every quote stands in the preserved text at its offsets",
  incidents: "Every incident follows from the claims and the recorder's decisions",
  figures: "Every figure follows from the claims",
  pages: "Every page follows from the data",
  authorship: "The key belongs to whom you trust",
  checkpoint: "A checkpoint got elsewhere is of the same log",
  since: "The log goes on from the older site's: nothing in it was changed or taken out",
  witnesses: "Witnesses that you chose have seen this log",
  derivedTexts: "Texts read out of other formats match their bytes",
  notes: "The sources' own words stand behind recorder's notes",
  time: "An independent authority dated the log",
} as const;

/** The checks of a disclosure bundle, in the order they are done and shown. */
export const bundleCheckNames = {
  form: "The bundle is of the published form",
  fields: "Every disclosed field fits its commitment",
  inclusion: "Every entry stands in the log of the checkpoint",
  authors: "Entries that show their author's signature are signed by that key",
  signature: "The signature over the root fits the key",
  authorship: "The key belongs to whom you trust",
  witnesses: "Witnesses that you chose have seen this log",
  item: "The files given are items that the bundle discloses",
  time: "An independent authority dated the log",
} as const;

/** One of the checks of a site or a bundle. */
export type CheckName = keyof typeof checkNames | keyof typeof bundleCheckNames;

/**
 * The outcome of one check. `counted`: how many things were looked at. `remarks`: what is to be added in words; of a check that was
 * not done, the first of them is why, and `why` says all of them in English.
 */
export type Check =
  | { readonly check: CheckName; readonly outcome: "holds"; readonly counted: number; readonly remarks: readonly Remark[] }
  | {
      readonly check: CheckName;
      readonly outcome: "fails";
      readonly counted: number;
      readonly problems: readonly Problem[];
      readonly remarks: readonly Remark[];
    }
  | {
      readonly check: CheckName;
      readonly outcome: "not-checked";
      readonly why: string;
      readonly remarks: readonly Remark[];
    };

/**
 * The outcome of a check that looked for problems.
 *
 * @param check - Which check.
 * @param counted - How many things were looked at.
 * @param problems - What was found wrong.
 * @returns `holds` when nothing was.
 */
export function outcomeOf(check: CheckName, counted: number, problems: readonly Problem[]): Check {
  return problems.length === 0
    ? { check, outcome: "holds", counted, remarks: [] }
    : { check, outcome: "fails", counted, problems, remarks: [] };
}

/**
 * The outcome of a check that was not done.
 *
 * @param check - Which check.
 * @param remarks - Why, at least one.
 * @returns `not-checked`, with the reason in English too.
 */
export function notChecked(check: CheckName, ...remarks: readonly Remark[]): Check {
  return { check, outcome: "not-checked", why: remarks.map((remark) => sayRemark(remark)).join("; "), remarks };
}

/**
 * A remark.
 *
 * @param code - Its code.
 * @param facts - What stands in its words.
 * @returns The remark.
 */
export function remark(code: RemarkCode, facts: Facts = {}): Remark {
  return { code, facts };
}
