// Linking and counting: derived from the claims each time, never stored. The same function serves publishing and checking.
import { caseLattice, countAside, countTolls, headlineOf } from "@bayyina/count";
import { proposeIncidents } from "@bayyina/link";
import {
  type Claim,
  type LinkDecision,
  type Linking,
  type Places,
  type PublicRecord,
  type PublicToll,
  placeTree,
} from "@bayyina/model";
import type { Derivation } from "@bayyina/prove";
import { rendererVersion, renderSite } from "@bayyina/publish";

/** What linking rests on. */
export type LinkInput = {
  readonly claims: readonly Claim[];
  readonly places: Places;
  readonly decisions: readonly LinkDecision[];
};

/**
 * Proposes incidents.
 *
 * @param input - Claims, gazetteer, a recorder's decisions.
 * @returns Every claim in an incident or unplaced with the reason.
 */
export function linkClaims(input: LinkInput): Linking {
  const ofIncidents = input.decisions.filter(({ about }) => about !== "person");
  return proposeIncidents(input.claims, placeTree(input.places), ofIncidents);
}

/**
 * Makes the tolls.
 *
 * @param input - Claims, gazetteer, a recorder's decisions.
 * @param linking - The incidents.
 * @returns A toll per scope, with its standing.
 */
export function tollsOf(input: LinkInput, linking: Linking): readonly PublicToll[] {
  const tree = placeTree(input.places);
  const solved = caseLattice(input.claims, linking, tree);
  const members = countTolls(input.claims, linking, tree, { solved, decisions: input.decisions });
  const first = new Set(linking.incidents.flatMap((incident) => headlineOf(members, incident, tree)));
  const aside = countAside(input.claims, linking, tree, solved);
  return [
    ...members.map((toll): PublicToll => ({ ...toll, standing: "member", headline: first.has(toll) })),
    ...aside.map((toll): PublicToll => ({ ...toll, headline: false })),
  ];
}

/** How a site is derived from its record: what `bayyina prove` does again. */
export const derivation: Derivation = {
  generator: rendererVersion,
  linking: (record) => linkClaims(linkInputOf(record)),
  tolls: (record) => tollsOf(linkInputOf(record), record.linking),
  files: renderSite,
};

function linkInputOf(record: PublicRecord): LinkInput {
  return { claims: record.claims.map((shown) => shown.claim), places: record.places, decisions: record.decisions };
}
