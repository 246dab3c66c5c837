// Small invented worlds for the properties of counting: numbers first, words last. A world holds no name; a naming gives every place,
// party, speaker, claim and day its spelling, so that one world can be told in other words and compared.
import {
  type Claim,
  type Counted,
  isoDay,
  type PlaceTree,
  parseAsJson,
  parsePlaces,
  placeTree,
  type positions,
  type Qualifier,
  readClaim,
} from "@bayyina/model";

/** A place by its number: `parent` is a smaller number. `whole`: it consists of its children, which are known to be apart. */
export type WorldPlace = { readonly parent: number | null; readonly whole: boolean };

/** What a claim of any kind tells: people, places and other claims by number, days from the world's first. */
type WorldTelling = {
  readonly places: readonly number[];
  /** First and last day, the first perhaps about a day; null = undated. */
  readonly during: { readonly from: number; readonly to: number; readonly about: boolean } | null;
  readonly reported: number;
  readonly observer: number | null;
  readonly speaker: number;
  /** The party that the observer or speaker is an organ of. */
  readonly organOf: number | null;
  /** The party blamed. */
  readonly alleged: number | null;
  readonly firstHand: boolean;
};
/** A claim that counts. */
export type WorldCount = WorldTelling & {
  readonly kind: "quantity";
  readonly counted: Counted;
  readonly of: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly distinctBodies: boolean;
};
/** A claim that names one person. */
export type WorldPerson = WorldTelling & {
  readonly kind: "person";
  readonly person: number;
  readonly fate: "killed" | "injured";
};
/** A claim that blames a party, or gives its position. */
export type WorldStatement = WorldTelling & {
  readonly kind: "attribution" | "position";
  readonly party: number;
  readonly position: (typeof positions)[number];
};
/** A claim of a world. */
export type WorldClaim = WorldCount | WorldPerson | WorldStatement;

/** Places, pairs of them known to be apart or perhaps one, and what is claimed of them. */
export type World = {
  readonly places: readonly WorldPlace[];
  readonly apart: readonly (readonly [number, number])[];
  readonly maybeSame: readonly (readonly [number, number])[];
  readonly claims: readonly WorldClaim[];
};

/** A spelling of everything that has a name. `shiftDays` moves every date. */
export type Naming = {
  readonly place: (place: number) => string;
  readonly party: (party: number) => string;
  readonly speaker: (speaker: number) => string;
  readonly claim: (claim: number) => string;
  readonly person: (person: number) => string;
  readonly shiftDays: number;
};

/** The naming used where names do not matter. */
export const plainNaming: Naming = {
  place: (place) => `place-${place}`,
  party: (party) => `party-${party}`,
  speaker: (speaker) => `speaker-${speaker}`,
  claim: (claim) => `claim-${claim}`,
  person: (person) => `person ${"abcdefghij"[person] ?? person}`,
  shiftDays: 0,
};

/** A world in words: what counting takes. */
export type ToldWorld = { readonly claims: readonly Claim[]; readonly tree: PlaceTree };

/**
 * Tells a world in words.
 *
 * @param world - The world.
 * @param naming - How everything is called.
 * @returns Its claims in order, read as any other, and its gazetteer.
 * @throws Error when a claim does not read: the generator is at fault.
 */
export function tellWorld(world: World, naming: Naming = plainNaming): ToldWorld {
  return { claims: world.claims.map((claim, at) => tellClaim(claim, at, naming)), tree: tellPlaces(world, naming) };
}

/** 1 March 2031: the first day of every world. */
const firstDay = Date.UTC(2031, 2, 1) / 86_400_000;
const kinds = ["city", "quarter", "block", "building", "building"];

function tellPlaces({ places, apart, maybeSame }: World, { place }: Naming): PlaceTree {
  const depth = (at: number): number => {
    const parent = places[at]?.parent ?? null;
    return parent === null ? 0 : 1 + depth(parent);
  };
  const childrenOf = (at: number): readonly number[] => [...places.keys()].filter((child) => places[child]?.parent === at);
  const pairsOf = (children: readonly number[]): readonly (readonly [number, number])[] =>
    children.flatMap((a, at) => children.slice(at + 1).map((b) => [a, b] as const));
  const wholes = places.map(({ whole }, at) => (whole ? childrenOf(at) : []));
  const named = (pairs: readonly (readonly [number, number])[]): readonly (readonly string[])[] =>
    pairs.map((pair) => pair.map(place));
  return placeTree(
    parsePlaces({
      places: places.map(({ parent }, at) => ({
        id: place(at),
        kind: kinds[depth(at)] ?? "building",
        names: { en: [place(at)] },
        within: parent === null ? null : place(parent),
        ...((wholes[at]?.length ?? 0) > 1 ? { consistsOf: wholes[at]?.map(place) } : {}),
      })),
      disjoint: named([...apart, ...wholes.flatMap(pairsOf)]),
      maybeSame: named(maybeSame),
    }),
  );
}

function tellClaim(claim: WorldClaim, at: number, naming: Naming): Claim {
  const day = (offset: number): string => isoDay(firstDay + naming.shiftDays + offset);
  const { during, observer, organOf, alleged } = claim;
  const common = {
    id: naming.claim(at),
    placeText: "",
    placeIds: claim.places.map(naming.place),
    during: during === null ? null : sayDuring(during, day),
    reported: day(claim.reported),
    speaker: naming.speaker(claim.speaker),
    chain: [],
    observer: observer === null ? null : naming.speaker(observer),
    organOf: organOf === null ? null : naming.party(organOf),
    position: null,
    restsOn: claim.firstHand ? [] : null,
    provenance: claim.kind === "quantity" && claim.distinctBodies ? "distinct persons, place known" : null,
    quote: "not-checked",
    note: "",
    address: "",
    allegedParty: alleged === null ? null : naming.party(alleged),
  };
  const read = readClaim(parseAsJson({ ...common, ...sayKind(claim, naming) }));
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

function sayDuring({ from, to, about }: NonNullable<WorldTelling["during"]>, day: (offset: number) => string): string {
  const start = `${day(from)}${about ? "~" : ""}`;
  return from === to ? start : `${start}/${day(to)}`;
}

function sayKind(claim: WorldClaim, naming: Naming): object {
  switch (claim.kind) {
    case "quantity": {
      const { kind, counted, of, low, high, qualifier } = claim;
      return { kind, counted, of, low, high, qualifier };
    }
    case "person": {
      const { kind, person, fate } = claim;
      const nameForms = [{ text: naming.person(person), lang: null }];
      return { kind, nameForms, slot: null, ageLow: null, ageHigh: null, sex: null, household: null, fate };
    }
    case "attribution":
      return { kind: claim.kind, party: naming.party(claim.party), act: "an air strike", weapon: null };
    case "position":
      return { kind: claim.kind, party: naming.party(claim.party), position: claim.position };
  }
}
