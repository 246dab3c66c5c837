// An incident in words: its first figures, then every figure with why it stands, the axes, the methods, the gaps, the ledger, and what
// stands beside it. Nothing is added.
import { type PlaceTree, type ScopedToll, sayGap, type Toll } from "@bayyina/model";
import type { CountedIncident, StandingToll } from "@bayyina/wiring";
import { sayAssessment } from "./say-assessment.ts";
import { sayLedger } from "./say-ledger.ts";
import { inParts, sayCounted, sayScope, sayWhere, sayWhom } from "./say-scope.ts";
import { sayFigure, sayToll, type TollContext } from "./say-toll.ts";
import { sayView } from "./say-view.ts";

/**
 * An incident in words.
 *
 * @param incident - The incident as counted.
 * @param tree - The gazetteer.
 * @returns Lines; an empty one between parts.
 */
export function sayIncident(incident: CountedIncident, tree: PlaceTree): readonly string[] {
  const own = incident.tolls.filter(({ standing }) => standing === "member");
  const beside = incident.tolls.filter(({ standing }) => standing !== "member");
  const first = incident.headline.flatMap((at) => own[at] ?? []);
  const known = [...first, ...own.filter((toll) => !first.includes(toll))].filter(({ toll }) => toll.kind !== "unknown");
  const context: TollContext = { tree, own: ownOf(incident), told: new Set() };
  const ledger = incident.ledger.flatMap((each) => sayLedger(each, tree));
  const mayLedger = incident.ledgerBeside.flatMap((each) => sayLedger(each, tree));
  return inParts([
    [
      `Incident ${incident.id}  ${incident.during ?? "date not known"}  ${sayWhere(incident.placeIds, tree)}`,
      ...sayFirst(first, context),
    ],
    known.flatMap((toll) => sayToll(toll, context)),
    sayUnknown(own),
    sayAssessment(incident.assessment),
    ...Object.values(incident.methods).map(sayView),
    incident.gaps.map(({ gap }) => `  gap in coverage: ${sayGap(gap, tree)}`),
    headed("  What became of the people there, as said", ledger),
    headed("  What may have become of the people there, by claims that may be of it", mayLedger),
    headed(
      "  Beside it, added to nothing",
      beside.map((toll) => sayBeside(toll, tree)),
    ),
  ]);
}

/**
 * Lines under a heading.
 *
 * @param heading - The heading.
 * @param lines - The lines.
 * @returns Both; nothing where there is no line.
 */
export function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

/**
 * The claims that are an incident's.
 *
 * @param incident - The incident.
 * @returns Its own, and those that may be its own.
 */
export function ownOf({ claims, possible }: CountedIncident): NonNullable<TollContext["own"]> {
  return { claims: new Set(claims), possible: new Set(possible.map(({ claim }) => claim)) };
}

function sayFirst(first: readonly ScopedToll<Toll>[], context: TollContext): readonly string[] {
  return first.map(({ counted, of, placeIds, toll }) => {
    const what = `${sayCounted(counted)}, ${sayWhom(of)}, ${sayWhere(placeIds, context.tree)}`;
    return `  ${what}: ${sayFigure(toll, context)}`;
  });
}

/** What nobody says, once each: that a figure is not known where none is given, and that nobody is described. */
function sayUnknown(own: readonly ScopedToll<Toll>[]): readonly string[] {
  const counted = new Set(own.flatMap((each) => (each.toll.kind === "unknown" ? [] : [each.counted])));
  const missing = new Set(own.map((each) => each.counted).filter((each) => !counted.has(each)));
  const isDescribed = own.some(({ toll }) => toll.kind === "documented");
  return [
    ...[...missing].map((each) => `  ${sayCounted(each)}: not known; that is not zero`),
    ...(isDescribed ? [] : ["  nobody is described one by one"]),
  ];
}

function sayBeside(toll: StandingToll, tree: PlaceTree): string {
  const context: TollContext = { tree, own: null, told: new Set() };
  return `    ${toll.standing}: ${sayScope(toll, tree)}: ${sayFigure(toll.toll, context)}`;
}
