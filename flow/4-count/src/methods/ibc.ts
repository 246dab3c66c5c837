// Iraq Body Count: deaths of civilians as a range, provisional until two independent sources give them, and its 18 variables. The rule speaks of
// sources; here a source is an observer, not an outlet, which is the stricter reading.
import { rootsOf } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { askedFor, gives, notShown } from "./checklist.ts";
import { documentedFigures } from "./documented-figures.ts";
import { minMaxFigure } from "./highest-claimed.ts";
import { leadingTolls, type Reported } from "./leading-tolls.ts";
import type { ChecklistItem, Method, MethodFigure, MethodResult } from "./method.ts";
import { leftOut } from "./open-points.ts";
import { hasBound, sortedIds } from "./range-of-readings.ts";

/** Iraq Body Count's rules. */
export const ibc: Method = {
  version: "1",
  source: "Iraq Body Count, Methods (iraqbodycount.org/about/methods), as in Counting Civilian Casualties, chapter 5, 2013",
  view: viewByIbc,
};

function viewByIbc(figures: IncidentFigures): MethodResult {
  const counted = (["killed", "injured"] as const).flatMap((kind) => leadingTolls(figures, kind, "civilians"));
  const shown = counted.map((scoped) => figureOf(scoped, figures)).filter(hasBound);
  return {
    grade: null,
    figures: [...shown, ...documentedFigures(figures)],
    codes: [],
    checklist: variablesOf(figures, shown),
    because: [],
    open: [
      ...(shown.some((figure) => figure.counted === "killed")
        ? []
        : ["Nobody counts civilians killed; people of any status are not counted as civilians here."]),
      ...leftOut(figures, shown),
    ],
  };
}

/** The range, provisional when fewer than two named observers count these people, or some of them. */
function figureOf(scoped: Reported, figures: IncidentFigures): MethodFigure {
  const figure = minMaxFigure(scoped, "civilians", figures);
  const ids = scoped.toll.readings.flatMap((reading) => reading.claims);
  const counts = sortedIds(ids)
    .flatMap((id) => figures.all.get(id) ?? [])
    .filter((claim) => claim.kind === "quantity" && claim.counted === scoped.counted);
  const { observers, unnamed } = rootsOf(counts, figures.all);
  const provisional = observers.length < 2;
  const says = `observers named: ${observers.length}, claims that name none: ${unnamed.length}${provisional ? "; provisional" : ""}`;
  return { ...figure, provisional, because: [...figure.because, { bound: "low", says, claims: sortedIds(counts) }] };
}

/** The 12 variables of an incident and the 6 of a person; what claims have no field for cannot be shown to be absent either. */
function variablesOf({ claims }: IncidentFigures, shown: readonly MethodFigure[]): readonly ChecklistItem[] {
  const bound = (counted: string, side: "low" | "high"): typeof claims => {
    const reasons = shown
      .filter((figure) => figure.counted === counted && figure[side] !== null)
      .flatMap(({ because }) => because);
    const ids = new Set(reasons.filter((reason) => reason.bound === side).flatMap((reason) => reason.claims));
    return claims.filter(({ id }) => ids.has(id));
  };
  const noField = "claims have no field for it";
  return [
    askedFor("date", claims.filter(gives.date)),
    askedFor("time", claims.filter(gives.time)),
    askedFor("place", claims.filter(gives.place)),
    notShown("target", noField),
    askedFor("minimum deaths", bound("killed", "low")),
    askedFor("maximum deaths", bound("killed", "high")),
    askedFor("minimum injuries", bound("injured", "low")),
    askedFor("maximum injuries", bound("injured", "high")),
    askedFor("weapons", claims.filter(gives.weapon)),
    askedFor("killers", claims.filter(gives.actor)),
    askedFor("media sources", claims.filter(gives.publisher)),
    askedFor(
      "primary witnesses",
      claims.filter((claim) => gives.firstHand(claim) || gives.observer(claim)),
    ),
    askedFor("name", claims.filter(gives.name)),
    askedFor("age", claims.filter(gives.age)),
    askedFor("gender", claims.filter(gives.sex)),
    notShown("marital status", noField),
    notShown("parental status", noField),
    notShown("occupation", noField),
  ];
}
