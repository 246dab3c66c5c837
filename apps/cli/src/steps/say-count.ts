// A count in words: incident by incident, figure by figure, each with why it stands. Nothing is added; what is not known is said.
import type { FigureChange, Histories, MethodView, PlaceLedger, ViewChanges } from "@bayyina/count";
import { sayState } from "@bayyina/count";
import {
  type Assessment,
  type Condition,
  type Conflict,
  type PlaceTree,
  type Problem,
  placeLabel,
  type Reading,
  type ReportedToll,
  type ScopedToll,
  sayProblem,
  sayRange,
  type Toll,
} from "@bayyina/model";
import type { CountedIncident, CountedOutput, StandingToll } from "@bayyina/wiring";
import { countOf } from "../say.ts";
import type { AskedScope } from "./count-options.ts";

/** What is said. */
export type SaidCount = CountedOutput & {
  readonly input: { readonly given: number; readonly kept: number; readonly setAside: number };
  readonly setAside: readonly { readonly line: number | null; readonly problem: Problem }[];
  readonly places: { readonly problems: readonly { readonly problem: Problem }[] };
  readonly notKnown: { readonly later: readonly string[]; readonly undated: readonly string[] };
  readonly asOf: string | null;
  readonly asked: { readonly scope: AskedScope; readonly toll: ReportedToll } | null;
  readonly history: Histories | null;
  readonly changes: readonly FigureChange[] | null;
  readonly views: readonly ViewChanges[] | null;
};

/**
 * A count in words.
 *
 * @param said - The count.
 * @param tree - The gazetteer, for names of places.
 * @returns Lines.
 */
export function sayCount(said: SaidCount, tree: PlaceTree): readonly string[] {
  const { asked, changes, history, views } = said;
  if (asked !== null) {
    const { scope, toll } = asked;
    return sayToll({ incident: null, ...scope, toll }, "", tree);
  }
  if (history !== null) return sayHistory(history, tree);
  if (changes !== null)
    return changes.length === 0 ? ["No figure changed."] : changes.flatMap((each) => [...each.says, ""]).slice(0, -1);
  if (views !== null) return views.flatMap((each) => each.says);
  const incidents = said.incidents.flatMap((incident) => [...sayIncident(incident, tree), ""]);
  const aside = said.aside.flatMap((toll) => sayToll(toll, "", tree));
  const ledger = said.ledger.flatMap((each) => sayLedger(each, tree));
  const lines = [
    ...intro(said),
    ...incidents,
    ...(aside.length === 0 ? [] : ["In no incident; each by itself, added to nothing", ...aside]),
    ...(ledger.length === 0 ? [] : ["", "What became of people, where no incident is known", ...ledger]),
    ...said.possiblySame.map(
      ({ left, right, pro, contra }) =>
        `possibly the same: ${left} and ${right}: ${[...pro, ...contra.map((each) => `but ${each}`)].join("; ")}`,
    ),
  ];
  return lines.length === 0 ? ["No claim to count."] : lines;
}

function intro({ input, setAside, places, asOf, notKnown }: SaidCount): readonly string[] {
  const known =
    asOf === null
      ? []
      : [
          `As known on ${asOf}: ${countOf(notKnown.later.length, "claim")} known only later, ${notKnown.undated.length} of unknown date left out.`,
        ];
  const problems = [...setAside.map(({ problem }) => problem), ...places.problems.map(({ problem }) => problem)];
  return [
    `${countOf(input.given, "claim")} given: ${input.kept} kept, ${input.setAside} set aside.`,
    ...known,
    ...problems.map((problem) => `  set aside: ${sayProblem(problem)}`),
    "",
  ];
}

function sayIncident(incident: CountedIncident, tree: PlaceTree): readonly string[] {
  const where = incident.placeIds.map((id) => placeLabel(id, tree)).join(", ") || "place not known";
  const first = new Set(incident.headline);
  const own = incident.tolls.filter(({ standing }) => standing === "member");
  const beside = incident.tolls.filter(({ standing }) => standing !== "member");
  return [
    `Incident ${incident.id}  ${incident.during ?? "date not known"}  ${where}`,
    ...own.flatMap((toll, at) => sayToll(toll, first.has(at) ? "shown first" : "", tree)),
    ...sayAssessment(incident.assessment),
    ...Object.values(incident.methods).flatMap(sayView),
    ...incident.gaps.map(({ gap }) => `  gap in coverage: ${gap.speaker} said that ${gap.whom} ${gapWords[gap.gap]}`),
    ...(incident.ledger.length === 0 ? [] : ["  What became of the people there, as said"]),
    ...incident.ledger.flatMap((each) => sayLedger(each, tree)),
    ...(beside.length === 0 ? [] : ["  Beside it, added to nothing"]),
    ...beside.map((toll) => sayBeside(toll, tree)),
  ];
}

const gapWords = {
  "denied-access": "could not enter",
  "no-observer": "were not there",
  "line-down": "could not be reached",
} as const;

function sayScope(
  { counted, of, placeIds, during }: Pick<ScopedToll<Toll>, "counted" | "of" | "placeIds" | "during">,
  tree: PlaceTree,
): string {
  const where = placeIds.map((id) => placeLabel(id, tree)).join(", ") || "place not known";
  return `${counted}, ${of === "unspecified" ? "of any status" : of}, ${where}, ${during ?? "not dated"}`;
}

function sayToll(scoped: ScopedToll<Toll>, mark: string, tree: PlaceTree): readonly string[] {
  const scope = `${sayScope(scoped, tree)}${mark === "" ? "" : ` (${mark})`}`;
  const { toll } = scoped;
  switch (toll.kind) {
    case "reported":
      return [
        `  reported: ${scope}`,
        ...toll.readings.flatMap((reading) => sayReading(reading, toll.readings.length > 1)),
        ...toll.softReadings.map(
          (reading) => `    if softer words are taken at their number: ${sayRange(reading.range)} (${reading.claims.join(", ")})`,
        ),
        ...[...toll.conflicts, ...toll.softConflicts].map((conflict) => `    ${sayConflict(conflict, tree)}`),
        ...(toll.truncated ? ["    more readings or conflicts exist than are listed"] : []),
      ];
    case "documented":
      return [
        `  documented: ${scope}: ${sayRange(toll.range)} one by one; ${toll.casualties.length} by name, ${toll.slots.length} not named for certain`,
        ...toll.questions.map(({ left, right, contra }) => `    one person or two: ${left}, ${right}: ${contra.join("; ")}`),
      ];
    case "estimated":
      return [`  estimated: ${scope}: ${sayRange(toll.interval)}`];
    case "unknown":
      return [`  not known: ${scope}: ${toll.why}`];
  }
}

function sayReading(reading: Reading, isOneOfSeveral: boolean): readonly string[] {
  const range = reading.range.low === null && reading.range.high === null ? "no firm bound" : sayRange(reading.range);
  return [
    `    ${isOneOfSeveral ? "a reading: " : ""}${range}  [${sayStanding(reading)}]`,
    ...reading.because.map(
      ({ bound, value, rule, claims, soft }) =>
        `      ${bound === "low" ? "at least" : "at most"} ${value}${soft ? " (softly)" : ""}: ${rule} (${claims.join(", ")})`,
    ),
  ];
}

function sayStanding({ observers, organs, unnamed }: Pick<Reading, "observers" | "organs" | "unnamed">): string {
  const named = observers.map((observer) => {
    const parties = organs.filter((organ) => organ.observer === observer).map(({ party }) => party);
    return parties.length === 0 ? observer : `${observer} (an organ of ${parties.join(" and ")})`;
  });
  const silent = unnamed.length === 0 ? [] : [`${countOf(unnamed.length, "claim")} whose observer nobody names`];
  return [countOf(observers.length, "observer"), ...named, ...silent].join("; ");
}

function sayConflict({ claims, why, conditions }: Conflict, tree: PlaceTree): string {
  const granted = conditions.map((condition) => sayCondition(condition, tree)).join(", and ");
  return `cannot all hold${granted === "" ? "" : ` if ${granted}`}: ${claims.join(", ")}: ${why}`;
}

function sayCondition(condition: Condition, tree: PlaceTree): string {
  switch (condition.kind) {
    case "soft-words":
      return `the softer words of ${condition.claims.join(", ")} are taken at their number`;
    case "bodies":
      return `the bodies of ${condition.claims.join(", ")} are of distinct persons killed there`;
    case "civilians":
      return `those counted by ${condition.claims.join(", ")} were civilians`;
    case "one-place":
      return `${condition.places.map((id) => placeLabel(id, tree)).join(" and ")} are one place`;
  }
}

function sayBeside(toll: StandingToll, tree: PlaceTree): string {
  const said =
    toll.toll.kind === "reported" ? toll.toll.readings.map(({ range }) => sayRange(range)).join(", or ") : toll.toll.kind;
  return `    ${toll.standing}: ${sayScope(toll, tree)}: ${said}`;
}

function sayAssessment({ harm, attribution, positions, conceded, disputed, open }: Assessment): readonly string[] {
  const figure = (word: string, { party, low, high, counted, of, claims }: Assessment["conceded"][number]): string =>
    `    ${party} ${word} ${sayRange({ low, high })} ${counted}, ${of} (${claims.join(", ")})`;
  return [
    `  evidence of harm: ${harm.evidence}; ${harm.because}`,
    ...(attribution.length === 0 ? ["  attribution: nobody is named"] : ["  attribution, as claimed"]),
    ...attribution.map(({ party, because, claims }) => `    ${party ?? "somebody not named"}: ${because} (${claims.join(", ")})`),
    ...(positions.length === 0 ? ["  positions: none known"] : ["  positions of belligerents"]),
    ...positions.map(
      ({ party, position, range, reported, claims, beside }) =>
        `    ${reported ?? "not dated"}: ${party ?? "not said who"} ${position ?? "takes a position"}${range === null ? "" : ` ${sayRange(range)}`} (${claims.join(", ")})${beside ? ", perhaps of another incident" : ""}`,
    ),
    ...conceded.map((each) => figure("concedes", each)),
    ...disputed.map((each) => figure("does not accept", each)),
    ...open.map(
      ({ party, position, since }) => `    open: ${party ?? "not said who"} ${position} since ${since ?? "an unknown date"}`,
    ),
  ];
}

function sayView({ method, version, grade, figures, checklist, open }: MethodView): readonly string[] {
  const bounds = ({ low, best, high }: MethodView["figures"][number]): string =>
    `${sayRange({ low, high })}${best === null ? "" : `, best ${best}`}`;
  return [
    `  by ${method} ${version}${grade === null ? "" : `: ${grade}`}`,
    ...figures.flatMap((figure) => [
      `    ${figure.basis}: ${figure.counted}, ${figure.of}: ${bounds(figure)}${figure.provisional ? ", provisional" : ""}${figure.presumed ? ", presumed" : ""}`,
      ...figure.because.map(({ bound, says, claims }) => `      ${bound}: ${says} (${claims.join(", ")})`),
    ]),
    ...checklist.map(({ item, outcome }) => `    ${outcome}: ${item}`),
    ...open.map((each) => `    open: ${each}`),
  ];
}

function sayLedger({ placeIds, steps, notAccountedFor, mayBe }: PlaceLedger, tree: PlaceTree): readonly string[] {
  const where = placeIds.map((id) => placeLabel(id, tree)).join(", ") || "place not known";
  return [
    `    ${where}${mayBe.length === 0 ? "" : ` (may be the place of ${mayBe.join(", ")})`}`,
    ...steps.map(
      ({ state, range, during, reported, claims, soft, replacedBy }) =>
        `      ${during ?? "not dated"}: ${state} ${sayRange(range)}${soft ? " (softly)" : ""}, said ${reported ?? "at an unknown date"} (${claims.join(", ")})${replacedBy === null ? "" : `; replaced by ${replacedBy}`}`,
    ),
    ...notAccountedFor.map(({ range, of }) => `      not accounted for by these counts: ${sayRange(range)}, ${of}`),
  ];
}

function sayHistory({ figures, daysLeftOut }: Histories, tree: PlaceTree): readonly string[] {
  return [
    ...(daysLeftOut === 0 ? [] : [`${countOf(daysLeftOut, "earlier day")} not shown one by one.`]),
    ...figures.flatMap((figure) => [
      sayScope(figure, tree),
      ...figure.steps.map(
        ({ on, state, changed, came }) =>
          `  ${on}: ${sayState(state)}${changed.length === 0 ? "" : `  [${changed.join(", ")}]`}${came.length === 0 ? "" : ` (${came.join(", ")})`}`,
      ),
    ]),
  ];
}
