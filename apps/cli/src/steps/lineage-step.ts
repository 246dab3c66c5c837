// Lineage of a case: its texts with their claims, the proposed edges, and the roots of each proposed incident. Writes nothing.
import { countTextRoots, findLineage, type Lineage, type LineageText, type TextRoots } from "@bayyina/extract";
import { isSourceErased, reviewedClaims } from "@bayyina/journal";
import { type Claim, type IncidentId, recordersNote } from "@bayyina/model";
import { linkClaims } from "@bayyina/wiring";
import type { Session } from "../session.ts";
import { textOf } from "./extract-step.ts";

/** The texts of a case that its claims came from, with their claims, by item. */
export type CaseTexts = {
  readonly texts: readonly LineageText[];
  /** Recorder's notes, and texts whose source's description was erased: they may be notes. Neither is anybody's report. */
  readonly notes: number;
};

/** What the step found. `incidents`: those of claims, with the roots of the texts that speak of each. */
export type CaseLineage = Lineage & {
  readonly texts: number;
  readonly notes: number;
  readonly all: TextRoots;
  readonly incidents: readonly ({ readonly incident: IncidentId } & TextRoots)[];
};

/**
 * Reads the texts of a case.
 *
 * @param session - The case.
 * @returns Its texts with the claims that quote them and were not rejected.
 * @throws BayyinaError `ITEM_ALTERED`, `ITEM_MISSING` when a working copy is not what the journal names.
 */
export async function caseTexts(session: Session): Promise<CaseTexts> {
  const state = session.state();
  const records = [...state.items.values()].filter(({ workingCopies }) => workingCopies.length > 0);
  const reports = records.filter((record) => record.source.kind !== recordersNote && !isSourceErased(state, record));
  const claims = Map.groupBy(reviewedClaims(state, { releaseOnly: false }), itemOf);
  const texts: LineageText[] = [];
  for (const record of reports) {
    const { id } = record.item;
    const { reported, lang, publisher } = record.source;
    texts.push({ id, text: await textOf(session, record), reported, lang, publisher, claims: claims.get(id) ?? [] });
  }
  return { texts, notes: records.length - reports.length };
}

/**
 * Finds the lineage of a case.
 *
 * @param session - The case.
 * @returns Edges, and roots of all texts and of each incident that claims make.
 */
export async function lineageStep(session: Session): Promise<CaseLineage> {
  const { texts, notes } = await caseTexts(session);
  const lineage = findLineage(texts);
  const state = session.state();
  const claims = reviewedClaims(state, { releaseOnly: false });
  const items = new Map(claims.map((claim) => [claim.id, itemOf(claim)] as const));
  const { incidents } = linkClaims({ claims, places: state.places, decisions: [...state.decisions.values()] });
  const known = new Set(texts.map(({ id }) => id));
  return {
    ...lineage,
    texts: texts.length,
    notes,
    all: countTextRoots([...known], lineage),
    incidents: incidents.map((incident) => {
      const spoken = incident.claims.flatMap((claim) => items.get(claim) ?? []).filter((item) => known.has(item));
      return { incident: incident.id, ...countTextRoots(spoken, lineage) };
    }),
  };
}

function itemOf({ quote }: Claim): string | null {
  return quote === "not-checked" ? null : (quote.item ?? null);
}
