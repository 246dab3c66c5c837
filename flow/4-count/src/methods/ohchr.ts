// OHCHR: what the standard of "reasonable grounds to believe" asks for, as a checklist. Whether the standard is met is a reviewer's word; no rule
// gives it. Documented, reported and estimated deaths stand apart; direct and indirect deaths are never put together.
import type { IncidentFigures } from "../incident-figures.ts";
import { askedFor, gives, notShown } from "./checklist.ts";
import { consistency, corroboration } from "./corroboration.ts";
import { documentedFigures, estimatedFigures } from "./documented-figures.ts";
import { harmToOthers } from "./harm-claims.ts";
import { leadingTolls } from "./leading-tolls.ts";
import type { ChecklistItem, Method, MethodResult } from "./method.ts";
import { leftOut } from "./open-points.ts";
import { hasBound, rangeFigure } from "./range-of-readings.ts";

/** OHCHR's rules. */
export const ohchr: Method = {
  version: "1",
  source: "OHCHR, Guidance on Casualty Recording (HR/PUB/19/1), 2019; technical guidance on SDG indicator 16.1.2, 2019",
  view: viewByOhchr,
};

function viewByOhchr(figures: IncidentFigures): MethodResult {
  const reported = (["civilians", "any status", "belligerents"] as const)
    .flatMap((of) => leadingTolls(figures, "killed", of).map((scoped) => rangeFigure(scoped, of)))
    .filter(hasBound);
  return {
    grade: null,
    figures: [...documentedFigures(figures), ...estimatedFigures(figures), ...reported],
    codes: [],
    checklist: [
      askedFor("first-hand sources", harmToOthers(figures).filter(gives.firstHand)),
      corroboration("independent corroboration", figures),
      consistency("consistency", figures),
      notShown("reliability of the sources", "a reviewer's judgement: no claim gives it"),
      otherAccounts(figures),
    ],
    because: [],
    open: [
      "All deaths here are counted as direct ones: no kind of claim counts deaths from hunger, disease or cold.",
      "Whether there are reasonable grounds to believe is for a reviewer to say, item by item.",
      ...leftOut(figures, reported),
    ],
  };
}

function otherAccounts({ assessment, claims }: IncidentFigures): ChecklistItem {
  const elsewhere = assessment.positions.filter(
    ({ position, beside }) => !beside && (position === "denies" || position === "attributes-elsewhere"),
  );
  const ids = new Set([...elsewhere, ...(assessment.competing ? assessment.attribution : [])].flatMap((each) => each.claims));
  const says =
    ids.size === 0
      ? "no other account is on record; whether one was looked for is not"
      : "another account is on record; whether it was weighed is for a reviewer to say";
  return notShown(
    "alternative explanations considered",
    says,
    claims.filter(({ id }) => ids.has(id)),
  );
}
