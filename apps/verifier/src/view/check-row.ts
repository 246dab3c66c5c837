// One check as a row: mark, name, outcome in words, remarks, and of what fails every problem with what to do.
import type { Problem } from "@bayyina/model";
import type { Check } from "@bayyina/prove";
import { sayCount } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { code, element } from "./element.ts";
import { markOf } from "./mark.ts";
import { sayAdvice, sayFacts, sayRemarkIn } from "./say-nodes.ts";

/** How many problems of one code stand open; the rest is one press away. */
const shownProblems = 5;

/**
 * Shows a check.
 *
 * @param words - The language.
 * @param check - The check.
 * @param name - What it checks, in that language.
 * @returns A list item; `data-check` and `data-outcome` name it for whoever reads the page by machine.
 */
export function checkRow(words: Words, check: Check, name: string): HTMLElement {
  const outcome = element("span", { class: "outcome" }, words.result.mark[check.outcome]);
  const [first, ...others] = check.remarks.map((remark) => sayRemarkIn(words, remark));
  // Of what was not checked the first remark says why: it belongs in one line with the outcome.
  const why = check.outcome === "not-checked" ? (first ?? null) : null;
  const remarks = why === null && first !== undefined ? [first, ...others] : others;
  const body = element(
    "div",
    {},
    element("h3", {}, name),
    element("p", { class: "soft" }, outcome, ...counts(words, check), why === null ? null : " · ", why),
    ...remarks.map((remark) => element("p", {}, remark)),
  );
  if (check.outcome === "fails") body.append(...problemBlocks(words, check.problems));
  const attributes = { class: `check ${check.outcome}`, "data-check": check.check, "data-outcome": check.outcome };
  return element("li", attributes, markOf(check.outcome), body);
}

/**
 * Shows problems, those of one code together, with what to do said once.
 *
 * @param words - The language.
 * @param problems - Problems in any order.
 * @returns A block for each code.
 */
export function problemBlocks(words: Words, problems: readonly Problem[]): readonly HTMLElement[] {
  const codes = [...new Set(problems.map((problem) => problem.code))];
  return codes.map((problemCode) => {
    const lines = problems.filter((problem) => problem.code === problemCode).flatMap(factLine);
    const rest = lines.slice(shownProblems);
    return element(
      "div",
      { class: "problem", "data-code": problemCode },
      element("p", {}, sayAdvice(words, problemCode)),
      element("ul", {}, ...lines.slice(0, shownProblems)),
      rest.length === 0
        ? null
        : element(
            "details",
            {},
            element("summary", {}, sayCount(words, words.result.more, rest.length)),
            element("ul", {}, ...rest),
          ),
      element("p", {}, code(problemCode)),
    );
  });
}

function factLine({ facts }: Problem): readonly HTMLElement[] {
  return Object.keys(facts).every((name) => name === "option") ? [] : [element("li", {}, sayFacts(facts))];
}

function counts(words: Words, check: Check): readonly string[] {
  switch (check.outcome) {
    case "holds":
      return check.counted < 2 ? [] : [" · ", sayCount(words, words.result.looked, check.counted)];
    case "fails":
      return [
        " · ",
        sayCount(words, words.result.wrong, check.problems.length),
        " · ",
        sayCount(words, words.result.looked, check.counted),
      ];
    case "not-checked":
      return [];
  }
}
