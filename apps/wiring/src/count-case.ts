// A case counted whole, as `bayyina count --json` prints it (spec/count-output.md). Everything is derived here from claims and places;
// nothing is stored.
import {
  bodyLedger,
  byEventDate,
  type CaseLattice,
  type CountedCase,
  caseLattice,
  countAside,
  countTolls,
  type EventDate,
  type MethodId,
  type PlaceLedger,
  type StructureRegister,
  structuresOf,
} from "@bayyina/count";
import {
  type Claim,
  type CoverageGap,
  type Linking,
  type PlaceTree,
  placeTree,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import { type Aggregate, aggregatesOf } from "./aggregates.ts";
import { indexClaims } from "./claims-beside.ts";
import { type CountedIncident, countIncident, type StandingToll } from "./count-incident.ts";
import { type LinkInput, linkClaims } from "./derive.ts";
import { ledgersByIncident } from "./incident-ledgers.ts";

/** What a count rests on. */
export type CountInput = LinkInput & {
  readonly gaps: readonly CoverageGap[];
  readonly methods: readonly MethodId[];
};

/** A case counted whole. */
export type CountedOutput = {
  readonly incidents: readonly CountedIncident[];
  /** Tolls of claims in no incident. */
  readonly aside: readonly StandingToll[];
  /** What such tolls add to the incidents within them; empty unless Iraq Body Count's method is asked for, whose rule it is. */
  readonly aggregates: readonly Aggregate[];
  readonly possiblySame: Linking["possiblySame"];
  readonly structures: StructureRegister;
  /** What became of people, by claims in no incident. */
  readonly ledger: readonly PlaceLedger[];
  readonly byEventDate: readonly EventDate[];
};

/** A case linked and solved. */
export type SolvedCase = {
  /** Sorted by id. */
  readonly claims: readonly Claim[];
  readonly linking: Linking;
  readonly tree: PlaceTree;
  readonly solved: CaseLattice;
  /** The incidents' own. */
  readonly tolls: readonly ScopedToll<Toll>[];
  /** Those beside the incidents, and in none. */
  readonly aside: readonly StandingToll[];
};

/** A case counted whole, and what it was made from, to ask it more. */
export type CountOfCase = SolvedCase & { readonly output: CountedOutput };

/**
 * Counts a case.
 *
 * @param input - Claims, gazetteer, decisions, gaps in coverage, and the methods asked for.
 * @returns The count. The same input in any order gives the same.
 */
export function countCase(input: CountInput): CountOfCase {
  const { decisions, gaps, methods } = input;
  const own = solveCase(input);
  const { claims, linking, tree, solved, tolls } = own;
  const byIncident = Map.groupBy(tolls, ({ incident }) => incident);
  const besides = Map.groupBy(own.aside, ({ incident }) => incident);
  const index = indexClaims(claims, tree);
  const ledgers = ledgersByIncident(bodyLedger(claims, tree), linking);
  const incidents = linking.incidents.map((incident) =>
    countIncident(incident, {
      all: solved.all,
      tree,
      tolls: byIncident.get(incident.id) ?? [],
      aside: besides.get(incident.id) ?? [],
      decisions,
      gaps,
      methods,
      index,
      ledgers,
    }),
  );
  const aside = besides.get(null) ?? [];
  const figures = incidents.map((each) => each.figures);
  const output: CountedOutput = {
    incidents: incidents.map(({ counted }) => counted),
    aside,
    aggregates: methods.includes("ibc") ? aggregatesOf({ aside, incidents: figures, linking, tree }) : [],
    possiblySame: linking.possiblySame,
    structures: structuresOf(claims, tree),
    ledger: ledgers.of(null),
    byEventDate: byEventDate(claims),
  };
  return { output, ...own };
}

/**
 * Links and solves a case: what a count of other days needs, to be compared with.
 *
 * @param input - Claims, gazetteer, decisions.
 * @returns Incidents and tolls. The same input in any order gives the same.
 */
export function solveCase(input: LinkInput): SolvedCase {
  const claims = input.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const tree = placeTree(input.places);
  const linking = linkClaims({ ...input, claims });
  const solved = caseLattice(claims, linking, tree);
  const tolls = countTolls(claims, linking, tree, { solved, decisions: input.decisions });
  return { claims, linking, tree, solved, tolls, aside: countAside(claims, linking, tree, solved) };
}

/**
 * The figures of a case, to compare two counts of it by.
 *
 * @param solved - The case.
 * @returns Each figure once: those of incidents, and those in none, so that one that leaves an incident is found where it went.
 */
export function figuresOfCase({ claims, linking, tolls, aside }: SolvedCase): CountedCase {
  return { claims, incidents: linking.incidents, tolls: [...tolls, ...aside.filter(({ incident }) => incident === null)] };
}
