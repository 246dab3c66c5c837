// Near-copies: texts whose shingles overlap. MinHash finds who may (Broder 1997, "On the resemblance and containment of documents"), exact
// overlap decides; a short text within a long one is met by its rarest shingles. Near-linear in the texts.
import { disjointSets } from "@bayyina/model";
import type { FoundEdge, LineageText } from "./lineage.ts";
import { noEvidence } from "./lineage.ts";
import { mix, overlapOf, type Shingles, sharedPassages } from "./shingles.ts";

/** A text with its shingles. */
export type Shingled = { readonly text: LineageText; readonly shingles: Shingles };

/** From here on a text is a copy; or when this much of the shorter stands in the longer. */
const leastJaccard = 0.5;
const leastContained = 0.8;
/** Fewer shingles than this are a headline or a slogan. */
const fewestShingles = 8;
/** 20 bands of 3 hashes: at half overlap 93 of 100 pairs meet. */
const bands = 20;
const bandHashes = 3;
/** A shingle in more texts than this is furniture (a menu, a notice). */
const mostHolders = 30;
/** Of each text so many of its rarest shingles are looked up. */
const rarestLooked = 12;
/** In one bucket each text is compared with so many that follow: copies of one text need no square of pairs. */
const mostInBucket = 20;

/**
 * Finds copies.
 *
 * @param texts - Texts by id.
 * @returns The strongest edges that hold each family of copies together, the smaller id on the left; `score` is the larger of the two shares.
 */
export function findCopies(texts: readonly Shingled[]): readonly FoundEdge[] {
  const real = texts.filter(({ shingles }) => shingles.size >= fewestShingles);
  const edges = [...candidates(real)].flatMap((pair) => {
    const [left, right] = [real[Math.floor(pair / real.length)], real[pair % real.length]];
    return left === undefined || right === undefined ? [] : copyOf(left, right);
  });
  return strongest(edges);
}

/** A tree for each family of copies: its strongest edges, so that a hundred copies of one text are not five thousand edges. */
function strongest(edges: readonly FoundEdge[]): readonly FoundEdge[] {
  const families = disjointSets();
  const nameOf = ({ left, right }: FoundEdge): string => JSON.stringify([left.id, right?.id]);
  const sorted = edges.toSorted((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1));
  return sorted.filter(({ left, right }) => {
    if (right === null || families.root(left.id) === families.root(right.id)) return false;
    families.join(left.id, right.id);
    return true;
  });
}

function copyOf(left: Shingled, right: Shingled): readonly FoundEdge[] {
  const { jaccard, contained } = overlapOf(left.shingles, right.shingles);
  if (jaccard < leastJaccard && contained < leastContained) return [];
  const because =
    jaccard >= leastJaccard
      ? `${percent(jaccard)} of all runs of five words of the two stand in both`
      : `${percent(contained)} of the shorter's runs of five words stand in the longer`;
  return [
    {
      kind: "copies",
      derives: null,
      left: left.text,
      right: right.text,
      score: Math.max(jaccard, contained),
      because: [because],
      evidence: { ...noEvidence, passages: sharedPassages(left.shingles, right.shingles) },
    },
  ];
}

function percent(share: number): string {
  return `${Math.floor(100 * share)} %`;
}

/** Pairs as `left index × count + right index`. */
function candidates(texts: readonly Shingled[]): ReadonlySet<number> {
  const buckets = new Map<string, number[]>();
  const put = (key: string, at: number): void => {
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [at]);
    else bucket.push(at);
  };
  const holders = new Map<number, number>();
  for (const { shingles } of texts) for (const hash of shingles.keys()) holders.set(hash, (holders.get(hash) ?? 0) + 1);
  texts.forEach(({ shingles }, at) => {
    for (const band of bandsOf(shingles)) put(band, at);
    for (const hash of rarest(shingles, holders)) put(`s${hash}`, at);
  });
  const pairs = new Set<number>();
  for (const bucket of buckets.values())
    bucket.forEach((left, at) => {
      for (const right of bucket.slice(at + 1, at + 1 + mostInBucket)) pairs.add(left * texts.length + right);
    });
  return pairs;
}

function bandsOf(shingles: Shingles): readonly string[] {
  const least = new Uint32Array(bands * bandHashes).fill(0xffffffff);
  for (const hash of shingles.keys())
    for (let at = 0; at < least.length; at += 1) {
      const value = mix(hash ^ mix(at + 1));
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  return Array.from(
    { length: bands },
    (_, band) => `${band} ${least.slice(band * bandHashes, (band + 1) * bandHashes).join(" ")}`,
  );
}

function rarest(shingles: Shingles, holders: ReadonlyMap<number, number>): readonly number[] {
  return [...shingles.keys()]
    .map((hash) => ({ hash, held: holders.get(hash) ?? 0 }))
    .filter(({ held }) => held > 1 && held <= mostHolders)
    .sort((a, b) => a.held - b.held || a.hash - b.hash)
    .slice(0, rarestLooked)
    .map(({ hash }) => hash);
}
