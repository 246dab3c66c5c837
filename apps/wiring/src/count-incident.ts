// One incident with all that counting makes of it: its tolls and those beside it, axes, people, ledgers, gaps, the views of methods. It puts
// together what the stage gives; no figure is made here.
import {
  assessIncident,
  casualtiesOf,
  countRemains,
  headlineOf,
  type IncidentFigures,
  type MethodId,
  type MethodView,
  type Observers,
  observersOf,
  type PlaceLedger,
  type RemainsCount,
  viewBy,
} from "@bayyina/count";
import {
  type Assessment,
  type Casualty,
  type CoverageGap,
  type GapBeside,
  gapsBeside,
  type Incident,
  type LinkDecision,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import { type ClaimBeside, type ClaimIndex, claimsBeside } from "./claims-beside.ts";
import type { IncidentLedgers } from "./incident-ledgers.ts";

/** A toll with its standing towards the incident. */
export type StandingToll = ScopedToll<Toll> & { readonly standing: "member" | "possible" | "wider" | "unplaced" };

/** One incident with all that counting makes of it. */
export type CountedIncident = Omit<Incident, "wider"> & {
  /** Which of `tolls` to show first, by their place in the list. */
  readonly headline: readonly number[];
  /** Its own tolls, then those beside it. */
  readonly tolls: readonly StandingToll[];
  readonly assessment: Assessment;
  readonly observers: Observers;
  /** Claims beside it with how their scope lies to it. */
  readonly wider: readonly ClaimBeside[];
  /** By method, those asked for. */
  readonly methods: Readonly<Record<string, MethodView>>;
  readonly people: readonly Casualty[];
  readonly remains: RemainsCount;
  /** What became of people, by its own claims. */
  readonly ledger: readonly PlaceLedger[];
  /** The same, by claims that may belong to it. */
  readonly ledgerBeside: readonly PlaceLedger[];
  readonly gaps: readonly GapBeside[];
};

/** What an incident is counted from besides itself. */
export type IncidentContext = Pick<IncidentFigures, "all" | "tree" | "tolls"> & {
  /** Its tolls that are not its own claims'. */
  readonly aside: readonly StandingToll[];
  readonly decisions: readonly LinkDecision[];
  readonly gaps: readonly CoverageGap[];
  readonly methods: readonly MethodId[];
  readonly index: ClaimIndex;
  readonly ledgers: IncidentLedgers;
};

/**
 * Puts an incident together.
 *
 * @param incident - The incident.
 * @param context - Its tolls, and the case around it.
 * @returns The incident as it is printed, and its figures as methods read them.
 */
export function countIncident(
  incident: Incident,
  context: IncidentContext,
): { readonly counted: CountedIncident; readonly figures: IncidentFigures } {
  const { all, tree, tolls, decisions, ledgers } = context;
  const members = incident.claims.flatMap((id) => all.get(id) ?? []);
  const headline = headlineOf(tolls, incident, tree);
  const assessment = assessIncident({ incident, claims: members, all, tree, tolls });
  const figures: IncidentFigures = { incident, claims: members, all, tree, tolls, headline, assessment };
  const counted: CountedIncident = {
    ...incident,
    headline: headline.map((toll) => tolls.indexOf(toll)),
    tolls: [...tolls.map((toll): StandingToll => ({ ...toll, standing: "member" })), ...context.aside],
    assessment,
    observers: observersOf(members, all),
    wider: claimsBeside(incident, context.index),
    methods: Object.fromEntries(context.methods.map((method) => [method, viewBy(method, figures)])),
    people: casualtiesOf(members, decisions),
    remains: countRemains(members, decisions),
    ledger: ledgers.of(incident.id),
    ledgerBeside: ledgers.beside(incident),
    gaps: gapsBeside(context.gaps, incident, tree),
  };
  return { counted, figures };
}
