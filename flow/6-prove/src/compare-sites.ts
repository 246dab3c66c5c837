// What changed between two sites of one log: figure by figure, claim by claim, entry by entry. Whether either may be relied on, and
// whether the one log continues the other, is check-since.ts.
import type { IncidentId, PublicRecord, PublicToll } from "@bayyina/model";
import { sameJson } from "./check-derived.ts";
import { type ClaimChange, claimsById, compareClaims } from "./compare-claims.ts";
import { type Figure, figuresOf, rangesOf, scopeKey } from "./figure.ts";
import { matchIncidents } from "./match-incidents.ts";

/** A site as it is compared: its record, its published tolls in their order, and how many entries its log has. */
export type ComparedSite = {
  readonly record: PublicRecord;
  readonly tolls: readonly PublicToll[];
  readonly size: number;
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
  /** What else than claims differs and may move a figure. */
  readonly alsoChanged: readonly ("places" | "decisions" | "generator")[];
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
  const { pairs, removed, added } = pairFigures(older, newer, incidents);
  const both = pairs.map(({ before, after }): FigureChange => {
    const claims = compareClaims({ toll: before.toll, claims: was }, { toll: after.toll, claims: is });
    return { id: after.id, olderId: before.id, before: before.toll, after: after.toll, claims };
  });
  const same = both.filter(isSameFigure);
  return {
    older: summaryOf(older),
    newer: summaryOf(newer),
    unchanged: same.filter(({ claims }) => claims.length === 0).length,
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
    renamed: [...incidents].flatMap(([before, after]) => (before === after ? [] : [{ before, after }])),
    alsoChanged: alsoChanged(older.record, newer.record),
  };
}

type Pairing = {
  readonly pairs: readonly { readonly before: Figure; readonly after: Figure }[];
  readonly removed: readonly Figure[];
  readonly added: readonly Figure[];
};

function pairFigures(older: ComparedSite, newer: ComparedSite, incidents: ReadonlyMap<IncidentId, IncidentId>): Pairing {
  const waiting = new Map<string, Figure[]>();
  for (const figure of figuresOf(newer.tolls)) {
    const key = scopeKey(figure.toll, figure.toll.incident);
    waiting.set(key, [...(waiting.get(key) ?? []), figure]);
  }
  const pairs: { before: Figure; after: Figure }[] = [];
  const take = (before: Figure, ofKind: boolean): boolean => {
    const { incident, toll } = before.toll;
    const now = incident === null ? null : (incidents.get(incident) ?? incident);
    const same = waiting.get(scopeKey(before.toll, now)) ?? [];
    const at = same.findIndex((figure) => !ofKind || figure.toll.toll.kind === toll.kind);
    const [after] = at < 0 ? [] : same.splice(at, 1);
    if (after !== undefined) pairs.push({ before, after });
    return after !== undefined;
  };
  // Of several figures of one scope those of one kind belong together: a reported one is not the unknown one beside it.
  const otherKind = figuresOf(older.tolls).filter((before) => !take(before, true));
  const removed = otherKind.filter((before) => !take(before, false));
  return { pairs, removed, added: [...waiting.values()].flat() };
}

function isSameFigure({ before, after }: FigureChange): boolean {
  return before.toll.kind === after.toll.kind && sameJson(rangesOf(before), rangesOf(after));
}

function alsoChanged(older: PublicRecord, newer: PublicRecord): SiteComparison["alsoChanged"] {
  return (["places", "decisions", "generator"] as const).filter((part) => !sameJson(older[part], newer[part]));
}

function summaryOf({ record, tolls, size }: ComparedSite): SiteSummary {
  return { entries: size, publishedOn: record.publishedOn, mode: record.mode, figures: tolls.length };
}
