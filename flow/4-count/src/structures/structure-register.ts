// The register of structures: each building with the dated observations of its damage, as observers gave them. What contradicts stays
// side by side, nothing is decided here, and no visible damage is not the same as undamaged. Places are not looked at for distance.
import {
  type Claim,
  type ClaimId,
  type DamageClass,
  isId,
  knownFrom,
  type PlaceId,
  type PlaceTree,
  type Problem,
  parsePartialDate,
} from "@bayyina/model";
import { crosswalk, type DamageScheme, readClass } from "./damage-schemes.ts";

/** A claim of kind `damage`. */
export type DamageClaim = Extract<Claim, { kind: "damage" }>;

/** One look at a structure. `scheme` null: the source does not say which, so its class compares with none. `imageDate`: EDTF. */
export type DamageObservation = {
  readonly claim: ClaimId;
  readonly scheme: DamageScheme | null;
  readonly class: DamageClass;
  readonly imageDate: string | null;
  readonly observer: string | null;
};

/** Two observations of images of one date that cannot both be right, even through the crosswalk. */
export type DamageContradiction = {
  readonly imageDate: string;
  readonly claims: readonly [ClaimId, ClaimId];
  readonly why: string;
};

/** A building with what was seen of it. Without observations nobody looked, which says nothing of its state. */
export type RegisteredStructure = {
  /** The place's id, else a key made of what the source calls it, where, and who observed it. */
  readonly key: string;
  /** The building in the gazetteer; null = no claim says which it is. */
  readonly placeId: PlaceId | null;
  /** Where it stands, as claims say. */
  readonly placeIds: readonly PlaceId[];
  /** What sources call it, sorted. */
  readonly called: readonly string[];
  /** By image date, undated ones last. */
  readonly observations: readonly DamageObservation[];
  readonly contradictions: readonly DamageContradiction[];
  /** The claims of the latest image date, sorted; several may differ. Empty: no dated observation. */
  readonly knownLast: readonly ClaimId[];
};

/** The register. Every claim of kind `damage` is an observation of one structure, or set aside. */
export type StructureRegister = {
  readonly structures: readonly RegisteredStructure[];
  readonly setAside: readonly { readonly claim: ClaimId; readonly problem: Problem }[];
};

/**
 * Registers structures.
 *
 * @param claims - Claims of any kind, in any order; those of kind `damage` are read.
 * @param tree - The gazetteer; each place of kind `building` is a structure, observed or not.
 * @returns Structures by key. A claim whose scheme is not known, or has no such class, is set aside with `KIND_UNKNOWN`.
 */
export function structuresOf(claims: readonly Claim[], tree: PlaceTree): StructureRegister {
  const found = new Map<string, Seen>();
  for (const place of tree.places.values())
    if (place.kind === "building") found.set(place.id, { placeId: place.id, placeIds: [place.id], claims: [] });
  const setAside: { claim: ClaimId; problem: Problem }[] = [];
  for (const claim of claims.filter((each) => each.kind === "damage")) {
    const read = claim.scheme === null ? null : readClass(claim.scheme, claim.damage);
    if (read !== null && "problem" in read) {
      setAside.push({ claim: claim.id, problem: { code: read.problem.code, facts: { claim: claim.id, ...read.problem.facts } } });
      continue;
    }
    const placeId = buildingOf(claim, tree);
    const key = placeId ?? keyOf(claim);
    const seen = found.get(key) ?? { placeId, placeIds: [...claim.placeIds].sort(), claims: [] };
    found.set(key, seen);
    seen.claims.push({ claim, scheme: read?.table.scheme ?? null });
  }
  const byKey = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    structures: byKey.map(([key, seen]) => registered(key, seen)),
    setAside: setAside.sort((a, b) => (a.claim < b.claim ? -1 : 1)),
  };
}

type Seen = {
  readonly placeId: PlaceId | null;
  readonly placeIds: readonly PlaceId[];
  readonly claims: { readonly claim: DamageClaim; readonly scheme: DamageScheme | null }[];
};

function registered(key: string, { placeId, placeIds, claims }: Seen): RegisteredStructure {
  const observations = claims
    .map(({ claim, scheme }): DamageObservation => {
      const { id, damage, imageDate, observer } = claim;
      return { claim: id, scheme, class: damage, imageDate, observer };
    })
    .sort((a, b) => compare(dayOfImage(a), dayOfImage(b)) || (a.claim < b.claim ? -1 : 1));
  const called = [...new Set(claims.map(({ claim }) => claim.structure))].sort();
  const dated = observations.filter(({ imageDate }) => imageDate !== null);
  const last = dated.at(-1);
  const knownLast = dated.filter((each) => last !== undefined && dayOfImage(each) === dayOfImage(last)).map(({ claim }) => claim);
  return { key, placeId, placeIds, called, observations, contradictions: contradictionsOf(dated), knownLast: knownLast.sort() };
}

/** The one building that a claim places it at, or calls it by its id. Of several buildings, which is meant is not known. */
function buildingOf(claim: DamageClaim, tree: PlaceTree): PlaceId | null {
  const isBuilding = (id: PlaceId): boolean => tree.places.get(id)?.kind === "building";
  const [only, ...others] = claim.placeIds.filter(isBuilding);
  if (only !== undefined && others.length === 0) return only;
  return isId("place", claim.structure) && isBuilding(claim.structure) ? claim.structure : null;
}

/** What two observers call alike need not be one building; of an observer nobody names, what two claims call alike neither. */
function keyOf({ id, structure, placeIds, observer }: DamageClaim): string {
  return JSON.stringify([structure.trim(), [...placeIds].sort(), observer === null ? { claim: id } : observer.trim()]);
}

function contradictionsOf(dated: readonly DamageObservation[]): readonly DamageContradiction[] {
  return dated.flatMap((a, at) =>
    dated.slice(at + 1).flatMap((b): readonly DamageContradiction[] => {
      if (a.imageDate === null || a.imageDate !== b.imageDate || a.scheme === null || b.scheme === null) return [];
      const read = crosswalk({ scheme: a.scheme, class: a.class }, b.scheme);
      if ("problem" in read || read.classes.includes(b.class)) return [];
      const why = a.scheme === b.scheme ? "two classes of one scheme" : "classes that share no grade, through a lossy crosswalk";
      return [{ imageDate: a.imageDate, claims: [a.claim, b.claim], why }];
    }),
  );
}

/** An image's day, as late as its date allows; undated ones come last. */
function dayOfImage({ imageDate }: DamageObservation): number {
  return imageDate === null ? Infinity : (knownFrom(parsePartialDate(imageDate)) ?? Infinity);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
