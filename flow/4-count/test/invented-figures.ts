// Invented incidents for the tests of methods: tolls written out as counting would give them, so that a method is tested by itself.
import type {
  Assessment,
  Because,
  Claim,
  Position,
  PositionStatement,
  Reading,
  ReportedToll,
  ScopedToll,
  Standing,
  Toll,
} from "@bayyina/model";
import { parseId, rootsOf } from "@bayyina/model";
import type { IncidentFigures } from "../src/incident-figures.ts";
import { oneIncident, tree } from "./invented.ts";

const nobody: Standing = { observers: [], organs: [], unnamed: [] };

/** An assessment in which nobody says anything. */
export const silence: Assessment = {
  harm: { ...nobody, evidence: "no harm reported", organsAmong: "unknown", claims: [], against: [], because: "" },
  attribution: [],
  competing: false,
  positions: [],
  conceded: [],
  disputed: [],
  open: [],
};

/**
 * An invented incident at house-1 on 5 May 2031.
 *
 * @param claims - Its claims.
 * @param tolls - Its tolls.
 * @param assessment - What differs from silence.
 * @returns The figures.
 */
export function figuresOf(
  claims: readonly Claim[],
  tolls: readonly ScopedToll<Toll>[],
  assessment: Partial<Assessment> = {},
): IncidentFigures {
  const [incident] = oneIncident(claims).incidents;
  if (incident === undefined) throw new Error("oneIncident gives one");
  const all = new Map(claims.map((claim) => [claim.id, claim]));
  return { incident, claims, all, tree, tolls, headline: [], assessment: { ...silence, ...assessment } };
}

/**
 * A toll as counting would give it for claims that agree, or one reading for each group of claims that do.
 *
 * @param readings - For each reading the claims behind it and its range; an end that no claim sets is null.
 * @param given - What differs from people of any status killed at house-1.
 * @returns The toll, each bound set by all claims of its reading.
 */
export function tollOf(
  readings: readonly (readonly [claims: readonly Claim[], low: number | null, high: number | null])[],
  given: { readonly counted?: string; readonly of?: string; readonly place?: string } = {},
): ScopedToll<ReportedToll> {
  return {
    incident: parseId("incident", "i-000000000001"),
    counted: given.counted ?? "killed",
    of: given.of ?? "unspecified",
    placeIds: [parseId("place", given.place ?? "house-1")],
    during: "2031-05-05",
    toll: {
      kind: "reported",
      readings: readings.map(readingOf),
      softReadings: [],
      conflicts:
        readings.length > 1
          ? [{ claims: readings.flatMap(([claims]) => claims.map(({ id }) => id)), why: "no number fits both", conditions: [] }]
          : [],
      softConflicts: [],
      truncated: false,
    },
  };
}

/**
 * A documented toll of one person killed.
 *
 * @param claim - The claim that names the person.
 * @returns The toll.
 */
export function documentedOne(claim: Claim): ScopedToll<Toll> {
  const because = (bound: "low" | "high"): Because => ({
    ...nobody,
    bound,
    value: 1,
    rule: "one person",
    claims: [claim.id],
    soft: false,
  });
  const people = { casualties: [parseId("casualty", "k-1")], slots: [], households: [], questions: [] };
  return {
    ...tollOf([]),
    toll: { kind: "documented", ...people, range: { low: 1, high: 1 }, because: [because("low"), because("high")] },
  };
}

/**
 * A party's position on the incident.
 *
 * @param party - The party.
 * @param position - What it says.
 * @param claim - The claim that tells it.
 * @returns The statement.
 */
export function statementOf(party: string, position: Position, claim: Claim): PositionStatement {
  const isCount = claim.kind === "quantity";
  return {
    party,
    position,
    counted: isCount ? claim.counted : null,
    of: isCount ? claim.of : null,
    placeIds: claim.placeIds,
    during: claim.during,
    range: isCount ? { low: claim.low, high: claim.high } : null,
    qualifier: isCount ? claim.qualifier : null,
    reported: claim.reported,
    claims: [claim.id],
    reason: null,
    beside: false,
    because: "its own claim",
  };
}

/**
 * That an incident is laid to parties.
 *
 * @param laid - The parties, each with the claims that name it.
 * @returns The part of an assessment that says so.
 */
export function laidTo(...laid: readonly (readonly [party: string, claims: readonly Claim[]])[]): Partial<Assessment> {
  const attribution = laid.map(([party, claims]) => ({
    party,
    claims: claims.map(({ id }) => id),
    own: [],
    standing: nobody,
    denials: [],
    because: "named by them",
  }));
  return { attribution, competing: laid.length > 1 };
}

function readingOf([claims, low, high]: readonly [readonly Claim[], number | null, number | null]): Reading {
  const standing = rootsOf(claims, new Map());
  const ids = claims.map(({ id }) => id).sort();
  const because = (bound: "low" | "high", value: number | null): readonly Because[] =>
    value === null ? [] : [{ ...standing, bound, value, rule: "as counted", claims: ids, soft: false }];
  return { ...standing, range: { low, high }, because: [...because("low", low), ...because("high", high)], claims: ids };
}
