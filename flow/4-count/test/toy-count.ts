// A plain way to link and count, so that what compares counts is tested apart from what makes them: all claims are one incident, and a
// scope's claims give one reading where they agree, else one each. Not the solver: it knows no parts, wholes or softness.
import { type Claim, type IncidentId, parseId, type QuantityClaim, type Reading, rootsOf, sha256Hex } from "@bayyina/model";
import type { CountedCase } from "../src/knowledge/figure-state.ts";

/**
 * Counts claims the plain way.
 *
 * @param claims - Claims, in any order.
 * @returns One incident of them all, its id made from the first claim's, and a toll for each scope as given.
 */
export function toyCount(claims: readonly Claim[]): CountedCase {
  const ids = claims.map(({ id }) => id).sort();
  if (ids.length === 0) return { claims, incidents: [], tolls: [] };
  const incident = parseId("incident", `i-${sha256Hex(ids[0] ?? "").slice(0, 12)}`);
  return {
    claims,
    incidents: [{ id: incident, placeIds: [], during: null, claims: ids, possible: [], wider: [], reasons: [] }],
    tolls: [...tollsOf(claims, incident)],
  };
}

function tollsOf(claims: readonly Claim[], incident: IncidentId): CountedCase["tolls"] {
  const quantities = claims.filter((claim) => claim.kind === "quantity").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const scopes = Map.groupBy(quantities, ({ counted, of, placeIds, during }) => JSON.stringify([counted, of, placeIds, during]));
  return [...scopes.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { counted, of, placeIds, during } = first;
    const whole = readingOf(own);
    const agree = (whole.range.low ?? 0) <= (whole.range.high ?? Infinity);
    const toll = {
      kind: "reported",
      readings: agree ? [whole] : own.map((each) => readingOf([each])),
      softReadings: [],
      conflicts: agree ? [] : [{ claims: own.map(({ id }) => id), why: "they differ", conditions: [] }],
      softConflicts: [],
      truncated: false,
    } as const;
    return [{ incident, counted, of, placeIds, during, toll }];
  });
}

function readingOf(claims: readonly QuantityClaim[]): Reading {
  const bound = (end: "low" | "high"): number | null => {
    const given = claims.flatMap((claim) => claim[end] ?? []);
    if (given.length === 0) return null;
    return end === "low" ? Math.max(...given) : Math.min(...given);
  };
  const range = { low: bound("low"), high: bound("high") };
  const because = (["low", "high"] as const).flatMap((end) => {
    const value = range[end];
    if (value === null) return [];
    const setters = claims.filter((claim) => claim[end] === value).map(({ id }) => id);
    return [{ bound: end, value, rule: "as said", claims: setters, soft: false, ...rootsOf(claims, new Map()) }];
  });
  return { range, because, claims: claims.map(({ id }) => id), ...rootsOf(claims, new Map()) };
}
