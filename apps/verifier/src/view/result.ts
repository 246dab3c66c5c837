// The result as a whole: the verdict, then what fails, what holds and what was not checked, then what changed and what was checked.
import type { Check } from "@bayyina/prove";
import type { Inspection } from "../inspection.ts";
import type { Words } from "../words/words.ts";
import { aboutGroup } from "./about.ts";
import { checkRow, problemBlocks } from "./check-row.ts";
import { comparisonGroup } from "./comparison.ts";
import { element } from "./element.ts";
import { shownGroup } from "./shown-entries.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Shows a result.
 *
 * @param words - The language.
 * @param inspection - What came of checking.
 * @returns Its parts, the verdict first.
 */
export function resultParts(words: Words, inspection: Inspection): readonly HTMLElement[] {
  const verdict = verdictOf(words, inspection);
  switch (inspection.kind) {
    case "fault":
      return [verdict];
    case "refused":
      return [verdict, ...problemBlocks(words, [inspection.problem])];
    case "checked": {
      const { checks, problems, comparison, places, holds } = inspection;
      const shown = shownGroup(words, inspection.shown, holds);
      const group = (outcome: Check["outcome"], heading: string): readonly HTMLElement[] => {
        const rows = checks
          .filter((check) => check.outcome === outcome)
          .map((check) => checkRow(words, check, nameOf(words, inspection.of, check)));
        const blocks = outcome === "fails" ? problemBlocks(words, problems) : [];
        if (rows.length + blocks.length === 0) return [];
        return [
          element(
            "section",
            { class: "group" },
            element("h2", {}, heading),
            ...blocks,
            element("ul", { class: "checks" }, ...rows),
          ),
        ];
      };
      // Where the older log does not lead to this one, what differs between the two is no account of what changed.
      const continues = checks.some(({ check, outcome }) => check === "since" && outcome === "holds");
      return [
        verdict,
        ...group("fails", words.result.fails),
        ...(comparison === null || places === null || !continues ? [] : [comparisonGroup(words, comparison, places)]),
        aboutGroup(words, inspection),
        ...group("holds", words.result.holds),
        ...group("not-checked", words.result.notChecked),
        ...(shown === null ? [] : [shown]),
        printButton(words),
      ];
    }
  }
}

function nameOf(words: Words, of: "site" | "bundle", { check }: Check): string {
  const names: Readonly<Record<string, string>> = of === "site" ? words.checks : words.bundleChecks;
  return names[check] ?? check;
}

function printButton(words: Words): HTMLElement {
  const button = element("button", { type: "button", class: "button quiet" }, words.result.print);
  button.addEventListener("click", () => print());
  return element("p", { class: "foot" }, button);
}
