// Observers behind claims, each with everything that rests on what it saw: six counts of one institution are visibly one observer's.
import { type Claim, type ClaimId, lastDayOf, parsePartialDate, rootsOf } from "@bayyina/model";
import type { ClaimsById } from "../incident-figures.ts";

/** An observer: who saw or counted, not who printed. */
export type Observer = {
  /** In one of the spellings given; spellings that differ in case or spacing only are one. */
  readonly observer: string;
  /** The parties it is said to be an organ of, sorted; empty: of none, as far as anybody says. The same mark for every party. */
  readonly parties: readonly string[];
  /** Claims that rest on it, by report date (EDTF, null = not dated, and last). */
  readonly claims: readonly { readonly claim: ClaimId; readonly reported: string | null }[];
};

/** Who stands behind claims, and what nobody named vouches for. */
export type Observers = {
  /** Sorted by name. */
  readonly observers: readonly Observer[];
  /** Claims without a named observer, sorted: how many observers they add is not known. */
  readonly unnamed: readonly ClaimId[];
};

/**
 * Sorts claims by who observed.
 *
 * @param claims - Claims, of an incident for instance.
 * @param all - Every claim of the case by id, to follow what claims rest on.
 * @returns Each observer once with its claims; a claim that rests on several stands with each.
 */
export function observersOf(claims: readonly Claim[], all: ClaimsById): Observers {
  const { observers, organs, unnamed } = rootsOf(claims, all);
  const behind = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const observer of rootsOf([claim], all).observers) {
      const key = spellingKey(observer);
      behind.set(key, [...(behind.get(key) ?? []), claim]);
    }
  return {
    observers: observers.map((observer) => ({
      observer,
      parties: organs.filter((organ) => organ.observer === observer).map(({ party }) => party),
      claims: (behind.get(spellingKey(observer)) ?? []).toSorted(byDate).map(({ id, reported }) => ({ claim: id, reported })),
    })),
    unnamed,
  };
}

/** As `rootsOf` compares observers. */
function spellingKey(observer: string): string {
  return observer.trim().replace(/\s+/gu, " ").toLowerCase();
}

function byDate(a: Claim, b: Claim): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
}

function dayOf({ reported }: Claim): number {
  return reported === null ? Infinity : (lastDayOf(parsePartialDate(reported)) ?? Infinity);
}
