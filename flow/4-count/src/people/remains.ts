// Bodies and parts of bodies: who kept them when, and how many persons' they are. Beside the documented toll, never added to it.
import {
  type Because,
  type CasualtyId,
  type Claim,
  type ClaimId,
  type CountRange,
  type LinkDecision,
  type Remains,
  rootsOf,
} from "@bayyina/model";
import { oldestFirst, peopleOf } from "./people.ts";
import { linksOf, type PersonClaim, type PersonUnit, unitOf } from "./person-unit.ts";

/** Claims taken as telling of one body, and by which rules. */
export type LinkedRemains = { readonly claims: readonly ClaimId[]; readonly rules: readonly string[] };

/** Bodies counted from claims of remains. */
export type RemainsCount = {
  readonly bodies: CountRange;
  /** Every body or part with its custody, sorted by its first claim. */
  readonly remains: readonly Remains[];
  /** Those that several claims tell of. */
  readonly linked: readonly LinkedRemains[];
  /** One line for each bound; none where no claim tells of remains. */
  readonly because: readonly Because[];
};

type Body = { readonly unit: PersonUnit; readonly casualty: CasualtyId | null; readonly certain: boolean };
type Found = { readonly persons: number; readonly claims: readonly ClaimId[]; readonly rule: string };

/**
 * Counts bodies.
 *
 * Low: the named among the remains, or the whole bodies that one keeper tagged, whichever are more: bodies at another keeper, and parts, may
 * be of the same persons. High: everything that nothing shows to be one body is one more.
 *
 * @param claims - Claims of one incident.
 * @param decisions - A recorder's, oldest first: on two persons' claims, `same` makes one body and `different` two.
 * @returns The count. Nobody in it is added to the named dead.
 */
export function countRemains(claims: readonly Claim[], decisions: readonly LinkDecision[]): RemainsCount {
  const { named, open, bodies } = peopleOf(claims, decisions);
  const found: readonly Body[] = [
    ...named.map(({ unit, id }) => ({ unit, casualty: id, certain: true })),
    ...open.map(({ unit, is }) => ({ unit, casualty: null, certain: is === "slot" })),
    ...bodies.map(({ unit, certain }) => ({ unit, casualty: null, certain })),
  ]
    .filter(({ unit }) => unit.tags.length > 0)
    .toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
  const low = mostCertain(found);
  const high: Found = {
    persons: found.length,
    claims: found.flatMap(claimsOf),
    rule: "every body or part that nothing shows to be of another",
  };
  const all = new Map(claims.map((claim) => [claim.id, claim]));
  const because = (bound: "low" | "high", { persons, claims: ids, rule }: Found): Because => {
    const sorted = [...new Set(ids)].sort();
    return {
      bound,
      value: persons,
      rule,
      claims: sorted,
      soft: false,
      ...rootsOf(
        sorted.flatMap((id) => all.get(id) ?? []),
        all,
      ),
    };
  };
  return {
    bodies: { low: low.persons, high: high.persons },
    remains: found.map(remainsOf),
    linked: found
      .filter((body) => claimsOf(body).length > 1)
      .map((body) => ({ claims: claimsOf(body), rules: rulesOf(body.unit) })),
    because: found.length === 0 ? [] : [because("low", low), because("high", high)],
  };
}

/** The largest group of remains known to be of different persons. */
function mostCertain(found: readonly Body[]): Found {
  const certain = found.filter((body) => body.certain);
  const named = certain.filter(({ casualty }) => casualty !== null);
  const whole = certain.filter(({ unit }) => partOf(unit) === "whole");
  const keepers = new Set(whole.flatMap(({ unit }) => keepersOf(unit)));
  const groups = [
    { bodies: named, rule: "the named among the remains" },
    ...[...keepers].sort().map((keeper) => ({
      bodies: whole.filter(({ unit }) => keepersOf(unit).includes(keeper)),
      rule: "whole bodies tagged by one keeper",
    })),
    { bodies: whole.slice(0, 1), rule: "a whole body" },
  ].map(({ bodies, rule }): Found => ({ persons: bodies.length, claims: bodies.flatMap(claimsOf), rule }));
  return groups.reduce((most, each) => (each.persons > most.persons ? each : most), {
    persons: 0,
    claims: [],
    rule: "parts may all be of bodies counted elsewhere",
  });
}

function remainsOf({ unit, casualty }: Body): Remains {
  return {
    part: partOf(unit),
    custody: oldestFirst(unit.claims).flatMap(({ id, during, remains }) =>
      remains === undefined ? [] : [{ tag: remains.tag, where: remains.where, during, claim: id }],
    ),
    casualty,
  };
}

function partOf({ claims }: PersonUnit): Remains["part"] {
  const said = new Set(claims.flatMap(({ remains }) => remains?.part ?? []));
  return (["whole", "unknown", "part"] as const).find((part) => said.has(part)) ?? "unknown";
}

function rulesOf(unit: PersonUnit): readonly string[] {
  const single = tagged(unit).map((claim) => unitOf(claim, []));
  const found = single.flatMap((a, at) => single.slice(at + 1).flatMap((b) => linksOf(a, b)));
  return found.length === 0 ? ["a recorder decided, or another claim links them"] : [...new Set(found)].sort();
}

function keepersOf({ tags }: PersonUnit): readonly string[] {
  return tags.flatMap(({ keeper }) => keeper ?? []);
}

function claimsOf({ unit }: Body): readonly ClaimId[] {
  return tagged(unit).map(({ id }) => id);
}

function tagged({ claims }: PersonUnit): readonly PersonClaim[] {
  return claims.filter(({ remains }) => remains !== undefined);
}
