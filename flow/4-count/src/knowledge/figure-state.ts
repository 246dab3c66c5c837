// What of a toll can differ between two counts of it, in numbers and in words. Not the toll itself: who said what stands there.
import {
  type Because,
  type Claim,
  type ClaimId,
  type CountRange,
  type Incident,
  type ScopedToll,
  sayRange,
  type Toll,
} from "@bayyina/model";

/** A case as counted: its claims, its incidents, their tolls and those of claims in none, each once. */
export type CountedCase = {
  readonly claims: readonly Claim[];
  readonly incidents: readonly Incident[];
  readonly tolls: readonly ScopedToll<Toll>[];
};

/** A toll and the claims behind it, each once, sorted. `counting`: those of them that count in it, and do not only contradict it. */
export type Figure = {
  readonly scoped: ScopedToll<Toll>;
  readonly claims: readonly ClaimId[];
  readonly counting: readonly ClaimId[];
};

/** A toll's figure, so that two can be compared. */
export type FigureState = {
  readonly kind: Toll["kind"];
  /** A range for each reading with its number of independent observers; one range where persons are counted one by one. */
  readonly readings: readonly StateReading[];
  /** The same, if softer words are taken at their number. */
  readonly softReadings: readonly StateReading[];
  /** Smallest sets of claims that cannot all hold, then those that only cannot under a condition. */
  readonly conflicts: number;
  readonly softConflicts: number;
};

/** A reading's range. `observers`: null where the toll is not made of reports. */
export type StateReading = { readonly range: CountRange; readonly observers: number | null };

/**
 * The state of a toll's figure.
 *
 * @param toll - A toll.
 * @returns What can be compared of it.
 */
export function stateOf(toll: Toll): FigureState {
  const none = { kind: toll.kind, readings: [], softReadings: [], conflicts: 0, softConflicts: 0 } as const;
  switch (toll.kind) {
    case "reported":
      return {
        kind: toll.kind,
        readings: toll.readings.map(({ range, observers }) => ({ range, observers: observers.length })),
        softReadings: toll.softReadings.map(({ range, observers }) => ({ range, observers: observers.length })),
        conflicts: toll.conflicts.length,
        softConflicts: toll.softConflicts.length,
      };
    case "documented":
      return { ...none, readings: [{ range: toll.range, observers: null }] };
    case "estimated":
      return { ...none, readings: [{ range: { low: toll.interval.low, high: toll.interval.high }, observers: null }] };
    case "unknown":
      return none;
  }
}

/**
 * A figure in words.
 *
 * @param state - Its state; null = there is no such figure.
 * @returns `documented 3`, `reported 120–200, or 137`, `not known`, `no figure`; never one number for several readings.
 */
export function sayState(state: FigureState | null): string {
  if (state === null) return "no figure";
  if (state.kind === "unknown") return "not known";
  const ranges = state.readings.map(({ range }) =>
    range.low === null && range.high === null ? "no firm bound" : sayRange(range),
  );
  return `${state.kind} ${ranges.join(", or ")}`;
}

/**
 * The figures of a case with the claims behind them.
 *
 * @param counted - The case.
 * @returns One for each toll that says anything, in order; an unknown toll is no figure. Its claims are those of its readings, bounds,
 *   slots and conflicts, soft ones included.
 */
export function figuresOf({ tolls }: CountedCase): readonly Figure[] {
  const told = tolls.filter(({ toll }) => toll.kind !== "unknown");
  return told.map((scoped) => {
    const counting = claimsOf(scoped.toll);
    const claims = [...counting, ...contradictingOf(scoped.toll)];
    return { scoped, claims: [...new Set(claims)].sort(), counting: [...new Set(counting)].sort() };
  });
}

/**
 * Why a toll's bounds stand where they do.
 *
 * @param toll - A toll.
 * @returns The reasons of all its readings, soft ones last; none where it is not made of claims.
 */
export function becauseOf(toll: Toll): readonly Because[] {
  switch (toll.kind) {
    case "reported":
      return [...toll.readings, ...toll.softReadings].flatMap(({ because }) => because);
    case "documented":
      return toll.because;
    case "estimated":
    case "unknown":
      return [];
  }
}

function claimsOf(toll: Toll): readonly ClaimId[] {
  const because = becauseOf(toll).flatMap(({ claims }) => claims);
  switch (toll.kind) {
    case "reported": {
      const readings = [...toll.readings, ...toll.softReadings];
      return [...because, ...readings.flatMap(({ claims }) => claims)];
    }
    case "documented":
      return [...because, ...toll.slots.flatMap(({ claims }) => claims), ...toll.households.map(({ claim }) => claim)];
    case "estimated":
    case "unknown":
      return [];
  }
}

function contradictingOf(toll: Toll): readonly ClaimId[] {
  return toll.kind === "reported" ? [...toll.conflicts, ...toll.softConflicts].flatMap(({ claims }) => claims) : [];
}
