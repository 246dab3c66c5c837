// Airwars: killed and injured as a range for each category, and a grade. Whether sources are credible is a recorder's judgement, not made here.
import type { IncidentFigures } from "../incident-figures.ts";
import { gradeByAirwars } from "./airwars-grade.ts";
import { arePlacesShared, type CivilianStatus, civilianStatus } from "./civilian-status.ts";
import { documentedFigures } from "./documented-figures.ts";
import { minMaxFigure } from "./highest-claimed.ts";
import { leadingTolls } from "./leading-tolls.ts";
import type { BoundReason, Method, MethodFigure, MethodResult } from "./method.ts";
import { leftOut } from "./open-points.ts";
import { withoutHeld } from "./overlap-subtraction.ts";
import { populations } from "./population.ts";
import { presumedCivilians } from "./presumed-civilians.ts";
import { hasBound, sortedIds } from "./range-of-readings.ts";

/** Airwars' rules. */
export const airwars: Method = {
  version: "1",
  source: "Airwars, Methodology (airwars.org/about/methodology), 2023",
  view: viewByAirwars,
};

const labelSays = "belligerents as called by an accused party alone: context, which takes nobody out of the civilians";

function viewByAirwars(figures: IncidentFigures): MethodResult {
  const { grade, because, open } = gradeByAirwars(figures);
  const labels = (["killed", "injured"] as const).flatMap((counted) => civilianStatus(figures, counted).labels);
  const context = labels.length === 0 ? [] : [{ says: labelSays, claims: labels }];
  const shown = (["killed", "injured"] as const).flatMap((counted) => figuresOf(figures, counted)).filter(hasBound);
  return {
    grade,
    figures: [...shown, ...documentedFigures(figures)],
    codes: [],
    checklist: [],
    because: [...because, ...context],
    open: [...open, ...leftOut(figures, shown)],
  };
}

function figuresOf(figures: IncidentFigures, counted: "killed" | "injured"): readonly MethodFigure[] {
  const status = civilianStatus(figures, counted);
  const called = populations.flatMap((category) =>
    leadingTolls(figures, counted, category).map((toll) =>
      contestedFigure(minMaxFigure(toll, category, figures), status, figures),
    ),
  );
  return called.some(({ of }) => of === "civilians") ? called : [...presumedCivilians(figures, counted, status), ...called];
}

/** People whose status is contested count in neither minimum: not as civilians, not as belligerents. */
function contestedFigure(figure: MethodFigure, { contesting }: CivilianStatus, figures: IncidentFigures): MethodFigure {
  const of = contesting.filter((claim) => arePlacesShared(claim, figure, figures));
  if (of.length === 0 || (figure.of !== "civilians" && figure.of !== "belligerents")) return figure;
  const held = of.map(({ low, high }) => ({ range: { low, high }, certain: false }));
  const low = figure.of === "belligerents" ? 0 : withoutHeld({ low: figure.low ?? 0, high: null }, held).range.low;
  const says = "whether they were civilians is contested: nobody whose status is contested counts in a minimum";
  const before = figure.because.filter(({ bound }) => bound === "low").flatMap(({ claims }) => claims);
  const why: BoundReason = { bound: "low", says, claims: sortedIds([...of, ...before]) };
  return { ...figure, low, because: [why, ...figure.because.filter(({ bound }) => bound !== "low")] };
}
