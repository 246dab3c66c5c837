// Bounds on counts of structures from what was observed one by one: a place holds at least as many destroyed as one assessment shows there.
// Data for the lattice; nothing is solved here, and no bound is set from above: who looked at one image did not see everything.
import type { ClaimId, Counted, PlaceId, PlaceTree } from "@bayyina/model";
import { readClass } from "./damage-schemes.ts";
import { damagedBy } from "./image-date.ts";
import type { DamageObservation, RegisteredStructure, StructureRegister } from "./structure-register.ts";

/** At least `low` structures of a place, distinct ones, were damaged or destroyed in `during` (EDTF). It holds when its claims do. */
export type StructureBound = {
  readonly counted: Extract<Counted, "structures-damaged" | "structures-destroyed">;
  readonly of: "unspecified";
  readonly placeIds: readonly [PlaceId];
  readonly during: string;
  readonly low: number;
  /** Sorted; each of them adds nothing twice. */
  readonly claims: readonly ClaimId[];
  readonly rule: string;
};

/**
 * The bounds that observed structures set.
 *
 * One assessment is one observer's reading of images of one date in one scheme: it lists a building once. Structures of two assessments
 * are not added, since a building may stand in both. A class whose words leave the damage open bounds nothing; nor does a structure
 * whose observations of that date contradict, one that the gazetteer lacks, an undated one, or one whose observer nobody names.
 *
 * @param register - The register.
 * @param tree - The gazetteer: places around a building hold it; buildings that may be one count as one.
 * @returns For each place around a building: a bound a kind of count and assessment, sorted by place, count and date. The period is
 *   open at its start, since an image shows that damage was done by then, not when.
 */
export function structureBounds(register: StructureRegister, tree: PlaceTree): readonly StructureBound[] {
  const groups = new Map<string, { readonly group: Group; readonly seen: SeenStructure[] }>();
  for (const structure of register.structures)
    for (const seen of boundingOf(structure))
      for (const place of (tree.ancestors.get(seen.placeId) ?? []).slice(1)) {
        const group: Group = { place, counted: seen.counted, during: seen.during };
        const key = JSON.stringify([place, seen.counted, seen.during, seen.assessment]);
        const known = groups.get(key) ?? { group, seen: [] };
        groups.set(key, known);
        known.seen.push(seen);
      }
  const maybe = neighbours(tree.maybeSame);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { group, seen }]) => boundOf(group, distinct(seen, maybe, tree)));
}

type Group = { readonly place: PlaceId; readonly counted: StructureBound["counted"]; readonly during: string };
type SeenStructure = {
  readonly placeId: PlaceId;
  readonly claim: ClaimId;
  readonly counted: StructureBound["counted"];
  readonly during: string;
  /** One for each observer, scheme and image date. */
  readonly assessment: string;
};

/** A destroyed structure is also a damaged one: it stands in both counts. */
function boundingOf({ placeId, observations, contradictions }: RegisteredStructure): readonly SeenStructure[] {
  if (placeId === null) return [];
  const contested = new Set(contradictions.flatMap(({ claims }) => claims));
  return observations.flatMap((observation): readonly SeenStructure[] => {
    const { claim, scheme, observer, imageDate } = observation;
    const bounds = meaningOf(observation);
    const during = imageDate === null ? null : damagedBy(imageDate);
    if (bounds === null || during === null || observer === null || contested.has(claim)) return [];
    const seen = { placeId, claim, during, assessment: JSON.stringify([observer.trim().toLowerCase(), scheme, imageDate]) };
    const damaged = { ...seen, counted: "structures-damaged" } as const;
    return bounds === "destroyed" ? [damaged, { ...seen, counted: "structures-destroyed" }] : [damaged];
  });
}

function meaningOf(observation: DamageObservation): "destroyed" | "damaged" | null {
  if (observation.scheme === null) return null;
  const read = readClass(observation.scheme, observation.class);
  return "problem" in read ? null : read.meaning.bounds;
}

function boundOf({ place, counted, during }: Group, kept: readonly SeenStructure[]): StructureBound {
  const verb = counted === "structures-destroyed" ? "destroyed" : "damaged";
  return {
    counted,
    of: "unspecified",
    placeIds: [place],
    during,
    low: kept.length,
    claims: kept.map(({ claim }) => claim).sort(),
    rule: `structures there that one observer's reading of one image shows ${verb}, counted one by one; any that may be one count once`,
  };
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** One of each group of structures that may all be one, the one with the first claim id; no part of a building beside the building. */
function distinct(seen: readonly SeenStructure[], maybe: Neighbours, tree: PlaceTree): readonly SeenStructure[] {
  const sorted = seen.toSorted((a, b) => (a.claim < b.claim ? -1 : 1));
  const places = new Set(seen.map(({ placeId }) => placeId));
  const reached = new Set<string>();
  return sorted.filter(({ placeId }) => {
    const inAnother = (tree.ancestors.get(placeId) ?? []).slice(1).some((holder) => places.has(holder));
    if (inAnother || reached.has(placeId)) return false;
    const group = new Set<string>([placeId]);
    for (const at of group) for (const next of maybe.get(at) ?? []) group.add(next);
    for (const at of group) reached.add(at);
    return true;
  });
}

function neighbours(pairs: ReadonlySet<string>): Neighbours {
  const found = new Map<string, string[]>();
  for (const pair of pairs) {
    const [a = "", b = ""] = pair.split(" ");
    found.set(a, [...(found.get(a) ?? []), b]);
    found.set(b, [...(found.get(b) ?? []), a]);
  }
  return found;
}
