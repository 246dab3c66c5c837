// Changes in words: of figures between two days, of figures day by day, of methods' views between two counts. It says what did it.
import { type Histories, sayState } from "@bayyina/count";
import type { PlaceTree } from "@bayyina/model";
import { countOf } from "../say.ts";
import type { ChangeWithEntries, ViewChangesOf } from "./count-changes.ts";
import { inParts, sayClaims, sayScope } from "./say-scope.ts";

/**
 * Changed figures in words.
 *
 * @param changes - The changes.
 * @param tree - The gazetteer.
 * @returns Lines; an empty one between figures.
 */
export function sayChanges(changes: readonly ChangeWithEntries[], tree: PlaceTree): readonly string[] {
  if (changes.length === 0) return ["No figure changed."];
  const parts = changes.map((change) => [
    `${sayScope(change, tree)}: ${sayStates(change)}`,
    // The first line of `says` names the figure, without its place.
    ...change.says.slice(1).map((line) => `  ${line}`),
    ...Object.entries(change.entries).flatMap(([claim, entries]) =>
      entries.length === 0 ? [] : [`  claim ${claim}: ${entries.length === 1 ? "entry" : "entries"} ${entries.join(", ")}`],
    ),
  ]);
  return inParts(parts);
}

/**
 * Changed views in words.
 *
 * @param views - What changed, by incident and method.
 * @returns Lines under the incident's id.
 */
export function sayViewChanges(views: readonly ViewChangesOf[]): readonly string[] {
  const changed = views.filter(({ says }) => says.length > 0);
  if (changed.length === 0) return ["No view changed."];
  return [...Map.groupBy(changed, ({ incident }) => incident)].flatMap(([incident, all]) => [
    `Incident ${incident}`,
    ...all.flatMap(({ says }) => says.map((line) => `  ${line}`)),
  ]);
}

/**
 * Histories in words.
 *
 * @param histories - Figures day by day.
 * @param tree - The gazetteer.
 * @returns Lines; an empty one between figures.
 */
export function sayHistory({ figures, daysLeftOut }: Histories, tree: PlaceTree): readonly string[] {
  const leftOut = daysLeftOut === 0 ? [] : [[`${countOf(daysLeftOut, "earlier day")} not shown one by one.`]];
  const parts = figures.map((figure) => [
    sayScope(figure, tree),
    ...figure.steps.map(({ on, state, changed, came }) => {
      const how = changed.length === 0 ? "" : `  [${changed.join(", ")}]`;
      return `  ${on}: ${sayState(state)}${how}${sayClaims(came)}`;
    }),
  ]);
  return inParts([...leftOut, ...parts]);
}

function sayStates({ before, after, moved }: ChangeWithEntries): string {
  const [was, is] = [sayState(before), sayState(after)];
  if (was !== is || before === null) return `${was} → ${is}`;
  return `${is}, as before${moved === null ? "; what stands behind it differs" : ""}`;
}
