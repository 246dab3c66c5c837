// Documented tolls: persons described one by one, each in one toll alone. Counts of people who are not described add nobody.
import {
  type Because,
  type Claim,
  type ClaimId,
  type Counted,
  type DocumentedToll,
  type Incident,
  type LinkDecision,
  rootsOf,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import { type DocumentedRange, documentedRange, type Told } from "./documented-range.ts";
import { householdCounts } from "./household-counts.ts";
import { type People, peopleOf } from "./people.ts";

/** What documented tolls take beside an incident's claims. */
export type DocumentedContext = {
  /** A recorder's decisions, oldest first. */
  readonly decisions?: readonly LinkDecision[];
  /** Every claim of the case by id, to follow what claims rest on. */
  readonly all?: ReadonlyMap<string, Claim>;
};

/**
 * Documented tolls of an incident.
 *
 * @param members - The incident's claims.
 * @param incident - The incident.
 * @param context - Decisions and the case's claims, where there are any beyond the incident's.
 * @returns A toll of the killed, `unknown` when nobody is described as killed, and one for each other state in which a person was last
 *   told of. Who was injured and died later is counted among the killed alone.
 */
export function documentedTolls(
  members: readonly Claim[],
  incident: Incident,
  context: DocumentedContext = {},
): readonly ScopedToll<Toll>[] {
  const { decisions = [], all = new Map(members.map((claim) => [claim.id, claim])) } = context;
  const people = peopleOf(members, decisions);
  const told = new Set([...people.named, ...people.open].map(({ state }) => state));
  const states = [...new Set<Counted>(["killed", ...[...told].sort()])];
  const { id, placeIds, during } = incident;
  return states.map((counted) => {
    const toll: Toll = told.has(counted)
      ? documentedToll(people, toldOf(people, counted, members), all)
      : { kind: "unknown", why: "documented one by one: no claim describes a person killed" };
    return { incident: id, counted, of: "unspecified", placeIds, during, toll };
  });
}

/**
 * A slot of the dead that is someone whom others tell of as injured is one more dead all the same, so only the named dead can hold it. A slot of
 * any other toll may be a named person of whom more is known since.
 */
function toldOf(people: People, counted: Counted, members: readonly Claim[]): Told {
  const named = people.named.filter(({ state }) => state === counted);
  return {
    named,
    candidates: counted === "killed" ? named : people.named,
    open: people.open.filter(({ state }) => state === counted),
    households: householdCounts(
      members,
      counted,
      [...people.named, ...people.open].map(({ unit }) => unit),
    ),
  };
}

function documentedToll(people: People, told: Told, all: ReadonlyMap<string, Claim>): DocumentedToll {
  const range = documentedRange(told);
  const casualties = told.named.map(({ id }) => id).toSorted();
  const candidates = new Set(told.candidates.map(({ id }) => id));
  const claims = new Set([...told.named, ...told.open].flatMap(({ unit }) => unit.claims.map(({ id }) => id)));
  return {
    kind: "documented",
    casualties,
    slots: told.open.map(({ unit, mayBe }) => ({
      claims: unit.claims.map((claim) => claim.id),
      mayBe: mayBe.filter((id) => candidates.has(id)),
    })),
    households: told.households.map(({ claim, persons }) => ({ claim: claim.id, persons })),
    questions: people.questions.filter(({ left, right }) => claims.has(left) || claims.has(right)),
    range: { low: range.low, high: range.high },
    because: [becauseOf("low", range, told, all), becauseOf("high", range, told, all)],
  };
}

const rules = {
  low: ["named one by one", "named one by one, and slots that cannot all be among the named"],
  high: ["named one by one", "named one by one, and every open slot one more person"],
} as const;

function becauseOf(bound: "low" | "high", range: DocumentedRange, told: Told, all: ReadonlyMap<string, Claim>): Because {
  const beyond = range.because[bound];
  const named = told.named.flatMap(({ unit }) => unit.claims.map(({ id }) => id));
  const claims: readonly ClaimId[] = [...new Set([...named, ...beyond])].sort();
  const rule = rules[bound][beyond.length === 0 ? 0 : 1];
  return {
    bound,
    value: range[bound],
    rule,
    claims,
    soft: false,
    ...rootsOf(
      claims.flatMap((id) => all.get(id) ?? []),
      all,
    ),
  };
}
