// The problems that checking a site or a bundle can yield: what to do about each is said in every language.
// Other codes (of cases, options, disks) cannot arise on this page; if one does, its English advice is shown, marked as English.
import type { ProblemCode } from "@bayyina/model";

/** The codes whose advice is translated, in alphabetical order. */
export const adviceCodes = [
  "ARGUMENT_INVALID",
  "AUTHORSHIP_DIFFERS",
  "AUTHOR_SIGNATURE_WRONG",
  "BUNDLE_MALFORMED",
  "CHECKPOINT_INVALID",
  "CLAIM_NOT_IN_LOG",
  "DISCLOSURE_MISMATCH",
  "FIGURE_DIFFERS",
  "FILE_NOT_IN_BUNDLE",
  "FILE_UNREADABLE",
  "INCIDENTS_DIFFER",
  "KEY_INVALID",
  "LEAF_NOT_IN_LOG",
  "LOG_NOT_CONSISTENT",
  "LOG_ROOT_MISMATCH",
  "MANIFEST_NOT_IN_LOG",
  "NOT_SAME_LOG",
  "OLDER_SITE_FAILS",
  "PAGE_DIFFERS",
  "POLICY_INVALID",
  "PROOF_MALFORMED",
  "QUORUM_MISSING",
  "QUOTE_AMBIGUOUS",
  "QUOTE_NOT_IN_TEXT",
  "RECORD_INVALID",
  "ROTATION_BROKEN",
  "SIGNATURE_INVALID",
  "SITE_FILE_ADDED",
  "SITE_FILE_ALTERED",
  "SITE_FILE_MISSING",
  "SITE_MISSING",
  "SPLIT_VIEW",
  "TEXT_DIFFERS",
  "TIMESTAMP_INVALID",
] as const satisfies readonly ProblemCode[];

/** One of `adviceCodes`. */
export type AdviceCode = (typeof adviceCodes)[number];

/**
 * Whether a code's advice is translated.
 *
 * @param code - A problem's code.
 * @returns True for those of `adviceCodes`.
 */
export function isAdviceCode(code: string): code is AdviceCode {
  const codes: readonly string[] = adviceCodes;
  return codes.includes(code);
}
