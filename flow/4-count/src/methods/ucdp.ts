// UCDP GED: direct deaths of any status as low, best and high, with codes of precision. Which conflict, dyad and type of violence an event
// belongs to is a coder's judgement about the parties, not made here.
import { type Claim, type ClaimId, type PartialDate, parsePartialDate, rootsOf } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { documentedFigures } from "./documented-figures.ts";
import { harmToOthers } from "./harm-claims.ts";
import { minMaxFigure } from "./highest-claimed.ts";
import { killedInAll, type Total } from "./killed-in-all.ts";
import { leadingTolls } from "./leading-tolls.ts";
import type { Method, MethodCode, MethodFigure, MethodResult } from "./method.ts";
import { leftOut } from "./open-points.ts";
import { datePrecision, wherePrecision } from "./precision-codes.ts";
import { hasBound, sortedIds } from "./range-of-readings.ts";

/** UCDP GED's rules. */
export const ucdp: Method = {
  version: "1",
  source: "Uppsala Conflict Data Program, Georeferenced Event Dataset Codebook, version 23.1, 2023",
  view: viewByUcdp,
};

function viewByUcdp(figures: IncidentFigures): MethodResult {
  const total = killedInAll(figures);
  const parts = (["civilians", "belligerents"] as const).flatMap((of) =>
    leadingTolls(figures, "killed", of).map((scoped) => minMaxFigure(scoped, of, figures)),
  );
  const documented = documentedFigures(figures);
  const isCounted = (total.high.value ?? 0) > 0;
  const counted = isCounted ? [totalFigure(total, figures), ...parts].filter(hasBound) : [];
  const isEvent = isCounted || documented.length > 0;
  return {
    grade: null,
    figures: [...counted, ...documented],
    codes: codesOf(figures),
    checklist: [],
    because: isEvent ? [] : [{ says: "no direct death is counted: no event by this method", claims: [] }],
    open: [
      ...(total.notJoined > 0
        ? [`Counts of civilians and of belligerents by different observers, not added: ${total.notJoined}.`]
        : []),
      "Which side a belligerent was of, and the type of violence, are for a recorder to judge.",
      ...leftOut(figures, counted),
    ],
  };
}

function totalFigure({ low, best, high }: Total, { incident }: IncidentFigures): MethodFigure {
  return {
    counted: "killed",
    of: "any status",
    called: "unspecified",
    basis: "reported",
    low: low.value,
    best: best.value,
    high: high.value,
    provisional: false,
    presumed: false,
    because: [...low.because, ...best.because, ...high.because],
    placeIds: incident.placeIds,
  };
}

function codesOf(figures: IncidentFigures): readonly MethodCode[] {
  const { incident, claims, tree, all } = figures;
  const date = incident.during === null ? null : parsePartialDate(incident.during);
  const dating = claims.filter(({ during }) => during !== null);
  const placing = claims.filter(({ placeIds }) => placeIds.length > 0);
  const harm = harmToOthers(figures);
  const outlets = new Set(claims.flatMap((claim) => outletOf(claim) ?? []));
  const { observers, unnamed } = rootsOf(claims, all);
  const sources = `outlets: ${outlets.size}; observers named: ${observers.length}; claims that name none: ${unnamed.length}`;
  return [
    codeOf("where_prec", wherePrecision(incident.placeIds, tree), "from the kind of its places", placing),
    codeOf("date_prec", datePrecision(date), "from the length of its period", dating),
    codeOf(
      "event_clarity",
      clarityOf(figures, date),
      "1: a place, and a period of at most six days; 2: a longer period, which may lump several events",
      harm,
    ),
    codeOf("number_of_sources", outlets.size, sources, claims),
    codeOf("type_of_violence", null, "the claims do not say of what kind the parties are", []),
  ];
}

/** Where to draw the line between an event by itself and a lump of several is our rule, not the codebook's. */
function clarityOf({ incident }: IncidentFigures, date: PartialDate | null): number | null {
  if (date === null || incident.placeIds.length === 0) return null;
  return (datePrecision(date) ?? 5) <= 2 ? 1 : 2;
}

/** Who printed it; the speaker where no chain is given. */
function outletOf({ chain, speaker }: Claim): string | null {
  const last = chain.at(-1) ?? speaker;
  return last === "" ? null : last;
}

function codeOf(code: string, value: number | null, says: string, claims: readonly (Claim | ClaimId)[]): MethodCode {
  return { code, value: value === null ? null : String(value), because: { says, claims: sortedIds(claims) } };
}
