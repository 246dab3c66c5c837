// Roots of a set of texts: how many do not derive from another, by the proposed edges. Deliberately not `rootsOf` of claims, which counts
// observers and believes only what a recorder entered.
import { disjointSets } from "@bayyina/model";
import type { Lineage } from "./find-lineage.ts";

/** `roots`: texts, or families of copies and translations, that rest on no other; an agency outside counts once for all that rest on it. */
export type TextRoots = { readonly texts: number; readonly roots: number; readonly families: readonly (readonly string[])[] };

/**
 * Counts the roots of some texts.
 *
 * @param ids - The texts, for instance all of one incident; edges to texts outside of them are followed, so that two copies of one text
 *   elsewhere are one root.
 * @param lineage - The lineage of the case.
 * @returns The count, at least 1 where there is a text; families of two texts or more, each sorted.
 */
export function countTextRoots(ids: readonly string[], lineage: Lineage): TextRoots {
  const sets = disjointSets();
  for (const { kind, from, to } of lineage.edges) if (kind !== "rests-on" && to !== null) sets.join(node(from), node(to));
  const restsOn = new Map<string, string[]>();
  const rest = (from: string, on: string): void => {
    restsOn.set(from, [...(restsOn.get(from) ?? []), on]);
  };
  for (const { kind, from, to } of lineage.edges)
    if (kind === "rests-on" && to !== null && sets.root(node(from)) !== sets.root(node(to)))
      rest(sets.root(node(from)), sets.root(node(to)));
  for (const { text, agency } of lineage.outside) rest(sets.root(node(text)), `agency ${agency}`);
  const asked = [...new Set(ids)].sort();
  const roots = new Set(asked.flatMap((id) => endsOf(sets.root(node(id)), restsOn)));
  const families = [...Map.groupBy(asked, (id) => sets.root(node(id))).values()].filter((family) => family.length > 1);
  return { texts: asked.length, roots: roots.size, families };
}

/** Texts and agencies are kept apart, whatever they are called. */
function node(id: string): string {
  return `text ${id}`;
}

/** What stands at the end of all that a text rests on; the smallest of a circle. */
function endsOf(start: string, restsOn: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([start]);
  const ends = new Set<string>();
  for (const at of seen) {
    const below = restsOn.get(at) ?? [];
    if (below.length === 0) ends.add(at);
    for (const next of below) seen.add(next);
  }
  return ends.size > 0 ? [...ends] : [[...seen].sort()[0] ?? start];
}
