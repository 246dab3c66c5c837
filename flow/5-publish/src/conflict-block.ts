// Claims that cannot all hold: as they stand, and apart from these, only if more is granted than the claims say. Never which of them is right.
import type { Condition, Conflict } from "@bayyina/model";
import { fullLinks } from "./claim-links.ts";
import { capital, type Html, html, joined } from "./html.ts";
import { sayPlaces } from "./say-scope.ts";
import type { View } from "./view.ts";

/** What must be granted, after "if"; in the order in which it is said. */
const granted = {
  "soft-words": "words such as “about” or “likely” are taken at their number",
  bodies: "the bodies are those of distinct persons killed there",
  civilians: "people counted without a status were civilians",
} as const satisfies Readonly<Record<Exclude<Condition["kind"], "one-place">, string>>;

/**
 * What cannot all hold.
 *
 * @param view - The record.
 * @param toll - Conflicts of one toll, and those under conditions.
 * @returns A part with a heading of level 4 for the first, and for each set of conditions one of its own; null where there is none.
 */
export function conflictBlock(
  view: View,
  { conflicts, softConflicts }: { readonly conflicts: readonly Conflict[]; readonly softConflicts: readonly Conflict[] },
): Html | null {
  if (conflicts.length + softConflicts.length === 0) return null;
  const groups = Map.groupBy(softConflicts, ({ conditions }) => keyOf(conditions));
  return html`${conflicts.length === 0 ? null : list(view, html`These cannot all hold`, conflicts, "conflicts")}
    ${[...groups.values()].map((of) => list(view, html`These contradict only if ${sayConditions(view, of[0]?.conditions ?? [])}`, of, "conflicts granted"))}`;
}

function list(view: View, heading: Html, found: readonly Conflict[], name: string): Html {
  return html`<div class="${name}"><h4>${heading}</h4><ul>${found.map(
    ({ claims, why }) => html`<li>${capital(why)}. <span class="meta">${fullLinks(view, claims)}</span></li>`,
  )}</ul></div>`;
}

/** Conditions of one kind are one, whatever claims they are granted for: those stand in the list. */
function keyOf(conditions: readonly Condition[]): string {
  const keys = conditions.map((each) => (each.kind === "one-place" ? [each.kind, ...each.places].join(" ") : each.kind));
  return JSON.stringify([...new Set(keys)].sort());
}

function sayConditions(view: View, conditions: readonly Condition[]): Html {
  const kinds = (["soft-words", "bodies", "civilians"] as const).filter((kind) => conditions.some((each) => each.kind === kind));
  const places = conditions.flatMap((each) => (each.kind === "one-place" ? [each.places] : []));
  const pairs = new Map(places.map((pair) => [pair.join(" "), pair]));
  const parts = [
    ...kinds.map((kind) => granted[kind]),
    ...[...pairs.values()].map(([a, b]) => html`${sayPlaces(view, [a])} and ${sayPlaces(view, [b])} are one place`),
  ];
  return joined(parts, ", and if ");
}
