// The people of an incident: casualties by name, slots without one, bodies without either. A fate is a dated history of one person.
import {
  type Casualty,
  type CasualtyId,
  type Claim,
  type ClaimId,
  type Counted,
  type LinkDecision,
  type PossiblySame,
  type Problem,
  parseId,
  sha256Hex,
} from "@bayyina/model";
import { clusterPersons } from "./cluster-persons.ts";
import { aliveAfterDeath, lastStateOf, startDayTold, stateOfFate } from "./person-state.ts";
import { canBe, type PersonClaim, type PersonUnit, unitOf } from "./person-unit.ts";
import { settlePersons } from "./settle-persons.ts";

/** A person known by name. */
export type NamedPerson = { readonly id: CasualtyId; readonly unit: PersonUnit; readonly state: Counted };

/** Someone told of who may be one of the named: a slot, which may be any that it fits, or a name that fits several. */
export type OpenPerson = {
  readonly unit: PersonUnit;
  readonly state: Counted;
  readonly is: "slot" | "one-of-several";
  /** Open persons of one key may be one person. */
  readonly among: string;
  /** The named whom this person may be, whatever became of them; sorted. */
  readonly mayBe: readonly CasualtyId[];
};

/** Everybody that claims of persons tell of. Every claim stands in one of `named`, `open`, `bodies`, `setAside`. */
export type People = {
  /** Each a person of their own, sorted by their smallest claim. */
  readonly named: readonly NamedPerson[];
  readonly open: readonly OpenPerson[];
  /** Remains of which nothing else is told. `certain`: false where its tag fits several bodies. */
  readonly bodies: readonly { readonly unit: PersonUnit; readonly certain: boolean }[];
  /** Pairs of claims for a recorder to decide: kept apart though they share a name, or one person though one tells of death and one of life after it. */
  readonly questions: readonly PossiblySame[];
  readonly setAside: readonly { readonly claim: ClaimId; readonly problem: Problem }[];
};

/**
 * The people that claims tell of.
 *
 * @param claims - Claims of one incident; those that are not of persons are passed over.
 * @param decisions - A recorder's, oldest first: on two persons' claims, `same` makes one person and `different` two, whatever they say.
 * @returns The people. A fate that counts structures is set aside as `CLAIM_INVALID`.
 */
export function peopleOf(claims: readonly Claim[], decisions: readonly LinkDecision[]): People {
  const all = claims.filter((claim) => claim.kind === "person");
  const persons = all.filter(({ fate }) => stateOfFate(fate) !== null);
  const settled = settlePersons(new Set(persons.map(({ id }) => id)), decisions);
  const units = [...Map.groupBy(persons, ({ id }) => settled.personOf(id)).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [unitOf(first, rest)],
  );
  const clustered = clusterPersons(units, settled.areTwo);
  const named = clustered.persons.filter(isNamed).flatMap(namedPerson);
  const fits = (unit: PersonUnit, of: PersonUnit): boolean =>
    canBe(unit, of) && !unit.claims.some((a) => of.claims.some((b) => settled.areTwo(a.id, b.id)));
  const isPerson = (unit: PersonUnit): boolean => isNamed(unit) || unit.slotSources.size > 0;
  const slots = clustered.persons
    .filter((unit) => !isNamed(unit) && isPerson(unit))
    .flatMap((unit) => {
      const mayBe = named.filter((each) => fits(unit, each.unit));
      return openPerson({ unit, is: "slot", among: unit.id, mayBe });
    });
  const ofSeveral = clustered.loose
    .filter(({ unit }) => isPerson(unit))
    .flatMap(({ unit, among, mayBe: those }) => {
      const mayBe = named.filter(({ unit: { id } }) => those.some((each) => each.id === id));
      return openPerson({ unit, is: "one-of-several", among, mayBe });
    });
  const bodies = clustered.persons.filter((unit) => !isPerson(unit)).map((unit) => ({ unit, certain: true }));
  const looseBodies = clustered.loose.filter(({ unit }) => !isPerson(unit)).map(({ unit }) => ({ unit, certain: false }));
  return {
    named,
    open: [...slots, ...ofSeveral].toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1)),
    bodies: [...bodies, ...looseBodies],
    questions: [...clustered.questions, ...clustered.persons.flatMap(questionOfLife)],
    setAside: all
      .filter(({ fate }) => stateOfFate(fate) === null)
      .map(({ id }) => ({ claim: id, problem: { code: "CLAIM_INVALID", facts: { claim: id, at: "fate" } } })),
  };
}

/**
 * The casualties that claims name.
 *
 * @param claims - Claims of one incident.
 * @param decisions - A recorder's, oldest first.
 * @returns Each person once with every value that a claim gives, sorted by id. Slots, and names that fit several persons, are not among them.
 */
export function casualtiesOf(claims: readonly Claim[], decisions: readonly LinkDecision[]): readonly Casualty[] {
  return peopleOf(claims, decisions)
    .named.map(casualtyOf)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function casualtyOf({ id, unit: { claims } }: NamedPerson): Casualty {
  return {
    id,
    nameForms: claims.flatMap((claim) => claim.nameForms.map((form) => ({ ...form, claim: claim.id }))),
    ages: claims.flatMap(({ ageLow: low, ageHigh: high, id: claim }) =>
      low === null && high === null ? [] : [{ low, high, claim }],
    ),
    sexes: claims.flatMap(({ sex, id: claim }) => (sex === null ? [] : [{ sex, claim }])),
    households: claims.flatMap(({ household, id: claim }) => (household === null ? [] : [{ household, claim }])),
    statuses: [],
    fates: oldestFirst(claims).map(({ fate, during, id: claim }) => ({ fate, during, claim })),
  };
}

/**
 * Claims in the order of what they tell.
 *
 * @param claims - Claims of one person or body.
 * @returns By the day that each begins to tell of, undated ones first, then by id.
 */
export function oldestFirst(claims: readonly PersonClaim[]): readonly PersonClaim[] {
  return claims.toSorted((a, b) => {
    const days = (startDayTold(a) ?? -Infinity) - (startDayTold(b) ?? -Infinity);
    return days === 0 || Number.isNaN(days) ? (a.id < b.id ? -1 : 1) : days;
  });
}

/** A casualty's id comes from the ids of its claims, never from a name. */
function casualtyIdOf({ claims }: PersonUnit): CasualtyId {
  return parseId("casualty", `k-${sha256Hex(claims.map(({ id }) => id).join("\n")).slice(0, 12)}`);
}

function namedPerson(unit: PersonUnit): readonly NamedPerson[] {
  const state = lastStateOf(unit.claims);
  return state === null ? [] : [{ id: casualtyIdOf(unit), unit, state }];
}

function openPerson({
  mayBe,
  ...open
}: Omit<OpenPerson, "state" | "mayBe"> & { readonly mayBe: readonly NamedPerson[] }): readonly OpenPerson[] {
  const state = lastStateOf(open.unit.claims);
  return state === null ? [] : [{ ...open, state, mayBe: mayBe.map(({ id }) => id).toSorted() }];
}

function isNamed({ names }: PersonUnit): boolean {
  return names.size > 0;
}

function questionOfLife({ claims }: PersonUnit): readonly PossiblySame[] {
  return aliveAfterDeath(claims).map(([dead, alive]) => ({
    left: dead.id,
    right: alive.id,
    pro: ["taken as one person"],
    contra: ["one tells of the death, the other of life after it"],
  }));
}
