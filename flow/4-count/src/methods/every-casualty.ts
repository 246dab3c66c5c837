// Every Casualty: the least that a record must hold, and whether it is corroborated. No rule rejects a record: that is a recorder's word.
import type { IncidentFigures } from "../incident-figures.ts";
import { askedFor, gives } from "./checklist.ts";
import { consistency, corroboration } from "./corroboration.ts";
import { documentedFigures } from "./documented-figures.ts";
import { countsOf, harmToOthers } from "./harm-claims.ts";
import { leadingTolls } from "./leading-tolls.ts";
import type { Method, MethodReason, MethodResult } from "./method.ts";
import { leftOut } from "./open-points.ts";
import { hasBound, rangeFigure } from "./range-of-readings.ts";

/** Every Casualty's rules. */
export const everyCasualty: Method = {
  version: "1",
  source: "Every Casualty Worldwide, Standards for Casualty Recording, 2016",
  view: viewByEveryCasualty,
};

function viewByEveryCasualty(figures: IncidentFigures): MethodResult {
  const { claims } = figures;
  const reported = (["any status", "civilians", "belligerents"] as const)
    .flatMap((of) => leadingTolls(figures, "killed", of).map((scoped) => rangeFigure(scoped, of)))
    .filter(hasBound);
  const coherent = consistency("inner coherence", figures);
  const checked = corroboration("independent cross-check", figures);
  const isConfirmed = coherent.outcome === "yes" && checked.outcome === "yes";
  const because: readonly MethodReason[] = [coherent.because, checked.because];
  return {
    grade: harmToOthers(figures).length === 0 ? null : isConfirmed ? "confirmed" : "no conclusion",
    figures: [...documentedFigures(figures), ...reported],
    codes: [],
    checklist: [
      askedFor("place", claims.filter(gives.place)),
      askedFor("date", claims.filter(gives.date)),
      askedFor("time", claims.filter(gives.time)),
      askedFor("source with its document", claims.filter(gives.words)),
      askedFor(
        "number killed",
        countsOf(figures, "killed", () => true),
      ),
      askedFor("name", claims.filter(gives.name)),
      askedFor("age", claims.filter(gives.age)),
      askedFor("sex", claims.filter(gives.sex)),
      askedFor("type of death", claims.filter(gives.act)),
      askedFor("actors", claims.filter(gives.actor)),
      coherent,
      checked,
    ],
    because,
    open: [
      ...(isConfirmed ? [] : ["Uncorroborated records may be published where that is safe, marked as such."]),
      "To reject a record is for a recorder: no rule does.",
      ...leftOut(figures, reported),
    ],
  };
}
