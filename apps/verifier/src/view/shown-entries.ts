// What a bundle discloses: each entry's fields as they stand in the log. Below the checks' outcome, never above it.
import type { ShownEntry } from "@bayyina/prove";
import { sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { type Child, code, element } from "./element.ts";
import { fillNodes } from "./say-nodes.ts";

/** Entries that stand open; the others unfold. */
const openEntries = 3;

/**
 * Shows what a bundle discloses.
 *
 * @param words - The language.
 * @param shown - The entries.
 * @param holds - Whether the bundle holds; otherwise a caution stands above.
 * @returns A group with its heading, or null for a bundle that shows nothing.
 */
export function shownGroup(words: Words, shown: readonly ShownEntry[], holds: boolean): HTMLElement | null {
  if (shown.length === 0) return null;
  const entries = shown.map((entry, at) => entryBlock(words, entry, holds && at < openEntries));
  return element(
    "section",
    { class: "group" },
    element("h2", {}, words.shown.heading),
    holds ? null : element("p", { class: "slip" }, words.shown.caution),
    ...entries,
  );
}

function entryBlock(words: Words, { entry, kind, fields }: ShownEntry, open: boolean): HTMLElement {
  const rows = Object.entries(fields).map(([name, value]) =>
    element("div", {}, element("dt", {}, code(name)), element("dd", {}, ...sayValue(value))),
  );
  return element(
    "details",
    { class: "more", open, "data-entry": String(entry) },
    element("summary", {}, fillNodes(words.shown.entry, { entry: sayNumber(words, entry) }), " ", code(kind)),
    element("dl", { class: "facts" }, ...rows),
  );
}

// A disclosed text is somebody's words in some language: its own direction, its own lines. Anything else is shown as JSON.
function sayValue(value: unknown): readonly Child[] {
  if (typeof value === "string") return [element("bdi", { dir: "auto", class: "text" }, value)];
  return [element("pre", { dir: "ltr" }, JSON.stringify(value, null, 1))];
}
