// Whose position a claim tells: by what the claim says, else by the way it came. What the position amounts to is not asked here.
import type { Claim } from "@bayyina/model";

/** A claim that tells a party's position. */
export type SpokenPosition = {
  readonly claim: Claim;
  /** null = not said whose it is. */
  readonly party: string | null;
  /** Why it is this party's, in plain words. */
  readonly because: string;
  /** The claim is no member of the incident: it may belong to it, covers more, or is what a member rests on. */
  readonly beside: boolean;
};

/**
 * Finds the positions among claims, and whose each is: the party the claim names; else the party that its speaker belongs to; else the one
 * party whose own statement came through exactly the same chain on the same day.
 *
 * @param members - The incident's claims.
 * @param beside - Other claims to look at.
 * @returns One for each claim that tells a position, in the order given, members first.
 */
export function spokenPositions(members: readonly Claim[], beside: readonly Claim[]): readonly SpokenPosition[] {
  const own: ReadonlySet<string> = new Set(members.map(({ id }) => id));
  const told = [...members, ...beside.filter(({ id }) => !own.has(id))].filter(tellsPosition);
  const parties = partiesByWay(told);
  return told.map((claim) => ({ claim, ...partyOf(claim, parties), beside: !own.has(claim.id) }));
}

function tellsPosition(claim: Claim): boolean {
  return claim.kind === "position" || claim.position !== null;
}

type PartiesByWay = ReadonlyMap<string, ReadonlySet<string>>;

/** Parties whose organs state a position, by chain and day. Other claims of theirs do not show that a chain is their own: an agency prints all. */
function partiesByWay(told: readonly Claim[]): PartiesByWay {
  const parties = new Map<string, Set<string>>();
  for (const claim of told) {
    const way = wayOf(claim);
    if (way !== null && claim.organOf !== null) parties.set(way, (parties.get(way) ?? new Set()).add(claim.organOf));
  }
  return parties;
}

function partyOf(claim: Claim, parties: PartiesByWay): Pick<SpokenPosition, "party" | "because"> {
  if (claim.kind === "position") return { party: claim.party, because: "the claim names the party" };
  if (claim.organOf !== null) return { party: claim.organOf, because: "told by an organ of the party" };
  const [party, another] = parties.get(wayOf(claim) ?? "") ?? [];
  if (party !== undefined && another === undefined)
    return { party, because: "told through the same chain as the party's own statement of that day" };
  return { party: null, because: "not said whose position it is" };
}

function wayOf({ chain, reported }: Claim): string | null {
  return chain.length === 0 || reported === null ? null : JSON.stringify([chain, reported]);
}
