// What changed between two counts, and why: figure, old, new, and the claims that did it. It explains; it judges neither count better.
import { type Claim, type ClaimId, canonicalJson, type IncidentId, type PlaceId, parseAsJson } from "@bayyina/model";
import { becauseOf, type CountedCase, type Figure, type FigureState, sayState, stateOf } from "./figure-state.ts";
import { type FigurePair, type Move, matchFigures } from "./match-figures.ts";

/** A bound that a claim helps to set, and by which rule; another may outdo it. */
export type SetBound = { readonly bound: "low" | "high"; readonly value: number; readonly rule: string; readonly soft: boolean };

/**
 * What a claim behind a figure did. `came`, `went`: only one of the two counts knows it. `corrected`: its content differs. `joined`,
 * `left`: both know it, and it counts for this figure in one. `bounds`: it is the same and sets other bounds. `contradicts`,
 * `contradicts no more`: it counts for this figure in neither, and stands in a contradiction with it in one.
 */
export type Cause = {
  readonly claim: ClaimId;
  readonly did: "came" | "went" | "corrected" | "joined" | "left" | "bounds" | "contradicts" | "contradicts no more";
  /** The bounds that it sets in one of the two counts only. */
  readonly before: readonly SetBound[];
  readonly after: readonly SetBound[];
};

/**
 * A figure that differs between two counts, or stands in another incident or in none; `before` or `after` is null where one has none.
 * The scope is as in the later one.
 */
export type FigureChange = {
  readonly moved: Move | null;
  readonly incidentBefore: IncidentId | null;
  readonly incidentAfter: IncidentId | null;
  readonly counted: string;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  readonly during: string | null;
  readonly before: FigureState | null;
  readonly after: FigureState | null;
  /** Sorted by claim. None: the rules differ, or what stands in other scopes. */
  readonly causes: readonly Cause[];
  /** Plain words: a line for the figure, one if it moved, then one for each cause. */
  readonly says: readonly string[];
};

/**
 * Compares two counts: of two dates, two releases, or by two versions of the rules.
 *
 * @param before - The earlier count.
 * @param after - The later one.
 * @returns One change for each figure whose ranges, observers or conflicts differ, or that moved; figures of `after` in their order, then
 *   those gone.
 */
export function compareTolls(before: CountedCase, after: CountedCase): readonly FigureChange[] {
  const known = { before: byId(before.claims), after: byId(after.claims) };
  return matchFigures(before, after).flatMap((pair) => {
    const change = changeOf(pair, known);
    return change === null ? [] : [change];
  });
}

type ClaimsById = ReadonlyMap<ClaimId, Claim>;
type Known = { readonly before: ClaimsById; readonly after: ClaimsById };

function changeOf({ before: was, after: is, moved }: FigurePair, known: Known): FigureChange | null {
  const before = was === null ? null : stateOf(was.scoped.toll);
  const after = is === null ? null : stateOf(is.scoped.toll);
  const scoped = is?.scoped ?? was?.scoped;
  if (scoped === undefined || (moved === null && JSON.stringify(before) === JSON.stringify(after))) return null;
  const { counted, of, placeIds, during } = scoped;
  const causes = causesOf(was, is, known);
  return {
    moved,
    incidentBefore: was?.scoped.incident ?? null,
    incidentAfter: is?.scoped.incident ?? null,
    counted,
    of,
    placeIds,
    during,
    before,
    after,
    causes,
    says: [
      `${counted}, ${of === "unspecified" ? "of any status" : of}, ${during ?? "not dated"}: ${sayState(before)} → ${sayState(after)}`,
      ...(moved === null ? [] : [`the figure ${moved}`]),
      ...(causes.length === 0 && moved === null
        ? ["by the same claims: the rules differ, or what stands in other scopes"]
        : causes.map((cause) => sayCause(cause, before, after))),
    ],
  };
}

function causesOf(was: Figure | null, is: Figure | null, known: Known): readonly Cause[] {
  const [older, newer] = [new Set(was?.counting), new Set(is?.counting)];
  const [met, meets] = [new Set(was?.claims), new Set(is?.claims)];
  return [...new Set([...met, ...meets])].sort().flatMap((claim): readonly Cause[] => {
    if (!older.has(claim) && !newer.has(claim)) {
      const did = meets.has(claim) ? "contradicts" : "contradicts no more";
      return met.has(claim) === meets.has(claim) ? [] : [{ claim, did, before: [], after: [] }];
    }
    const [before, after] = [boundsBy(claim, was), boundsBy(claim, is)];
    const bounds = { before: before.filter((each) => !holds(after, each)), after: after.filter((each) => !holds(before, each)) };
    const did = didOf(known.before.get(claim), known.after.get(claim), { was: older.has(claim), is: newer.has(claim) });
    if (did !== null) return [{ claim, did, ...bounds }];
    return bounds.before.length + bounds.after.length === 0 ? [] : [{ claim, did: "bounds", ...bounds }];
  });
}

function didOf(
  older: Claim | undefined,
  newer: Claim | undefined,
  counts: { readonly was: boolean; readonly is: boolean },
): Cause["did"] | null {
  if (newer === undefined) return "went";
  if (older === undefined) return "came";
  if (spellingOf(older) !== spellingOf(newer)) return "corrected";
  if (counts.was === counts.is) return null;
  return counts.is ? "joined" : "left";
}

/** The bounds that a claim helps to set, each once, however many readings hold it. */
function boundsBy(claim: ClaimId, figure: Figure | null): readonly SetBound[] {
  const own = (figure === null ? [] : becauseOf(figure.scoped.toll)).filter(({ claims }) => claims.includes(claim));
  const bounds = own.map(({ bound, value, rule, soft }): SetBound => ({ bound, value, rule, soft }));
  return bounds.filter((each, at) => bounds.findIndex((other) => sameBound(each, other)) === at);
}

function holds(bounds: readonly SetBound[], bound: SetBound): boolean {
  return bounds.some((each) => sameBound(each, bound));
}

function sameBound(a: SetBound, b: SetBound): boolean {
  return a.bound === b.bound && a.value === b.value && a.rule === b.rule && a.soft === b.soft;
}

const deeds: Readonly<Record<Cause["did"], string>> = {
  came: "is new",
  went: "is no longer there",
  corrected: "was corrected",
  joined: "now counts here",
  left: "no longer counts here",
  bounds: "is the same",
  contradicts: "now stands in a contradiction with it",
  "contradicts no more": "no longer stands in a contradiction with it",
};

function sayCause({ claim, did, before, after }: Cause, was: FigureState | null, is: FigureState | null): string {
  return [
    `claim ${claim} ${deeds[did]}`,
    ...sayBounds(before, was).map((each) => `gave ${each}`),
    ...sayBounds(after, is).map((each) => `gives ${each}`),
  ].join("; ");
}

/** Names the bounds that the figure shows, each once with all its rules; those that a firmer one outdoes stand in the data alone. */
function sayBounds(bounds: readonly SetBound[], state: FigureState | null): readonly string[] {
  const shown = bounds.filter(({ bound, value }) => state?.readings.some(({ range }) => range[bound] === value) === true);
  return [...Map.groupBy(shown, ({ bound, value }) => `${bound === "low" ? "at least" : "at most"} ${value}`)].map(
    ([said, same]) => {
      const firm = same.filter(({ soft }) => !soft);
      const rules = [...new Set((firm.length > 0 ? firm : same).map(({ rule }) => rule))].join("; ");
      return `${said}${firm.length > 0 ? "" : " on softer grounds"} (${rules})`;
    },
  );
}

function byId(claims: readonly Claim[]): ClaimsById {
  return new Map(claims.map((claim) => [claim.id, claim] as const));
}

function spellingOf(claim: Claim): string {
  return canonicalJson(parseAsJson(claim));
}
