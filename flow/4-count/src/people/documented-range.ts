// How many persons are described one by one: the named, and the slots that may or may not be some of them.
import type { ClaimId } from "@bayyina/model";
import { type CountedHousehold, leftOverByHousehold } from "./household-counts.ts";
import type { NamedPerson, OpenPerson } from "./people.ts";
import { canBe, type PersonUnit, sourceOf } from "./person-unit.ts";
import { unmatchedSlots } from "./unmatched-slots.ts";

/** Who is told of in one toll. */
export type Told = {
  /** Those whom the toll counts by name. */
  readonly named: readonly NamedPerson[];
  /** Those whom a slot of the toll may be: `named`, or more where the toll is not of the dead. */
  readonly candidates: readonly NamedPerson[];
  readonly open: readonly OpenPerson[];
  readonly households: readonly CountedHousehold[];
};

/** A range of whole persons. `because`: the claims that set each bound beside those of the named. */
export type DocumentedRange = {
  readonly low: number;
  readonly high: number;
  readonly because: { readonly low: readonly ClaimId[]; readonly high: readonly ClaimId[] };
};

/** Members of one household (empty: not said) that one source tells of. They are different persons. */
type Telling = { readonly source: string; readonly household: string; readonly seats: readonly Seat[] };
/** So many persons, of whom each may be any of `partners`: numbers of candidates, then of those who are one of several. */
type Seat = { readonly claims: readonly ClaimId[]; readonly persons: number; readonly partners: readonly number[] };

/**
 * The range of a documented toll.
 *
 * Low: the named; who is one of several, none of whom the toll has; and the slots left over when as many as possible are taken to be one
 * of those each, nobody twice. Only slots known to be different persons are taken together: those of one source, or of different households
 * (of each, the source that tells of most). High: the named, every open slot, and what a household's count leaves over.
 *
 * @param told - Who is told of.
 * @returns Whole persons, `low` at least the named. One more person of a name not told of so far never lowers a bound: it can be one of the
 *   slots at most.
 */
export function documentedRange(told: Told): DocumentedRange {
  const { named, open, households } = told;
  const others = othersOf(told);
  const tellings = tellingsOf(told, others);
  const sets = [widestOfEachHousehold(tellings), ...Map.groupBy(tellings, ({ source }) => source).values()];
  let beyond: { readonly persons: number; readonly claims: readonly ClaimId[] } = { persons: 0, claims: [] };
  for (const set of sets) {
    const seats = set.flatMap((telling) => telling.seats);
    const persons = leftOver(seats);
    if (persons > beyond.persons) beyond = { persons, claims: seats.flatMap(({ claims }) => claims) };
  }
  const left = leftOverByHousehold(
    households,
    [...named, ...open].map(({ unit }) => unit),
  );
  const low = named.length + others.length + beyond.persons;
  const high = named.length + open.length + left.reduce((sum, { persons }) => sum + persons, 0);
  const above = [...open.flatMap(claimIds), ...left.flatMap(({ claims }) => claims)];
  const below = [...others.flatMap(claimIds), ...beyond.claims];
  // Where a recorder made one person of members of two households, the counts of both can ask for more than they leave over.
  if (low > high) return { low, high: low, because: { low: below, high: [...above, ...below] } };
  return { low, high, because: { low: below, high: above } };
}

/** Somebody who is one of several is one more person where the toll has none of them; of those who may be one person, one. */
function othersOf({ candidates, open }: Told): readonly OpenPerson[] {
  const known = new Set(candidates.map(({ id }) => id));
  const beside = open.filter(({ is, mayBe }) => is === "one-of-several" && !mayBe.some((id) => known.has(id)));
  return [...Map.groupBy(beside, ({ among }) => among).values()].flatMap((alike) => alike.slice(0, 1));
}

function tellingsOf({ candidates, open, households }: Told, others: readonly OpenPerson[]): readonly Telling[] {
  const numberOf = new Map(candidates.map(({ id }, at) => [id, at] as const));
  const told = open
    .filter(({ is }) => is === "slot")
    .flatMap(({ unit, mayBe }) => {
      const fits = others.flatMap((each, at) => (canBe(unit, each.unit) ? [candidates.length + at] : []));
      const seat = {
        claims: claimIds({ unit }),
        persons: 1,
        partners: [...mayBe.flatMap((id) => numberOf.get(id) ?? []), ...fits],
      };
      const [household = ""] = [...unit.households].sort();
      return [...new Set(unit.claims.map(sourceOf))].map((source) => ({ source, household, seat }));
    });
  const bySource = [...Map.groupBy(told, ({ source }) => source)].flatMap(([source, all]) =>
    [...Map.groupBy(all, ({ household }) => household)].map(([household, seated]) => ({
      source,
      household,
      seats: seated.map(({ seat }) => seat),
    })),
  );
  const counted = households.map(({ claim, household, persons: { low: persons }, claims }) => {
    const fits = [...candidates, ...others].map(({ unit }) => unit.households.size === 0 || unit.households.has(household));
    const partners = fits.flatMap((isFit, at) => (isFit ? [at] : []));
    return { source: `count ${claim.id}`, household, seats: [{ claims, persons, partners }] };
  });
  return [...bySource, ...counted];
}

/** Whom a slot may be plays no part in which source is taken: with more named the same slots are compared. */
function widestOfEachHousehold(tellings: readonly Telling[]): readonly Telling[] {
  const size = ({ seats }: Telling): number => seats.reduce((sum, { persons }) => sum + persons, 0);
  const wider = (a: Telling, b: Telling): number => size(b) - size(a) || (a.source < b.source ? -1 : 1);
  return [...Map.groupBy(tellings, ({ household }) => household)].flatMap(([household, all]) =>
    household === "" ? [] : all.toSorted(wider).slice(0, 1),
  );
}

/** Persons of one seat are alike: beyond the number of their partners they are left over in any case. */
function leftOver(seats: readonly Seat[]): number {
  const sure = seats.reduce((sum, { persons, partners }) => sum + Math.max(0, persons - partners.length), 0);
  const rest = seats.flatMap(({ persons, partners }) =>
    Array.from({ length: Math.min(persons, partners.length) }, () => partners),
  );
  return sure + unmatchedSlots(rest);
}

function claimIds({ unit }: { readonly unit: PersonUnit }): readonly ClaimId[] {
  return unit.claims.map(({ id }) => id);
}
