// The verdict: what the checks come to, in one sentence at the top, with how many hold, fail and were not done.
import { type Check, figuresChecked } from "@bayyina/prove";
import type { Inspection } from "../inspection.ts";
import { sayCount } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { element } from "./element.ts";

/**
 * Says the verdict.
 *
 * @param words - The language.
 * @param inspection - What came of checking.
 * @returns A block whose heading can take the focus.
 */
export function verdictOf(words: Words, inspection: Inspection): HTMLElement {
  switch (inspection.kind) {
    case "checked": {
      const { holds, checks, of } = inspection;
      const means = of === "site" ? words.verdict.holdsMeans : words.verdict.bundleHoldsMeans;
      const tally = element("p", { class: "tally" }, tallyOf(words, checks).join(" · "));
      if (holds && of === "site" && !figuresChecked(checks))
        return block("in-part", words.verdict.inPart, [tally, element("p", {}, words.verdict.inPartMeans)]);
      return block(holds ? "holds" : "fails", holds ? words.verdict.holds : words.verdict.fails, [
        tally,
        element("p", {}, holds ? means : words.verdict.failsMeans),
      ]);
    }
    case "refused":
      return block("cannot", words.verdict.cannot, []);
    case "fault":
      return block("cannot", words.verdict.cannot, [
        element("p", {}, words.verdict.fault),
        element("p", {}, element("bdi", { dir: "ltr", lang: "en", class: "path" }, inspection.message)),
      ]);
  }
}

function tallyOf(words: Words, checks: readonly Check[]): readonly string[] {
  const { failed, held, open } = words.verdict;
  const shown = [
    ["fails", failed],
    ["holds", held],
    ["not-checked", open],
  ] as const;
  return shown.flatMap(([outcome, counted]) => {
    const count = checks.filter((check) => check.outcome === outcome).length;
    return count === 0 ? [] : [sayCount(words, counted, count)];
  });
}

function block(kind: "holds" | "in-part" | "fails" | "cannot", heading: string, rest: readonly HTMLElement[]): HTMLElement {
  return element("div", { class: `verdict ${kind}`, "data-verdict": kind }, element("h2", { tabindex: "-1" }, heading), ...rest);
}
