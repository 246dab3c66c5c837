// What a check yields: it holds, it fails with problems, or it was not done and says why. Nothing in between.
import type { Problem } from "@bayyina/model";

/** The checks of a published site, in the order they are done and shown. */
export const checkNames = {
  files: "Every file is as it was sealed; none was added, none is missing",
  leaves: "The log's leaves give the root that was signed",
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
  derivedTexts: "Texts read out of other formats match their bytes",
  notes: "The sources' own words stand behind recorder's notes",
  time: "An independent authority dated the log",
} as const;

/** One of `checkNames`. */
export type CheckName = keyof typeof checkNames;

/** The outcome of one check. `counted`: how many things were looked at. */
export type Check =
  | { readonly check: CheckName; readonly outcome: "holds"; readonly counted: number }
  | { readonly check: CheckName; readonly outcome: "fails"; readonly counted: number; readonly problems: readonly Problem[] }
  | { readonly check: CheckName; readonly outcome: "not-checked"; readonly why: string };

/**
 * The outcome of a check that looked for problems.
 *
 * @param check - Which check.
 * @param counted - How many things were looked at.
 * @param problems - What was found wrong.
 * @returns `holds` when nothing was.
 */
export function outcomeOf(check: CheckName, counted: number, problems: readonly Problem[]): Check {
  return problems.length === 0 ? { check, outcome: "holds", counted } : { check, outcome: "fails", counted, problems };
}
