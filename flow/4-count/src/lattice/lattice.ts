// The lattice of scopes with what claims say of them: the reported toll of any scope. Softer words are solved apart and never touch the rest.
import {
  type Because,
  type Claim,
  type ClaimId,
  type Conflict,
  type PlaceTree,
  type Reading,
  type ReportedToll,
  rangesMeet,
  rootsOf,
  softQualifiers,
} from "@bayyina/model";
import type { ClaimsById } from "../incident-figures.ts";
import { mostReadings } from "./combinations.ts";
import type { ConflictSet } from "./conflict-set.ts";
import type { Constraint } from "./constraint.ts";
import type { CountScope } from "./count-scope.ts";
import type { Reason } from "./reasons.ts";
import { sayConflict } from "./say-conflict.ts";
import { openSystem, type RawReading, type RawSolution } from "./system.ts";

/** Weaker bounds shown beside the one that stands, on each side. */
const mostWeaker = 5;

/** Scopes, constraints, and the tolls that follow. */
export type Lattice = {
  /** Adds constraints; one whose key stands already is left out. */
  readonly add: (constraints: readonly Constraint[]) => void;
  /** Removes constraints by key. */
  readonly remove: (keys: readonly string[]) => void;
  /**
   * Looks into every contradiction until none reaches further: then tolls do not hang on which scope is asked first. To be called once a case
   * stands; a toll asked after a single claim was added looks into what it meets.
   */
  readonly settle: () => void;
  /** The toll of a scope, also of one that no claim counts. */
  readonly solve: (scope: CountScope) => ReportedToll;
  /** Every scope known so far. */
  readonly scopes: () => readonly CountScope[];
  /** The scopes of places that consist of parts of which hard claims count some. */
  readonly divided: () => readonly CountScope[];
  /** Every smallest conflicting set found, those under conditions after those without. */
  readonly conflicts: () => readonly Conflict[];
};

/**
 * An empty lattice.
 *
 * @param tree - The gazetteer.
 * @param all - Every claim of the case by id, to say who stands behind a bound.
 * @returns The lattice.
 */
export function openLattice(tree: PlaceTree, all: ClaimsById): Lattice {
  const hard = openSystem(tree);
  /** Everything at its number. Opened when the first softer word comes. */
  let softly: ReturnType<typeof openSystem> | null = null;
  const hardOnes = new Map<string, Constraint>();
  const say = sayer(all);
  return {
    add: (constraints) => {
      const isSoft = ({ conditions }: Constraint): boolean => conditions.length > 0;
      const firm = constraints.filter((each) => !isSoft(each));
      for (const each of firm) hardOnes.set(each.key, each);
      hard.add(firm);
      if (softly !== null) softly.add(constraints);
      else if (constraints.some(isSoft)) {
        softly = openSystem(tree);
        softly.add([...hardOnes.values(), ...constraints.filter(isSoft)]);
      }
    },
    remove: (keys) => {
      for (const key of keys) hardOnes.delete(key);
      hard.remove(keys);
      softly?.remove(keys);
    },
    settle: () => {
      hard.settle();
      softly?.settle();
    },
    solve: (scope) => tollOf(hard.solve(scope), softly?.solve(scope) ?? null, say),
    divided: hard.divided,
    scopes: () => [...new Map([...hard.scopes(), ...(softly?.scopes() ?? [])].map((scope) => [scope.key, scope])).values()],
    conflicts: () => [...hard.conflicts(), ...(softly?.conflicts() ?? []).filter(isConditional)].map(sayConflict),
  };
}

function tollOf(hard: RawSolution, soft: RawSolution | null, say: Sayer): ReportedToll {
  const own = (soft ?? hard).readings.flatMap((reading) => reading.own).filter(({ conditions }) => conditions.length > 0);
  const words = [...new Map(own.map((each) => [each.key, each])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const readings = ranked(hard.readings, say).map((reading) => say.withSofterWords(reading, words));
  const softened = soft === null || own.length === 0 ? [] : ranked(soft.readings, say);
  const says = (list: readonly Reading[]): string => JSON.stringify(list.map(({ range }) => range));
  return {
    kind: "reported",
    readings,
    softReadings: says(softened) === says(readings) ? [] : softened,
    conflicts: hard.conflicts.map(sayConflict),
    softConflicts: (soft?.conflicts ?? []).filter(isConditional).map(sayConflict),
    truncated: hard.truncated || (soft?.truncated ?? false),
  };
}

/** Readings that give one range are one: the one with most observers, which come first. */
function ranked(raw: readonly RawReading[], say: Sayer): readonly Reading[] {
  const bounded = raw.filter(({ low, high }) => low !== null || high !== null);
  const groups = Map.groupBy(bounded.length > 0 ? bounded : raw.slice(0, 1), ({ low, high }) => JSON.stringify([low, high]));
  const readings = [...groups.values()].flatMap((group) => group.map(say.reading).sort(byWeight).slice(0, 1));
  return readings.sort(byWeight).slice(0, mostReadings);
}

/**
 * Orders readings: most observers first, then most claims, then the lowest.
 *
 * @param a - A reading.
 * @param b - Another.
 * @returns Less than 0 when `a` comes first.
 */
export function byWeight(a: Reading, b: Reading): number {
  return (
    b.observers.length - a.observers.length ||
    b.claims.length - a.claims.length ||
    (a.range.low ?? 0) - (b.range.low ?? 0) ||
    (a.range.high ?? Infinity) - (b.range.high ?? Infinity) ||
    (a.claims.join(" ") < b.claims.join(" ") ? -1 : 1)
  );
}

type Sayer = {
  readonly reading: (raw: RawReading) => Reading;
  /** Shows softer words with a reading; they count among its claims only where they do not contradict it. */
  readonly withSofterWords: (reading: Reading, words: readonly Constraint[]) => Reading;
};

function sayer(all: ClaimsById): Sayer {
  const standing = (ids: readonly ClaimId[]): ReturnType<typeof rootsOf> =>
    rootsOf(
      ids.flatMap((id) => all.get(id) ?? []),
      all,
    );
  const isSoft = (claim: Claim | undefined): boolean => claim?.kind === "quantity" && softQualifiers.has(claim.qualifier);
  const claimsOf = (constraints: readonly Constraint[]): readonly ClaimId[] =>
    [...new Set(constraints.flatMap(({ claims }) => claims))].sort();
  /** The bound that stands, then weaker ones that agree with it, nearest first. */
  const becauseOf = (bound: "low" | "high", reasons: readonly Reason[]): readonly Because[] => {
    const sign = bound === "low" ? -1 : 1;
    const values = [...new Set(reasons.map(({ value }) => value))].sort((a, b) => sign * (a - b)).slice(0, 1 + mostWeaker);
    return values.flatMap((value, rank) => {
      const rules = Map.groupBy(
        reasons.filter((each) => each.value === value),
        ({ rule }) => rule,
      );
      return [...rules]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, at]): Because => {
          const rests = at.flatMap((each) => each.rests);
          const claims = claimsOf(rests);
          const words = rank === 0 ? rule : `${rule}; a ${bound === "low" ? "higher lower" : "lower upper"} bound also stands`;
          const soft = rests.some(({ conditions }) => conditions.length > 0) || claims.some((id) => isSoft(all.get(id)));
          return { bound, value, rule: words, claims, ...standing(claims), soft };
        });
    });
  };
  const softBounds = ({ low, high, claims, conditions, ruleLow }: Constraint): readonly Because[] => {
    const isBodies = conditions.some(({ kind }) => kind === "bodies");
    const rule = isBodies ? ruleLow : "said only as ‘about’, ‘likely’ or ‘alleged’: it rules nothing out";
    const of = (bound: "low" | "high", value: number | null): readonly Because[] =>
      value === null ? [] : [{ bound, value, rule, claims, ...standing(claims), soft: true }];
    return [...of("low", low), ...of("high", high)];
  };
  return {
    reading: (raw) => {
      const because = [...becauseOf("low", raw.lows), ...becauseOf("high", raw.highs)];
      const claims = [...new Set([...claimsOf(raw.own), ...because.flatMap((each) => each.claims)])].sort();
      return { range: { low: raw.low, high: raw.high }, because, claims, ...standing(claims) };
    },
    withSofterWords: (reading, words) => {
      if (words.length === 0) return reading;
      const fitting = claimsOf(words.filter((word) => rangesMeet(word, reading.range)));
      const claims = [...new Set([...reading.claims, ...fitting])].sort();
      const behind = reading.claims.length === 0 ? standing(claims) : {};
      return { ...reading, because: [...reading.because, ...words.flatMap(softBounds)], claims, ...behind };
    },
  };
}

function isConditional({ constraints }: ConflictSet): boolean {
  return constraints.some(({ conditions }) => conditions.length > 0);
}
