// What is known of one incident when its views are made: its claims, its tolls, its axes. Methods read it; none of them changes it.
import type { Assessment, Claim, Incident, PlaceTree, ScopedToll, Toll } from "@bayyina/model";

/** Every claim of the case by id. */
export type ClaimsById = ReadonlyMap<string, Claim>;

/** One incident with what counting made of it. */
export type IncidentFigures = {
  readonly incident: Incident;
  /** Its own claims, sorted by id. */
  readonly claims: readonly Claim[];
  /** Every claim of the case, to follow what claims rest on. */
  readonly all: ClaimsById;
  readonly tree: PlaceTree;
  /** Its tolls, scope by scope: documented, reported, unknown. */
  readonly tolls: readonly ScopedToll<Toll>[];
  /** Those of its tolls of the killed that are shown first. */
  readonly headline: readonly ScopedToll<Toll>[];
  /** Evidence of harm, attribution, positions: three axes, apart. */
  readonly assessment: Assessment;
};
