// The second axis: to whom claims lay the harm. Every party in one layout, with its denials beside; none is found to have done it.
import { type Attribution, type Claim, type PositionStatement, rootsOf } from "@bayyina/model";
import type { ClaimsById } from "../incident-figures.ts";
import { compareParties } from "./position-statements.ts";
import type { SpokenPosition } from "./spoken-positions.ts";

/**
 * Attributions of an incident.
 *
 * @param claims - The incident's claims.
 * @param spoken - Positions told of it: a concession is laid to whoever concedes, and a denial stands beside what it denies.
 * @param all - Every claim of the case by id.
 * @returns One for each party that harm or an act is laid to, sorted by party; last, what is laid elsewhere and not said to whom.
 */
export function attributionsOf(
  claims: readonly Claim[],
  spoken: readonly SpokenPosition[],
  all: ClaimsById,
): readonly Attribution[] {
  const speakers = new Map(spoken.map(({ claim, party }) => [claim.id, party]));
  const laid = new Map<string | null, Claim[]>();
  for (const claim of claims)
    for (const party of laidTo(claim, speakers.get(claim.id) ?? null)) laid.set(party, [...(laid.get(party) ?? []), claim]);
  const parties = [...laid].toSorted(([a], [b]) => compareParties(a, b));
  return parties.map(([party, to]): Attribution => {
    const own = to.filter(({ id, position }) => position === "concedes" && party !== null && speakers.get(id) === party);
    const denials = spoken.filter((one) => party !== null && one.party === party && denying.has(one.claim.position));
    return {
      party,
      claims: to.map(({ id }) => id).sort(),
      own: own.map(({ id }) => id).sort(),
      standing: rootsOf(to, all),
      denials: denials.map(({ claim }) => claim.id).sort(),
      because: `claims that lay it there: ${to.length}, the party's own concessions among them: ${own.length}; its denials: ${denials.length}`,
    };
  });
}

const denying: ReadonlySet<PositionStatement["position"]> = new Set<PositionStatement["position"]>([
  "denies",
  "attributes-elsewhere",
]);

/** To whom a claim lays harm: none, a party, or somebody not named (null). What a party only answers is laid by others. */
function laidTo(claim: Claim, speaker: string | null): readonly (string | null)[] {
  if (claim.position === "concedes" && claim.kind !== "attribution") return speaker === null ? [] : [speaker];
  if (claim.position !== null && claim.position !== "concedes" && claim.position !== "attributes-elsewhere") return [];
  if (claim.kind === "attribution") return [claim.party];
  if (claim.allegedParty !== undefined && claim.allegedParty !== null) return [claim.allegedParty];
  return claim.position === "attributes-elsewhere" ? [null] : [];
}
