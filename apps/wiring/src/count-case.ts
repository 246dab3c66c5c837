// A case counted whole: incidents with their tolls, axes, ledgers, gaps and the views of methods. What `bayyina count --json` prints
// (spec/count-output.md). Everything is derived here from claims and places; nothing is stored.
import {
  assessIncident,
  bodyLedger,
  byEventDate,
  type CaseLattice,
  caseLattice,
  casualtiesOf,
  countAside,
  countRemains,
  countTolls,
  gapsBeside,
  headlineOf,
  type IncidentFigures,
  type MethodId,
  type MethodView,
  observersOf,
  type PlaceLedger,
  structuresOf,
  viewBy,
} from "@bayyina/count";
import {
  type Claim,
  type ClaimId,
  type CoverageGap,
  type Incident,
  type Linking,
  type PlaceTree,
  parsePartialDate,
  placeTree,
  type QuantityClaim,
  type Relation,
  relateCounted,
  relateDates,
  relatePeriods,
  relatePlaces,
  relatePopulations,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import { type LinkInput, linkClaims } from "./derive.ts";

/** What a count rests on. */
export type CountInput = LinkInput & {
  readonly gaps: readonly CoverageGap[];
  readonly methods: readonly MethodId[];
};

/** How a claim's scope lies to an incident: to all persons killed at its places, at its time. */
export type ScopeRelation = {
  readonly counted: Relation;
  readonly of: Relation;
  readonly where: Relation;
  readonly when: Relation;
  /** As `when`, the dates taken as they are given, whatever they may err by. */
  readonly whenAsGiven: Relation;
};

/** A toll with its standing towards the incident. */
export type StandingToll = ScopedToll<Toll> & { readonly standing: "member" | "possible" | "wider" | "unplaced" };

/** One incident with all that counting makes of it. */
export type CountedIncident = ReturnType<typeof incidentOutput>;

/** A case counted whole. */
export type CountedOutput = {
  readonly incidents: readonly CountedIncident[];
  readonly aside: readonly StandingToll[];
  readonly possiblySame: Linking["possiblySame"];
  readonly structures: ReturnType<typeof structuresOf>;
  readonly ledger: readonly PlaceLedger[];
  readonly byEventDate: ReturnType<typeof byEventDate>;
};

/** A case counted whole, and what it was made from, to ask it more. */
export type CountOfCase = {
  readonly output: CountedOutput;
  readonly linking: Linking;
  readonly tolls: readonly ScopedToll<Toll>[];
  readonly solved: CaseLattice;
  readonly tree: PlaceTree;
};

/**
 * Counts a case.
 *
 * @param input - Claims, gazetteer, decisions, gaps in coverage, and the methods asked for.
 * @returns The count. The same input in any order gives the same.
 */
export function countCase(input: CountInput): CountOfCase {
  const { decisions, gaps, methods } = input;
  const claims = input.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const tree = placeTree(input.places);
  const linking = linkClaims({ ...input, claims });
  const solved = caseLattice(claims, linking, tree);
  const tolls = countTolls(claims, linking, tree, { solved, decisions });
  const aside = countAside(claims, linking, tree, solved);
  const ledgers = bodyLedger(claims, tree);
  const byIncident = Map.groupBy(tolls, ({ incident }) => incident);
  const besides = Map.groupBy(aside, ({ incident }) => incident);
  const incidents = linking.incidents.map((incident) =>
    incidentOutput(incident, {
      input: { decisions, gaps, methods },
      claims,
      all: solved.all,
      tree,
      tolls: byIncident.get(incident.id) ?? [],
      aside: besides.get(incident.id) ?? [],
      ledgers,
    }),
  );
  const told = new Set(incidents.flatMap(({ ledger }) => ledger.map(({ id }) => id)));
  const output: CountedOutput = {
    incidents,
    aside: besides.get(null) ?? [],
    possiblySame: linking.possiblySame,
    structures: structuresOf(claims, tree),
    ledger: ledgers.filter(({ id }) => !told.has(id)),
    byEventDate: byEventDate(claims),
  };
  return { output, linking, tolls, solved, tree };
}

type IncidentContext = {
  readonly input: Pick<CountInput, "decisions" | "gaps" | "methods">;
  readonly claims: readonly Claim[];
  readonly all: CaseLattice["all"];
  readonly tree: PlaceTree;
  readonly tolls: readonly ScopedToll<Toll>[];
  readonly aside: readonly StandingToll[];
  readonly ledgers: readonly PlaceLedger[];
};

function incidentOutput(incident: Incident, context: IncidentContext) {
  const { input, all, tree, tolls, aside, ledgers } = context;
  const members = incident.claims.flatMap((id) => all.get(id) ?? []);
  const headline = headlineOf(tolls, incident, tree);
  const assessment = assessIncident({ incident, claims: members, all, tree, tolls });
  const figures: IncidentFigures = { incident, claims: members, all, tree, tolls, headline, assessment };
  const views: Readonly<Record<string, MethodView>> = Object.fromEntries(
    input.methods.map((method) => [method, viewBy(method, figures)]),
  );
  const concerned = new Set([...incident.claims, ...incident.possible.map(({ claim }) => claim), ...incident.wider]);
  return {
    id: incident.id,
    placeIds: incident.placeIds,
    during: incident.during,
    claims: incident.claims,
    possible: incident.possible,
    reasons: incident.reasons,
    headline: headline.map((toll) => tolls.indexOf(toll)),
    tolls: [...tolls.map((toll): StandingToll => ({ ...toll, standing: "member" })), ...aside],
    assessment,
    observers: observersOf(members, all),
    wider: besideOf(incident, context),
    methods: views,
    people: casualtiesOf(members, input.decisions),
    remains: countRemains(members, input.decisions),
    ledger: ledgers.filter(({ steps }) => steps.some((step) => step.claims.some((id) => concerned.has(id)))),
    gaps: gapsBeside(input.gaps, incident, tree),
  };
}

/** Claims that are no part of the incident and cover its place, in whole or in part, with how their scope lies to it. */
function besideOf(
  incident: Incident,
  { claims, tree }: IncidentContext,
): readonly { readonly claim: ClaimId; readonly relation: ScopeRelation }[] {
  const own = new Set(incident.claims);
  const listed = new Set([...incident.wider, ...incident.possible.map(({ claim }) => claim)]);
  const known: readonly Relation[] = ["equal", "contains", "within", "overlaps"];
  return claims.flatMap((claim) => {
    if (claim.kind !== "quantity" || own.has(claim.id)) return [];
    const relation = relationTo(claim, incident, tree);
    const isBeside = listed.has(claim.id) || (known.includes(relation.where) && relation.whenAsGiven !== "disjoint");
    return isBeside ? [{ claim: claim.id, relation }] : [];
  });
}

function relationTo(claim: QuantityClaim, incident: Incident, tree: PlaceTree): ScopeRelation {
  const [own, its] = [claim, incident].map(({ during }) => (during === null ? undefined : parsePartialDate(during)));
  return {
    counted: relateCounted(claim.counted, "killed"),
    of: relatePopulations(claim.of, "unspecified"),
    where: relatePlaces(claim.placeIds, incident.placeIds, tree),
    when: own === undefined || its === undefined ? "unknown" : relatePeriods(own, its),
    whenAsGiven: own === undefined || its === undefined ? "unknown" : relateDates(own, its),
  };
}
