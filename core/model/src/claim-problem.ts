// Why a value is no claim, by the code that fits the mistake. Deliberately repeats nothing of the value: any part of it may be a name.
import type { z } from "zod";
import { parsePartialDate } from "./partial-date.ts";
import { BayyinaError, type Problem } from "./problem.ts";

const dateFields: ReadonlySet<string> = new Set(["during", "reported", "imageDate"]);
const boundFields: ReadonlySet<string> = new Set(["low", "high"]);

/**
 * The problem that a schema found in a claim.
 *
 * @param issue - The first issue of a failed parse.
 * @param value - The value that was parsed.
 * @returns `KIND_UNKNOWN` (a word outside a closed vocabulary, with the words it knows), `RANGE_INVALID`, `DATE_MALFORMED`,
 *   `DATE_REVERSED`, else `CLAIM_INVALID`; `at` is the field's path.
 */
export function claimProblem(issue: z.core.$ZodIssue, value: unknown): Problem {
  const at = issue.path.map(String).join(".");
  const found = valueAt(value, issue.path);
  const known = knownWords(issue);
  if (known !== null) return { code: found === undefined ? "CLAIM_INVALID" : "KIND_UNKNOWN", facts: { at, expected: known } };
  if (boundFields.has(at) && found !== undefined) return { code: "RANGE_INVALID", facts: { at } };
  const misdated = dateFields.has(at) && typeof found === "string" ? dateProblem(found) : null;
  if (misdated !== null) return { code: misdated.code, facts: { at, ...misdated.facts } };
  if (issue.code === "unrecognized_keys")
    return { code: "CLAIM_INVALID", facts: { at, expected: "no further fields", unknownFields: issue.keys.length } };
  return { code: "CLAIM_INVALID", facts: { at, expected: issue.message } };
}

/**
 * What is wrong with a date's text.
 *
 * @param edtf - The text.
 * @returns `DATE_MALFORMED` or `DATE_REVERSED`; null when it is a date.
 */
export function dateProblem(edtf: string): Problem | null {
  try {
    parsePartialDate(edtf);
    return null;
  } catch (error) {
    if (error instanceof BayyinaError) return error.problem;
    throw error;
  }
}

/** The words that a closed vocabulary holds, where the issue is that a word is none of them. */
function knownWords(issue: z.core.$ZodIssue): string | null {
  if (issue.code === "invalid_value") return issue.values.map(String).join("|");
  if (issue.code !== "invalid_union" || issue.discriminator === undefined) return null;
  return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String).join("|") : issue.message;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}
