// A generated case for measuring counting: an invented city with quarters, streets and buildings, incidents over three years, observers
// that count each in their own way. Made in memory from a seed; nothing of it resembles a real place or day.
import {
  type Claim,
  type ClaimId,
  edtfOfDays,
  type Incident,
  isoDay,
  type Linking,
  type Places,
  type PlaceTree,
  parseAsJson,
  parseId,
  placeTree,
  readClaim,
} from "@bayyina/model";
import { buildingsPerStreet, cityOf, quarterOf } from "./count-city.ts";

/** A case ready to be counted; `contradicting`: claims made to fit no other of their incident. */
export type GeneratedCase = {
  readonly claims: readonly Claim[];
  readonly linking: Linking;
  readonly places: Places;
  readonly tree: PlaceTree;
  readonly contradicting: ReadonlySet<ClaimId>;
};

/** One claim in this many contradicts: 2 %. */
const contradictionEvery = 50;
const claimsPerIncident = 8;
const incidentsPerStreet = 6;
const observers = 40;
/** 1 January 2031, and three years. */
const firstDay = Date.UTC(2031, 0, 1) / 86_400_000;
const spanDays = 3 * 365;

/**
 * Generates a case.
 *
 * @param size - How many claims.
 * @param seed - Whole number; the same seed gives the same case.
 * @returns The case. Its incidents are given, not linked: counting alone is measured.
 */
export function generateCase(size: number, seed: number): GeneratedCase {
  const chance = chanceOf(seed);
  const streets = Math.max(2, Math.ceil(size / claimsPerIncident / incidentsPerStreet));
  const incidents: Incident[] = [];
  const claims: Claim[] = [];
  const contradicting = new Set<ClaimId>();
  const wide: ClaimId[] = [];
  for (let at = 0; claims.length < size; at++) {
    const street = chance.below(streets);
    const day = firstDay + chance.below(spanDays);
    const site: Site = { street, day, perBuilding: Array.from({ length: buildingsPerStreet }, () => chance.below(12)) };
    const own: ClaimId[] = [];
    const told = Array.from({ length: claimsPerIncident }, (_, nth) => tellOf(site, nth, chance));
    for (const { wider, ...tell } of told) {
      if (claims.length === size) break;
      const isWrong = claims.length % contradictionEvery === contradictionEvery - 1;
      const claim = readGenerated({
        id: `c${claims.length}`,
        ...tell,
        ...(isWrong ? { ...wrong(site), placeIds: tell.placeIds } : {}),
      });
      claims.push(claim);
      if (isWrong) contradicting.add(claim.id);
      (wider && !isWrong ? wide : own).push(claim.id);
    }
    incidents.push({
      id: parseId("incident", `i-${at.toString(16).padStart(12, "0")}`),
      placeIds: [parseId("place", `street-${street}`)],
      during: isoDay(day),
      claims: own.toSorted(),
      possible: [],
      wider: [],
      reasons: [],
    });
  }
  const unplaced = wide.map((claim) => ({ claim, why: "it counts a month" }));
  const places = cityOf(streets);
  return { claims, linking: { incidents, possiblySame: [], unplaced }, places, tree: placeTree(places), contradicting };
}

/**
 * One more claim of an incident.
 *
 * @param of - The case.
 * @param nth - Which: a different claim for each number.
 * @returns A claim that is not part of the case yet, and its incident with the claim in it.
 */
export function oneMoreClaim({ linking }: GeneratedCase, nth: number): { readonly claim: Claim; readonly incident: Incident } {
  const chance = chanceOf(nth);
  const incident = linking.incidents[chance.below(linking.incidents.length)];
  const [place] = incident?.placeIds ?? [];
  if (incident === undefined || place === undefined) throw new Error("a generated case has incidents with places");
  const low = chance.below(20);
  const claim = readGenerated({
    id: `more-${nth}`,
    ...common(chance),
    placeIds: [place],
    during: incident.during,
    low,
    high: low + 30,
  });
  return { claim, incident: { ...incident, claims: [...incident.claims, claim.id].toSorted() } };
}

type Site = { readonly street: number; readonly day: number; readonly perBuilding: readonly number[] };
type Chance = { readonly below: (most: number) => number };
/** A claim's fields before they are read. */
type Told = { readonly [field: string]: unknown };

/** The nth claim of an incident: parts, wholes, groups, injured, a running count of bodies, a month of the quarter. */
function tellOf(site: Site, nth: number, chance: Chance): Told & { readonly wider: boolean } {
  const { street, day, perBuilding } = site;
  const building = chance.below(buildingsPerStreet);
  const killed = perBuilding[building] ?? 0;
  const all = perBuilding.reduce((sum, n) => sum + n, 0);
  const inBuilding = { placeIds: [`building-${street}-${building}`], during: isoDay(day) };
  const inStreet = { placeIds: [`street-${street}`], during: isoDay(day) };
  const slack = chance.below(4);
  const base = { ...common(chance), wider: false };
  switch (nth) {
    case 0:
    case 1:
      return { ...base, ...inBuilding, low: Math.max(0, killed - slack), high: killed + slack, qualifier: "between" };
    case 2:
      return { ...base, ...inBuilding, of: "civilians", low: killed, high: null, qualifier: "at least" };
    case 3:
      return { ...base, ...inStreet, low: Math.max(0, all - 3 * slack), high: null, qualifier: "at least" };
    case 4:
      return { ...base, ...inStreet, low: null, high: all + slack, qualifier: "up to" };
    case 5:
      return { ...base, ...inStreet, counted: "injured", low: 2 * all, high: 2 * all + slack, qualifier: "between" };
    case 6: {
      const end = 1 + chance.below(9);
      const found = Math.floor((all * end) / 10);
      const during = edtfOfDays(day, day + end);
      return {
        ...base,
        ...inStreet,
        during,
        counted: "recovered",
        low: found,
        high: found,
        qualifier: "so far",
        provenance: distinct,
      };
    }
    default: {
      const month = isoDay(day).slice(0, 7);
      return {
        ...base,
        placeIds: [quarterOf(street)],
        during: month,
        low: all,
        high: null,
        qualifier: "at least",
        wider: true,
      };
    }
  }
}

const distinct = "distinct persons, place known";

/** More killed in one building than anybody else allows, to the person. */
function wrong({ day, perBuilding }: Site): Told {
  const all = perBuilding.reduce((sum, n) => sum + n, 0);
  return {
    counted: "killed",
    of: "unspecified",
    low: all + 40,
    high: all + 40,
    qualifier: "unqualified",
    during: isoDay(day),
    provenance: null,
  };
}

function common(chance: Chance): Told {
  return {
    kind: "quantity",
    placeText: "",
    reported: "2034-02-01",
    speaker: `outlet ${chance.below(observers)}`,
    chain: [],
    observer: `observer ${chance.below(observers)}`,
    organOf: null,
    position: null,
    restsOn: [],
    provenance: null,
    quote: "not-checked",
    note: "",
    address: "",
    counted: "killed",
    of: "unspecified",
    low: null,
    high: null,
    qualifier: "between",
  };
}

function readGenerated(told: Told): Claim {
  const read = readClaim(parseAsJson(told));
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

/** Chance from a seed (mulberry32): the same numbers each time, good enough for a benchmark. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (most) => Math.floor(next() * most) };
}
