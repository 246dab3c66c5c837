// The path of one figure, step by step: figure → claims → quotes → items → leaves → checkpoint. Each step says whether it was verified
// here, by the same checks as the whole site's, so that nobody has to take a step on trust.
import { BayyinaError, type ClaimId, type CountRange, type ItemId, type PublicClaim, type PublicToll } from "@bayyina/model";
import { leafHash, toHex } from "@bayyina/tlog";
import type { Check } from "./check.ts";
import { textsOf } from "./check-derived.ts";
import { type RecordParts, recordParts } from "./check-record.ts";
import type { SiteChecked } from "./check-site.ts";
import { originsOf } from "./claim-origins.ts";
import { checkDisclosure } from "./disclosure.ts";
import { becauseOf, claimsOf, type Figure, figuresOf, parseTolls, rangesOf, tollsPath } from "./figure.ts";
import { type LogLeaves, logLeaves } from "./log-leaves.ts";
import { type Proof, readProof } from "./read-proof.ts";
import { readText, type SiteReader } from "./site-reader.ts";

/** Whether a step was verified. */
export type Verified = Check["outcome"];

/** An entry of the log. `leafHash`: hex. `fits`: its disclosed fields are those it commits to. `stands`: it is in the signed tree. */
export type LeafStep = {
  readonly entry: number;
  readonly kind: string;
  readonly leafHash: string;
  readonly fits: Verified;
  readonly stands: Verified;
};

/** A claim behind a figure. `sets`: the bounds of the figure that it sets. `verified`: it is the claim in the log, in this state. */
export type ClaimStep = {
  readonly claim: ClaimId;
  readonly state: PublicClaim["state"];
  readonly sets: readonly { readonly bound: "low" | "high"; readonly value: number; readonly rule: string }[];
  readonly verified: Verified;
  /** Where its words stand; null when no quote was checked for it. `words`: whose. */
  readonly quote: {
    readonly item: ItemId | null;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
    readonly words: PublicClaim["words"];
    readonly verified: Verified;
  } | null;
  /** The item that it quotes. `path`: of its text in the site. */
  readonly item: { readonly id: ItemId; readonly path: string | null; readonly verified: Verified } | null;
  readonly leaves: readonly LeafStep[];
};

/** A figure's whole path. */
export type FigurePath = {
  readonly figure: string;
  readonly toll: PublicToll;
  readonly ranges: readonly CountRange[];
  /** The figure follows from the claims, counted again. */
  readonly verified: Verified;
  readonly claims: readonly ClaimStep[];
  /** The tree that the leaves stand in. `root`: hex. `verified`: signed by the key beside it. */
  readonly checkpoint: {
    readonly origin: string;
    readonly size: number;
    readonly root: string;
    readonly verified: Verified;
  };
};

/**
 * Walks the paths of figures.
 *
 * @param site - The site.
 * @param checked - What `checkSite` found of it.
 * @param wanted - Figures' ids, or "all".
 * @returns A path for each, in the site's order.
 * @throws BayyinaError `FIGURE_UNKNOWN` when the site has no figure of an id; `PROOF_MALFORMED` or `RECORD_INVALID` when the site cannot
 *   be read.
 */
export async function figurePaths(
  site: SiteReader,
  checked: SiteChecked,
  wanted: "all" | readonly string[],
): Promise<readonly FigurePath[]> {
  const proof = readProof(site);
  if (checked.record === null || checked.checkpoint === null)
    throw new BayyinaError(checked.problem ?? { code: "RECORD_INVALID", facts: { at: "" } });
  const walk = walker(site, proof, checked);
  const paths: FigurePath[] = [];
  for (const { id, toll } of chosen(figuresOf(parseTolls(readText(site, tollsPath))), wanted)) {
    const claims: ClaimStep[] = [];
    for (const claim of claimsOf(toll)) claims.push(...(await walk(claim, toll)));
    const checkpoint = { ...checked.checkpoint, verified: outcomeIn(checked, "signature") };
    paths.push({ figure: id, toll, ranges: rangesOf(toll), verified: outcomeIn(checked, "figures"), claims, checkpoint });
  }
  return paths;
}

function chosen(figures: readonly Figure[], wanted: "all" | readonly string[]): readonly Figure[] {
  if (wanted === "all") return figures;
  const known = new Set(figures.map(({ id }) => id));
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new BayyinaError({ code: "FIGURE_UNKNOWN", facts: { figures: unknown.length } });
  return figures.filter(({ id }) => wanted.includes(id));
}

type Walk = (claim: ClaimId, toll: PublicToll) => Promise<readonly ClaimStep[]>;

function walker(site: SiteReader, proof: Proof, { record }: SiteChecked): Walk {
  if (record === null) return () => Promise.resolve([]);
  const evidence = { record, texts: textsOf(site, record), disclosures: proof.disclosures };
  const parts = recordParts(evidence);
  const origins = originsOf(record, proof.disclosures);
  const claims = new Map(record.claims.map((shown) => [shown.claim.id, shown] as const));
  const items = new Map(record.items.map((item) => [item.id, item] as const));
  const leaves = logLeaves(proof.log, proof.opened.checkpoint);
  return async (id, toll) => {
    const shown = claims.get(id);
    if (shown === undefined) return [];
    const item = shown.item === null ? undefined : items.get(shown.item);
    const entries = [shown.entry, shown.stateEntry, ...[origins.get(id)?.entry].filter((entry) => entry !== undefined)];
    if (item !== undefined) entries.push(item.entry, item.sourceEntry, ...(item.text === null ? [] : [item.text.entry]));
    const steps: LeafStep[] = [];
    for (const entry of [...new Set(entries)].sort((a, b) => a - b)) steps.push(await leafStep(entry, proof, leaves));
    return [
      {
        claim: id,
        state: shown.state,
        sets: boundsSet(id, toll),
        verified: holdsIf(parts.claim(shown).length === 0),
        quote: quoteStep(shown, parts),
        item:
          item === undefined
            ? null
            : { id: item.id, path: item.text?.path ?? null, verified: holdsIf(parts.item(item).length === 0) },
        leaves: steps,
      },
    ];
  };
}

function quoteStep(shown: PublicClaim, parts: RecordParts): ClaimStep["quote"] {
  const { quote } = shown.claim;
  if (quote === "not-checked") return null;
  const { start, end, exact } = quote;
  const verified = shown.words === "not-checked" ? "not-checked" : holdsIf(parts.quote(shown).length === 0);
  return { item: shown.item, start, end, exact, words: shown.words, verified };
}

async function leafStep(entry: number, { disclosures }: Proof, leaves: LogLeaves): Promise<LeafStep> {
  const leaf = await leaves.leaf(entry);
  const disclosure = disclosures.get(entry);
  const fits = disclosure !== undefined && leaf !== null && checkDisclosure(disclosure, leaf) === null;
  return {
    entry,
    kind: disclosure?.kind ?? "not-disclosed",
    leafHash: leaf === null ? "" : toHex(leafHash(leaf)),
    fits: holdsIf(fits),
    stands: holdsIf(leaf !== null && (await leaves.stands(entry, leaf))),
  };
}

function boundsSet(claim: ClaimId, toll: PublicToll): ClaimStep["sets"] {
  const because = becauseOf(toll).filter((each) => each.claims.includes(claim));
  return because.map(({ bound, value, rule }) => ({ bound, value, rule }));
}

function outcomeIn({ checks }: SiteChecked, name: Check["check"]): Verified {
  return checks.find(({ check }) => check === name)?.outcome ?? "not-checked";
}

function holdsIf(holds: boolean): Verified {
  return holds ? "holds" : "fails";
}
