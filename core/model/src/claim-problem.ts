// Why a value is no claim, by the code that fits the mistake. Deliberately repeats nothing of the value: any part of it may be a name.
import type { z } from "zod";
import { parsePartialDate } from "./partial-date.ts";
import { BayyinaError, type Problem } from "./problem.ts";

const dateFields: ReadonlySet<string> = new Set(["during", "reported", "imageDate"]);
const boundFields: ReadonlySet<string> = new Set(["low", "high"]);
/** Fields that may be null: what a schema says of a wrong value does not tell it. */
const orNullFields: ReadonlySet<string> = new Set([
  ...["during", "reported", "observer", "organOf", "position", "restsOn", "provenance", "allegedParty", "low", "high"],
  ...["weapon", "scheme", "imageDate", "slot", "ageLow", "ageHigh", "sex", "household", "remains.where"],
]);
/** Our own words for what a parser asks for: its own are its own English, and change with its version. */
const typeWords: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "an object",
  number: "a whole number of 0 or more",
  int: "a whole number of 0 or more",
};

/**
 * The problem that a schema found in a claim.
 *
 * @param issue - The first issue of a failed parse.
 * @param value - The value that was parsed.
 * @returns `KIND_UNKNOWN` (a word outside a closed vocabulary, with the words it knows), `RANGE_INVALID`, `DATE_MALFORMED`,
 *   `DATE_REVERSED`, else `CLAIM_INVALID`; `at` is the field's path, `expected` says in a few words what may stand there.
 */
export function claimProblem(issue: z.core.$ZodIssue, value: unknown): Problem {
  const at = issue.path.map(String).join(".");
  const found = valueAt(value, issue.path);
  const known = knownWords(issue);
  if (known !== null && found !== undefined) return { code: "KIND_UNKNOWN", facts: { at, expected: known } };
  if (boundFields.has(at) && found !== undefined) return { code: "RANGE_INVALID", facts: { at } };
  const misdated = dateFields.has(at) && typeof found === "string" ? dateProblem(found) : null;
  if (misdated !== null) return { code: misdated.code, facts: { at, ...misdated.facts } };
  if (issue.code === "unrecognized_keys")
    return { code: "CLAIM_INVALID", facts: { at, expected: "no further fields", unknownFields: issue.keys.length } };
  return { code: "CLAIM_INVALID", facts: { at, expected: expectedAt(at, issue) } };
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

function expectedAt(at: string, issue: z.core.$ZodIssue): string {
  return `${wordsFor(at, issue)}${orNullFields.has(at) ? " or null" : ""}`;
}

function wordsFor(at: string, issue: z.core.$ZodIssue): string {
  const known = knownWords(issue);
  if (known !== null) return `one of ${known}`;
  if (dateFields.has(at)) return "a date (EDTF)";
  if (at === "quote") return '"not-checked" or a quote';
  switch (issue.code) {
    case "invalid_type":
      return typeWords[issue.expected] ?? "another kind of value";
    case "too_small":
      return issue.origin === "string" ? "a text that is not empty" : "a whole number of 0 or more";
    case "invalid_format":
      return "an id";
    case "too_big":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "invalid_value":
    case "custom":
      return "another value";
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
