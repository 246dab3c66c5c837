// Checks as a person and as a script see them. The same for a site and for a disclosure bundle.
import { type JsonValue, type Problem, parseAsJson, sayProblem, whatToDo } from "@bayyina/model";
import {
  type bundleCheckNames,
  type Check,
  type checkNames,
  figuresChecked,
  type SiteComparison,
  sayRemark,
} from "@bayyina/prove";

const shownProblems = 20;
const marks = { holds: "holds", fails: "FAILS", "not-checked": "not checked" } as const;
const indent = " ".repeat(15);

/** What was checked, and whether its files could be read at all. */
export type Checked = { readonly checks: readonly Check[]; readonly problem: Problem | null };

/** What a verdict is about: the checks, and a comparison with an older site where there is one. */
export type Judged = { readonly checks: readonly Check[]; readonly comparison?: SiteComparison | null };

/**
 * Checks in words.
 *
 * @param checked - What was checked.
 * @param titles - The words for each check: `checkNames` or `bundleCheckNames`.
 * @returns Lines; a file that could not be read comes first.
 */
export function sayChecks(checked: Checked, titles: Titles): readonly string[] {
  const unreadable = checked.problem === null ? [] : [`FAILS  ${sayProblem(checked.problem)}`];
  return [...unreadable, ...checked.checks.flatMap((check) => sayCheck(check, titles))];
}

/** The words for each check. */
export type Titles = typeof checkNames | typeof bundleCheckNames;

/**
 * Checks for a script.
 *
 * @param checked - What was checked.
 * @param titles - The words for each check.
 * @returns `problems` of the whole, and each check with its words, its remarks, its problems and what to do about them.
 */
export function checksJson(checked: Checked, titles: Titles): { readonly problems: JsonValue; readonly checks: JsonValue } {
  const checks = checked.checks.map((check) => ({
    ...check,
    says: titleOf(check, titles),
    remarks: check.remarks.map((remark) => ({ ...remark, says: sayRemark(remark) })),
    ...(check.outcome === "fails" ? { problems: check.problems.map(withAdvice) } : {}),
  }));
  return {
    problems: parseAsJson(checked.problem === null ? [] : [withAdvice(checked.problem)]),
    checks: parseAsJson(checks),
  };
}

/**
 * What all of it comes to, in one line.
 *
 * @param holds - Whether nothing fails.
 * @param judged - The checks, and what was compared.
 * @returns The verdict.
 */
export function sayVerdict(holds: boolean, judged: Judged): string {
  const open = judged.checks.filter((check) => check.outcome === "not-checked").length;
  const rest = `${open} ${open === 1 ? "thing was" : "things were"} not checked, and ${open === 1 ? "says" : "say"} why.`;
  if (!holds) return "This copy does not hold. Do not rely on what fails above.";
  if (!isInPart(judged)) return `All that was checked holds; ${rest}`;
  return figuresChecked(judged.checks)
    ? `What was checked holds, but the older site's figures were not checked: do not rely on the comparison. ${rest}`
    : `What was checked holds, but the figures were not checked: do not rely on them. ${rest}`;
}

/**
 * Whether a site's figures are among what was not checked.
 *
 * @param judged - The checks of a site, none of which fails, or of a bundle; what was compared with an older site.
 * @returns True for a site, or an older one beside it, that another version of the code made: what it counts was not counted again.
 */
export function isInPart({ checks, comparison = null }: Judged): boolean {
  const isSite = checks.some(({ check }) => check === "figures");
  return isSite && (!figuresChecked(checks) || comparison?.verified === false);
}

function sayCheck(check: Check, titles: Titles): readonly string[] {
  const head = `${marks[check.outcome].padEnd(11)}  ${titleOf(check, titles)}`;
  const remarks = check.remarks.map((remark) => `${indent}${sayRemark(remark)}`);
  switch (check.outcome) {
    case "holds":
      return [`${head} (${check.counted})`, ...remarks];
    case "not-checked":
      return [`${head}: ${check.why}`];
    case "fails":
      return [
        `${head} (${check.problems.length} of ${Math.max(check.counted, check.problems.length)})`,
        ...check.problems.slice(0, shownProblems).map((problem) => `${indent}${sayProblem(problem)}`),
        ...(check.problems.length > shownProblems
          ? [`${indent}… and ${check.problems.length - shownProblems} more (--json lists all)`]
          : []),
        ...remarks,
      ];
  }
}

function titleOf({ check }: Check, titles: Titles): string {
  return Object.entries(titles).find(([name]) => name === check)?.[1] ?? check;
}

function withAdvice(problem: Problem): Problem & { readonly whatToDo: string } {
  return { ...problem, whatToDo: whatToDo[problem.code] };
}
