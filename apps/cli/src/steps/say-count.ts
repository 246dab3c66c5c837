// A count in words: incident by incident, figure by figure, each with why it stands. Nothing is added; what is not known is said.
import type { Histories } from "@bayyina/count";
import { type PlaceTree, type Problem, sayProblem } from "@bayyina/model";
import type { CountedOutput } from "@bayyina/wiring";
import { countOf } from "../say.ts";
import type { AskedToll } from "./count-asked.ts";
import type { ChangeWithEntries, ViewChangesOf } from "./count-changes.ts";
import { sayChanges, sayHistory, sayViewChanges } from "./say-changes.ts";
import { headed, ownOf, sayIncident } from "./say-incident.ts";
import { sayLedger } from "./say-ledger.ts";
import { inParts, sayScope, wrapLine } from "./say-scope.ts";
import { sayToll, type TollContext } from "./say-toll.ts";
import { sayMethodFigure, saySources } from "./say-view.ts";

/** What is said. */
export type SaidCount = CountedOutput & {
  readonly input: { readonly given: number; readonly kept: number; readonly setAside: number };
  readonly setAside: readonly { readonly line: number | null; readonly problem: Problem }[];
  readonly places: { readonly problems: readonly { readonly problem: Problem }[] };
  readonly notKnown: { readonly later: readonly string[]; readonly undated: readonly string[] };
  readonly asOf: string | null;
  readonly asked: AskedToll | null;
  readonly history: Histories | null;
  readonly changes: readonly ChangeWithEntries[] | null;
  readonly views: readonly ViewChangesOf[] | null;
};

/**
 * A count in words.
 *
 * @param said - The count.
 * @param tree - The gazetteer, for names of places.
 * @returns Lines of up to 96 columns where words allow it; an empty one between parts.
 */
export function sayCount(said: SaidCount, tree: PlaceTree): readonly string[] {
  return linesOf(said, tree).flatMap(wrapLine);
}

function linesOf(said: SaidCount, tree: PlaceTree): readonly string[] {
  const { asked, changes, history, views } = said;
  if (asked !== null) return sayAsked(asked, said, tree);
  if (history !== null) return sayHistory(history, tree);
  if (changes !== null) return sayChanges(changes, tree);
  if (views !== null) return sayViewChanges(views);
  const context: TollContext = { tree, own: null, told: new Set() };
  const parts = [
    intro(said),
    saySources(said.incidents.flatMap(({ methods }) => Object.values(methods))),
    ...said.incidents.map((incident) => sayIncident(incident, tree)),
    headed(
      "In no incident; each by itself, added to nothing",
      said.aside.flatMap((toll) => sayToll(toll, context)),
    ),
    headed(
      "What wider counts add to the incidents within them, by Iraq Body Count's rule; added to nothing",
      said.aggregates.flatMap((each) => sayAggregate(each, tree)),
    ),
    headed(
      "What became of people, where no incident is known",
      said.ledger.flatMap((each) => sayLedger(each, tree)),
    ),
    said.possiblySame.map(({ left, right, pro, contra }) => {
      const reasons = [...pro, ...contra.map((each) => `but ${each}`)].join("; ");
      return `possibly the same: ${left} and ${right}: ${reasons}`;
    }),
  ];
  return inParts(parts);
}

function intro({ input, setAside, places, asOf, notKnown }: SaidCount): readonly string[] {
  const { later, undated } = notKnown;
  const known = `As known on ${asOf}: ${countOf(later.length, "claim")} known only later, ${undated.length} of unknown date left out.`;
  const problems = [...setAside.map(({ problem }) => problem), ...places.problems.map(({ problem }) => problem)];
  return [
    `${countOf(input.given, "claim")} given: ${input.kept} kept, ${input.setAside} set aside. Every figure is what somebody says.`,
    ...(asOf === null ? [] : [known]),
    ...problems.map((problem) => `  set aside: ${sayProblem(problem)}`),
  ];
}

function sayAsked({ scope, incidents, anywhere }: AskedToll, said: SaidCount, tree: PlaceTree): readonly string[] {
  const parts = incidents.map((scoped) => {
    const incident = said.incidents.find(({ id }) => id === scoped.incident);
    const own = incident === undefined ? null : ownOf(incident);
    return headed(`As incident ${scoped.incident} shows it`, sayToll(scoped, { tree, own, told: new Set() }));
  });
  const context: TollContext = { tree, own: null, told: new Set() };
  const all = sayToll({ incident: null, ...scope, toll: anywhere }, context);
  const whole = headed("In whatever incident, or in none: what all claims give for that place and time", all);
  return inParts([...parts, whole]);
}

function sayAggregate(
  { figure, exceeded, incidents, ...scope }: CountedOutput["aggregates"][number],
  tree: PlaceTree,
): readonly string[] {
  return [
    `  ${sayScope(scope, tree)}: without ${incidents.join(", ")}`,
    ...sayMethodFigure(figure),
    ...(exceeded ? ["    these incidents hold more than it counts: they cannot all hold"] : []),
  ];
}
