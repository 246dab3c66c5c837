// A recorder's decisions over claims that make no incident by rule. Those over seeds are laid on while clustering.
import type { ClaimId, Linking, LinkReason } from "@bayyina/model";
import type { Attachment } from "./attach-claim.ts";
import type { Cluster } from "./cluster-day.ts";
import type { Settled } from "./settle-decisions.ts";

/** An incident before it has an id. */
export type DraftIncident = {
  readonly cluster: Cluster;
  readonly claims: ClaimId[];
  readonly possible: { readonly claim: ClaimId; readonly reasons: readonly LinkReason[] }[];
  readonly wider: ClaimId[];
  /** Why claims without a day and place of their own are part of it. */
  readonly joined: LinkReason[];
};

/** All incidents, and the claims that are in none. */
export type Draft = { readonly incidents: readonly DraftIncident[]; readonly unplaced: Linking["unplaced"] };

const byRecorder = "a recorder decided";

/**
 * Brings claims into their incidents.
 *
 * @param clusters - Seeds put together.
 * @param attached - Where every other claim stands by rule.
 * @param settled - The decisions that hold.
 * @returns Incidents in the order of `clusters`, then those that only a recorder's word makes; the rest unplaced, sorted by id.
 */
export function applyDecisions(
  clusters: readonly Cluster[],
  attached: ReadonlyMap<ClaimId, Attachment>,
  settled: Settled,
): Draft {
  const homes = homesOf(clusters, attached, settled);
  const made = [...new Set([...homes.values()].filter((home) => typeof home === "string"))].sort();
  const numberOf = (home: Home): number => (typeof home === "number" ? home : clusters.length + made.indexOf(home));
  const incidents = [...clusters, ...made.map((): Cluster => ({ seeds: [] }))].map((cluster): DraftIncident => {
    return { cluster, claims: cluster.seeds.map((seed) => seed.claim.id), possible: [], wider: [], joined: [] };
  });
  const unplaced: { readonly claim: ClaimId; readonly why: string }[] = [];
  const whys: { readonly incident: number; readonly claim: ClaimId; readonly why: string }[] = [];
  for (const [claim, { member, possible, wider, why }] of [...attached].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const home = homes.get(claim);
    if (home !== undefined) {
      incidents[numberOf(home)]?.claims.push(claim);
      whys.push({ incident: numberOf(home), claim, why: settled.bound.has(claim) ? byRecorder : why });
      continue;
    }
    unplaced.push({ claim, why: member === null ? why : byRecorder });
    for (const { incident, reasons } of possible) incidents[incident]?.possible.push({ claim, reasons });
    for (const incident of wider) incidents[incident]?.wider.push(claim);
  }
  for (const group of Map.groupBy(whys, ({ incident, why }) => `${incident} ${why}`).values())
    for (const { incident, why } of group.slice(0, 1))
      incidents[incident]?.joined.push({
        rule: why === byRecorder ? "recorder" : "sole-incident",
        says: why,
        claims: group.map(({ claim }) => claim),
      });
  return { incidents, unplaced };
}

/** A cluster's number, or the group that only a recorder's word makes an incident. */
type Home = number | string;

function homesOf(
  clusters: readonly Cluster[],
  attached: ReadonlyMap<ClaimId, Attachment>,
  settled: Settled,
): ReadonlyMap<ClaimId, Home> {
  const seeded = new Map<string, number>();
  clusters.forEach(({ seeds }, at) => {
    for (const seed of seeds) if (settled.bound.has(seed.claim.id)) seeded.set(settled.groupOf(seed.claim.id), at);
  });
  const homes = new Map<ClaimId, Home>();
  for (const [claim, { member }] of attached) if (member !== null) homes.set(claim, member);
  const bound = [...attached.keys()].filter((claim) => settled.bound.has(claim));
  for (const [group, claims] of Map.groupBy(bound, settled.groupOf)) {
    const found = new Set(claims.flatMap((claim) => homes.get(claim) ?? []));
    const [only] = found.size === 1 ? found : [];
    const home = seeded.get(group) ?? only ?? (claims.length > 1 ? `group ${claims.toSorted().join(" ")}` : undefined);
    for (const claim of claims) if (home !== undefined) homes.set(claim, home);
  }
  leave(homes, attached, settled);
  return homes;
}

/** Of two claims decided different in one incident, the right-hand one leaves, with those bound to it. */
function leave(homes: Map<ClaimId, Home>, attached: ReadonlyMap<ClaimId, Attachment>, settled: Settled): void {
  const members = Map.groupBy(
    [...attached.keys()].filter((claim) => settled.decided.has(claim)),
    settled.groupOf,
  );
  const homeOf = (group: string): Home | undefined => members.get(group)?.flatMap((claim) => homes.get(claim) ?? [])[0];
  for (const [left, right] of settled.apart) {
    const home = homeOf(left);
    if (home !== undefined && home === homeOf(right)) for (const claim of members.get(right) ?? []) homes.delete(claim);
  }
}
