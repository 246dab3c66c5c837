// What is counted: claims and places from bare files or from a case, kept or set aside. Nothing is counted here.

import { knownOn } from "@bayyina/count";
import { reviewedClaims } from "@bayyina/journal";
import {
  type Claim,
  type ClaimId,
  type CoverageGap,
  type Day,
  knownFrom,
  type LinkDecision,
  noPlaces,
  type Places,
  parseCoverageGap,
  parsePartialDate,
  placeTree,
} from "@bayyina/model";
import { readInput, readJson } from "../read-files.ts";
import type { Session } from "../session.ts";
import type { CountOptions } from "./count-options.ts";
import { type LineSetAside, readClaimLines } from "./read-claim-lines.ts";
import { type Gazetteer, readGazetteer } from "./read-gazetteer.ts";

/** Claims to count with what they need, and what was set aside. */
export type CountSource = {
  readonly claims: readonly Claim[];
  readonly places: Places;
  readonly decisions: readonly LinkDecision[];
  readonly gaps: readonly CoverageGap[];
  readonly setAside: readonly {
    readonly line: number | null;
    readonly id: string | null;
    readonly problem: LineSetAside["problem"];
  }[];
  readonly placesSetAside: Gazetteer["setAside"];
  /** Of a case: the entries that speak of a claim, oldest first. */
  readonly entriesOf: (claim: ClaimId) => readonly number[];
};

const emptyGazetteer: Gazetteer = { places: noPlaces, tree: placeTree(noPlaces), setAside: [] };

/**
 * Reads bare files.
 *
 * @param claimsFile - A claim a line.
 * @param options - `--places`, `--gaps`.
 * @returns The claims; without `--places` no place is known.
 * @throws BayyinaError `PLACE_INVALID`, `GAP_INVALID`, `JSON_MALFORMED`, `FILE_MISSING` … for a file that is none as a whole.
 */
export function countSourceOfFiles(claimsFile: string, { places, gaps }: CountOptions): CountSource {
  const gazetteer = places === undefined ? emptyGazetteer : readGazetteer(places);
  const lines = readClaimLines(readInput(claimsFile), gazetteer);
  return {
    claims: lines.kept,
    places: gazetteer.places,
    decisions: [],
    gaps: gaps === undefined ? [] : readGaps(gaps),
    setAside: lines.setAside,
    placesSetAside: gazetteer.setAside,
    entriesOf: () => [],
  };
}

/**
 * Reads a case.
 *
 * @param session - The open case.
 * @returns Its reviewed claims, places, decisions and gaps; nothing is set aside, a case holds only what could be read.
 */
export function countSourceOfCase(session: Session): CountSource {
  const state = session.state();
  const entries = new Map([...state.claims.values()].map((record) => [record.claim.id, record.entries] as const));
  return {
    claims: reviewedClaims(state, { releaseOnly: false }),
    places: state.places,
    decisions: [...state.decisions.values()],
    gaps: [...state.gaps.values()],
    setAside: [],
    placesSetAside: [],
    entriesOf: (claim) => entries.get(claim) ?? [],
  };
}

/**
 * What of it is known on a day.
 *
 * @param source - The claims.
 * @param day - The day, or null for all that is known now.
 * @returns The same with fewer claims, and those left out.
 */
export function sourceOnDay(
  source: CountSource,
  day: Day | null,
): { readonly source: CountSource; readonly later: readonly string[]; readonly undated: readonly string[] } {
  if (day === null) return { source, later: [], undated: [] };
  const { known, later, undated } = knownOn(source.claims, day);
  const ids = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id).sort();
  const gaps = source.gaps.filter(({ reported }) => reported !== null && isKnown(reported, day));
  return { source: { ...source, claims: known, gaps }, later: ids(later), undated: ids(undated) };
}

function isKnown(reported: string, day: Day): boolean {
  return (knownFrom(parsePartialDate(reported)) ?? Infinity) <= day;
}

function readGaps(file: string): readonly CoverageGap[] {
  const value = readJson(file);
  return Array.isArray(value) ? value.map(parseCoverageGap) : [parseCoverageGap(value)];
}
