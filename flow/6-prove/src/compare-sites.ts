// What changed between two sites of one log: figure by figure, claim by claim, entry by entry, and all else that the sites say. Whether
// either may be relied on, and whether the one log continues the other, is check-since.ts.
import type { CountRange, IncidentId, PublicRecord, PublicToll } from "@bayyina/model";
import { sameJson } from "./check-derived.ts";
import { type ClaimChange, claimsById, compareClaims, compareOtherClaims } from "./compare-claims.ts";
import type { FieldChange } from "./compare-fields.ts";
import { compareParts, compareWholes, type PartChange, type WholePart } from "./compare-parts.ts";
import { rangesOf } from "./figure.ts";
import { matchIncidents } from "./match-incidents.ts";
import { pairFigures } from "./pair-figures.ts";

/**
 * A site as it is compared: its record, its published tolls in their order, how many entries its log has, and whether its own checks, those
 * of its claims and figures among them, were done and hold.
 */
export type ComparedSite = {
  readonly record: PublicRecord;
  readonly tolls: readonly PublicToll[];
  readonly size: number;
  readonly verified: boolean;
};

/** A figure that both sites have. `id`, `olderId`: its id on the newer and on the older site. */
export type FigureChange = {
  readonly id: string;
  readonly olderId: string;
  readonly before: PublicToll;
  readonly after: PublicToll;
  readonly claims: readonly ClaimChange[];
};

/** A figure that only one site has. */
export type LoneFigure = { readonly id: string; readonly toll: PublicToll; readonly claims: readonly ClaimChange[] };

/** Two sites compared. Every figure of either is counted once, under `unchanged` or in one of the lists. */
export type SiteComparison = {
  /** False: a check of one of the sites fails or was not done, so that what is compared is only what they show. */
  readonly verified: boolean;
  readonly older: SiteSummary;
  readonly newer: SiteSummary;
  /** The same kind and ranges, resting on the same claims. */
  readonly unchanged: number;
  /** The same kind and ranges; their claims changed. */
  readonly otherGrounds: readonly FigureChange[];
  /** Another kind or other ranges. */
  readonly changed: readonly FigureChange[];
  readonly added: readonly LoneFigure[];
  readonly removed: readonly LoneFigure[];
  /** Incidents that go under another id, because other claims made them. */
  readonly renamed: readonly { readonly before: IncidentId; readonly after: IncidentId }[];
  /** Claims of any kind that changed and are named under no figure above. */
  readonly otherClaims: readonly ClaimChange[];
  /** Items and their sources, parties, places and gaps in coverage that came, went or are described anew. */
  readonly parts: readonly PartChange[];
  /** What of the sites as wholes differs. */
  readonly alsoChanged: readonly FieldChange<WholePart>[];
};

/** What a site says of itself. `entries`: of its log; `publishedOn`: a day. */
export type SiteSummary = {
  readonly entries: number;
  readonly publishedOn: string;
  readonly mode: PublicRecord["mode"];
  readonly figures: number;
};

/**
 * Compares two sites.
 *
 * @param older - The older site.
 * @param newer - The newer one.
 * @returns What changed. A figure is known again by its incident and its scope.
 */
export function compareSites(older: ComparedSite, newer: ComparedSite): SiteComparison {
  const incidents = matchIncidents(older.record.linking.incidents, newer.record.linking.incidents);
  const [was, is] = [claimsById(older.record), claimsById(newer.record)];
  const { pairs, removed, added } = pairFigures(older.tolls, newer.tolls, incidents);
  const both = pairs.map(({ before, after }): FigureChange => {
    const claims = compareClaims({ toll: before.toll, claims: was }, { toll: after.toll, claims: is });
    return { id: after.id, olderId: before.id, before: before.toll, after: after.toll, claims };
  });
  const same = both.filter(isSameFigure);
  const figures = {
    otherGrounds: same.filter(({ claims }) => claims.length > 0),
    changed: both.filter((figure) => !isSameFigure(figure)),
    added: added.map(({ id, toll }) => ({
      id,
      toll,
      claims: compareClaims({ toll: null, claims: was }, { toll, claims: is }),
    })),
    removed: removed.map(({ id, toll }) => ({
      id,
      toll,
      claims: compareClaims({ toll, claims: was }, { toll: null, claims: is }),
    })),
  };
  const lists = [figures.changed, figures.added, figures.removed, figures.otherGrounds];
  const named = lists.flatMap((list) => list.flatMap(({ claims }) => claims));
  return {
    verified: older.verified && newer.verified,
    older: summaryOf(older),
    newer: summaryOf(newer),
    unchanged: same.filter(({ claims }) => claims.length === 0).length,
    ...figures,
    renamed: [...incidents].flatMap(([before, after]) => (before === after ? [] : [{ before, after }])),
    otherClaims: compareOtherClaims(was, is, new Set(named.map(({ claim }) => claim))),
    parts: compareParts(older.record, newer.record),
    alsoChanged: compareWholes(older.record, newer.record),
  };
}

/**
 * Whether a part of the site as a whole may move a figure none of whose claims changed.
 *
 * @param part - The part.
 * @returns True for the list of places, the recorder's decisions and the code that counts.
 */
export function mayMoveFigures(part: WholePart): boolean {
  return part === "places" || part === "decisions" || part === "generator";
}

function isSameFigure({ before, after }: FigureChange): boolean {
  return before.toll.kind === after.toll.kind && sameJson(inOrder(rangesOf(before)), inOrder(rangesOf(after)));
}

// Which reading stands first follows from how many observers say so: no other figure.
function inOrder(ranges: readonly CountRange[]): readonly string[] {
  return ranges.map(({ low, high }) => `${low}–${high}`).sort();
}

function summaryOf({ record, tolls, size }: ComparedSite): SiteSummary {
  return { entries: size, publishedOn: record.publishedOn, mode: record.mode, figures: tolls.length };
}
