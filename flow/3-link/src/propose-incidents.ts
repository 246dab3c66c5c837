// Claims to incidents: the whole of linking, in its order. The rules themselves are in the files it calls.
import {
  type Claim,
  type ClaimId,
  edtfOfDays,
  type Incident,
  type LinkDecision,
  type Linking,
  type LinkReason,
  type PartialDate,
  type PlaceId,
  type PlaceTree,
  parseId,
  parsePartialDate,
  sha256Hex,
} from "@bayyina/model";
import { applyDecisions, type Draft } from "./apply-decisions.ts";
import { type Attachment, attachClaim } from "./attach-claim.ts";
import type { Cluster } from "./cluster-day.ts";
import { clusterSeeds } from "./cluster-seeds.ts";
import { findIncidents, type IncidentIndex, indexIncidents } from "./incident-index.ts";
import { reasonsOf, reasonsOfCluster } from "./link-reasons.ts";
import { around, placeLinks } from "./place-links.ts";
import { pairPossiblySame } from "./possibly-same.ts";
import { type Seed, seedOf } from "./seed.ts";
import { type Settled, settleDecisions } from "./settle-decisions.ts";

/**
 * Proposes incidents.
 *
 * @param claims - Claims with ids of their own, in any order.
 * @param tree - The gazetteer.
 * @param decisions - A recorder's decisions, oldest first; they override the rules.
 * @returns Incidents sorted by day, then id. Every claim is in one incident's `claims` or in `unplaced`, never in both.
 */
export function proposeIncidents(claims: readonly Claim[], tree: PlaceTree, decisions: readonly LinkDecision[]): Linking {
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const links = placeLinks(tree);
  const settled = settleDecisions(decisions);
  const dateOf = dateReader();
  const read = sorted.map((claim) => ({ claim, made: seedOf(claim, dateOf(claim), tree) }));
  const seeds = read.flatMap(({ made }) => ("seed" in made ? [made.seed] : []));
  const clustered = clusterSeeds(seeds, links, settled);
  const clusters = clustered.clusters.map(sortCluster).sort(byDayAndId);
  const index = indexIncidents(clusters, links);
  const overSeveral = new Set<string>(clustered.overSeveral.map((seed) => seed.claim.id));
  const excludes = exclusionsOf(clusters, settled);
  const attached = new Map<ClaimId, Attachment>();
  for (const { claim, made } of read) {
    const isOver = overSeveral.has(claim.id);
    if ("seed" in made && !isOver) continue;
    const whyNoSeed =
      isOver || "seed" in made ? "it counts a whole quarter in which several incidents are known that day" : made.why;
    attached.set(claim.id, attachClaim(claim, { date: dateOf(claim), whyNoSeed, index, isExcluded: excludes(claim.id) }));
  }
  const draft = applyDecisions(clusters, attached, settled);
  const possible = [...possibleSeeds(clusters, index, excludes), ...uncertainSeeds(clustered.uncertain, clusters, excludes)];
  const possiblySame = pairPossiblySame(sorted, {
    links,
    dateOf,
    isDecided: (a, b) => settled.areApart(a.id, b.id) || settled.groupOf(a.id) === settled.groupOf(b.id),
    inOneIncident: togetherIn(draft),
  });
  return {
    incidents: finish(draft, { possible, settled, tree, byId: new Map(sorted.map((claim) => [claim.id, claim])) }),
    possiblySame,
    unplaced: draft.unplaced,
  };
}

/** Whether two claims are parts of one incident, or one is possible where the other is a part. */
function togetherIn(draft: Draft): (a: Claim, b: Claim) => boolean {
  const homes = new Map(draft.incidents.flatMap(({ claims }, at) => claims.map((id) => [id, at] as const)));
  const beside = new Set(draft.incidents.flatMap(({ possible }, at) => possible.map(({ claim }) => `${claim} ${at}`)));
  return (a, b) => {
    const [homeA, homeB] = [homes.get(a.id), homes.get(b.id)];
    if (homeA !== undefined && homeA === homeB) return true;
    return beside.has(`${a.id} ${homeB}`) || beside.has(`${b.id} ${homeA}`);
  };
}

type PossibleSeed = { readonly incident: number; readonly claim: ClaimId; readonly reasons: readonly LinkReason[] };

/** An exact day next to an incident's, at its place: possible, never joined. */
function possibleSeeds(clusters: readonly Cluster[], index: IncidentIndex, excludes: Excludes): readonly PossibleSeed[] {
  return clusters.flatMap((cluster, own) =>
    cluster.seeds.flatMap((seed) => {
      const found = seed.places.flatMap((place) => findIncidents(place, [seed.day - 1, seed.day + 1], index).candidates);
      const near = found.filter(
        ({ place, day }) => day !== seed.day && (place === "site" || (place === "quarter" && seed.ofQuarter)),
      );
      const excluded = excludes(seed.claim.id);
      const incidents = [...new Set(near.map(({ incident }) => incident))].filter((at) => at !== own && !excluded(at));
      const reasons = reasonsOf(seed.claim.id, { place: "site", date: "adjacent" }, 1);
      return incidents.map((incident) => ({ incident, claim: seed.claim.id, reasons }));
    }),
  );
}

/** Claims of one quarter and day between which stand places known to be apart: which of them they belong to is open. */
function uncertainSeeds(
  uncertain: readonly (readonly [Seed, Cluster])[],
  clusters: readonly Cluster[],
  excludes: Excludes,
): readonly PossibleSeed[] {
  const homes = new Map(clusters.flatMap(({ seeds }, at) => seeds.map((seed) => [seed.claim.id, at] as const)));
  return uncertain.flatMap(([seed, other]) => {
    const own = homes.get(seed.claim.id);
    const incidents = new Set(other.seeds.flatMap((each) => homes.get(each.claim.id) ?? []));
    return [...incidents]
      .filter((incident) => incident !== own && !excludes(seed.claim.id)(incident))
      .map((incident) => ({
        incident,
        claim: seed.claim.id,
        reasons: reasonsOf(seed.claim.id, { place: "quarter", date: "day" }, 2),
      }));
  });
}

type Excludes = (claim: string) => (incident: number) => boolean;

function exclusionsOf(clusters: readonly Cluster[], settled: Settled): Excludes {
  const groups = clusters.map(({ seeds }) =>
    seeds.filter((s) => settled.decided.has(s.claim.id)).map((s) => settled.groupOf(s.claim.id)),
  );
  return (claim) => {
    if (!settled.decided.has(claim)) return () => false;
    const apart = settled.apartFrom(settled.groupOf(claim));
    return (incident) => groups[incident]?.some((group) => apart.has(group)) === true;
  };
}

function finish(
  draft: Draft,
  {
    possible,
    settled,
    tree,
    byId,
  }: {
    possible: readonly PossibleSeed[];
    settled: Settled;
    tree: PlaceTree;
    byId: ReadonlyMap<ClaimId, Claim>;
  },
): readonly Incident[] {
  const more = Map.groupBy(possible, ({ incident }) => String(incident));
  const incidents = draft.incidents.map((incident, at): Incident => {
    const { cluster, joined } = incident;
    const mayBelong = [...incident.possible, ...(more.get(String(at)) ?? [])].map(({ claim, reasons }) => ({ claim, reasons }));
    const once = new Map(mayBelong.map((each) => [each.claim, each]));
    const makers = cluster.seeds.length > 0 ? cluster.seeds.map((seed) => seed.claim.id) : incident.claims;
    return {
      id: parseId("incident", `i-${sha256Hex(makers.toSorted().join("\n")).slice(0, 12)}`),
      placeIds: smallest(
        cluster.seeds.length > 0 ? cluster.seeds.flatMap((s) => s.places) : placesOf(incident.claims, byId),
        tree,
      ),
      during: duringOf(cluster),
      claims: incident.claims.toSorted(),
      possible: [...once.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1)),
      wider: incident.wider.toSorted(),
      reasons: [...(cluster.seeds.length > 0 ? reasonsOfCluster(cluster, tree, settled) : []), ...joined],
    };
  });
  return incidents.sort((a, b) =>
    (a.during ?? "") === (b.during ?? "") ? (a.id < b.id ? -1 : 1) : (a.during ?? "") < (b.during ?? "") ? -1 : 1,
  );
}

function duringOf({ seeds }: Cluster): string | null {
  const days = seeds.map((seed) => seed.day);
  return days.length === 0
    ? null
    : edtfOfDays(
        days.reduce((a, b) => Math.min(a, b)),
        days.reduce((a, b) => Math.max(a, b)),
      );
}

/** Places that hold no other of them. */
function smallest(places: readonly PlaceId[], tree: PlaceTree): readonly PlaceId[] {
  const all = [...new Set(places)];
  const holders = new Set(all.flatMap((place) => around(place, tree).slice(1)));
  return all.filter((place) => !holders.has(place)).sort();
}

function placesOf(claims: readonly ClaimId[], byId: ReadonlyMap<ClaimId, Claim>): readonly PlaceId[] {
  return claims.flatMap((id) => byId.get(id)?.placeIds ?? []);
}

function sortCluster({ seeds }: Cluster): Cluster {
  return { seeds: seeds.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1)) };
}

function byDayAndId(a: Cluster, b: Cluster): number {
  const [x, y] = [a.seeds[0], b.seeds[0]];
  if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
  return x.day - y.day || (x.claim.id < y.claim.id ? -1 : 1);
}

function dateReader(): (claim: Claim) => PartialDate | null {
  const read = new Map<string, PartialDate>();
  return ({ during }) => {
    if (during === null) return null;
    const known = read.get(during) ?? parsePartialDate(during);
    read.set(during, known);
    return known;
  };
}
