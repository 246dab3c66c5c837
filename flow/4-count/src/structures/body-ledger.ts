// The body ledger: of each place, who is said to have hidden, left, been trapped, taken out, buried … at which date, by whom. Every count
// stands at the place that its source names, however wide: nothing is moved into a building, and places that may be one are not merged.
import { type Claim, type PlaceId, type PlaceTree, type QuantityClaim, relatePlaces } from "@bayyina/model";
import { type LedgerBalance, ledgerBalances, type PlacedSteps } from "./ledger-balance.ts";
import { isLedgerState, type LedgerStep, ledgerSteps } from "./ledger-step.ts";

/** The ledger of one place, or of one claim that names none. */
export type PlaceLedger = {
  /** The place's ids joined by `+`; of a claim without a place, `?` and its id. */
  readonly id: string;
  /** The places named, sorted; none = not known. */
  readonly placeIds: readonly PlaceId[];
  /** By date. Counts of several observers stand side by side. */
  readonly steps: readonly LedgerStep[];
  /** Derived: what the counts of this place, and of places within it, leave open. None where nobody counts people present here. */
  readonly notAccountedFor: readonly LedgerBalance[];
  /** Ledgers of places that may be this one, sorted: nobody has said so for certain. */
  readonly mayBe: readonly string[];
};

/**
 * The ledgers of a case.
 *
 * @param claims - Claims of any kind, in any order; quantities of a ledger's states are taken. Named people are counted elsewhere, one by one.
 * @param tree - The gazetteer.
 * @returns Ledgers by id. Each count stands in exactly one.
 */
export function bodyLedger(claims: readonly Claim[], tree: PlaceTree): readonly PlaceLedger[] {
  const all = new Map(claims.map((claim) => [claim.id, claim]));
  const grouped = new Map<string, { readonly placeIds: readonly PlaceId[]; readonly claims: QuantityClaim[] }>();
  for (const claim of claims) {
    if (claim.kind !== "quantity" || !isLedgerState(claim.counted)) continue;
    const placeIds = plainest(claim.placeIds, tree);
    const id = placeIds.length === 0 ? `?${claim.id}` : placeIds.join("+");
    const group = grouped.get(id) ?? { placeIds, claims: [] };
    grouped.set(id, group);
    group.claims.push(claim);
  }
  const mayBe = possibleTwins(
    [...grouped].map(([id, { placeIds }]) => ({ id, placeIds })),
    tree,
  );
  const ledgers = [...grouped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { placeIds, claims: own }]) => ({ id, placeIds, steps: ledgerSteps(own, all) }));
  const inside = placesInside(ledgers, tree);
  return ledgers.map((ledger) => ({
    ...ledger,
    notAccountedFor: ledgerBalances(ledger, inside(ledger), tree),
    mayBe: mayBe.get(ledger.id) ?? [],
  }));
}

/** Finds the ledgers of places that lie within a ledger's. A city has thousands: each is filed under what it lies in. */
function placesInside(ledgers: readonly PlacedSteps[], tree: PlaceTree): (of: PlacedSteps) => readonly PlacedSteps[] {
  const filed = new Map<PlaceId, PlacedSteps[]>();
  for (const ledger of ledgers)
    for (const id of ledger.placeIds.slice(0, 1).flatMap((first) => tree.ancestors.get(first) ?? [first])) {
      const group = filed.get(id) ?? [];
      filed.set(id, group);
      group.push(ledger);
    }
  return (of) => {
    const near = new Set(of.placeIds.flatMap((id) => filed.get(id) ?? []));
    return [...near].filter((other) => other !== of && isInside(other, of, tree));
  };
}

function isInside(a: PlacedSteps, b: PlacedSteps, tree: PlaceTree): boolean {
  const relation = relatePlaces(a.placeIds, b.placeIds, tree);
  return relation === "within" || relation === "equal";
}

/** A set of places in its one spelling: one that lies within another of the set says nothing more, and moves nobody into it. */
function plainest(placeIds: readonly PlaceId[], tree: PlaceTree): readonly PlaceId[] {
  const named = [...new Set(placeIds)].sort();
  return named.filter((id) => !(tree.ancestors.get(id) ?? [id]).slice(1).some((holder) => named.includes(holder)));
}

type Ledgered = { readonly id: string; readonly placeIds: readonly PlaceId[] };

/** Only ledgers of one place each: of several places, which of them may be the other is not said of the whole. */
function possibleTwins(ledgers: readonly Ledgered[], tree: PlaceTree): ReadonlyMap<string, readonly string[]> {
  const ofOnePlace = new Set<string>(ledgers.filter(({ placeIds }) => placeIds.length === 1).map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const pair of [...tree.maybeSame].sort()) {
    const [a = "", b = ""] = pair.split(" ");
    if (!ofOnePlace.has(a) || !ofOnePlace.has(b)) continue;
    found.set(a, [...(found.get(a) ?? []), b].sort());
    found.set(b, [...(found.get(b) ?? []), a].sort());
  }
  return found;
}
