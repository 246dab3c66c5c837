// One change between two sites in a line of English: of a claim, of a part, of the site as a whole.
import type { BoundChange, ClaimChange } from "./compare-claims.ts";
import type { FieldChange, ToldValue } from "./compare-fields.ts";
import type { PartChange, WholePart } from "./compare-parts.ts";

const changes: Readonly<Record<ClaimChange["change"], string>> = {
  came: "new",
  went: "withdrawn: no longer shown",
  corrected: "corrected",
  reviewed: "reviewed",
  joined: "unchanged, now counted here",
  left: "unchanged, no longer counted here",
  described: "described anew",
};

const partChanges: Readonly<Record<PartChange["change"], string>> = {
  came: "new",
  went: "no longer shown",
  described: "described anew",
};

/** What a site has as a whole, in words. */
export const wholes: Readonly<Record<WholePart, string>> = {
  title: "the title",
  mode: "the mode",
  origin: "the log's name",
  generator: "the version of the code that counts",
  places: "the list of places",
  parties: "the list of parties",
  gaps: "the list of gaps in coverage",
  decisions: "the recorder's decisions on incidents",
  incidents: "which claims belong together in incidents",
};

/**
 * What a claim did, in words.
 *
 * @param change - What became of a claim.
 * @returns `claim C7, entry 57, new, accepted: raises the lower bound from 120 to 141`; a correction with the fields that differ.
 */
export function sayClaimChange(change: ClaimChange): string {
  const { claim, entry, state, bounds } = change;
  const head = [
    `claim ${claim}`,
    ...(entry === null ? [] : [`entry ${entry}`]),
    changes[change.change],
    ...(state === "withdrawn" || (change.change === "corrected" && state === "corrected") ? [] : [state]),
  ].join(", ");
  const what = [...bounds.map(sayBound), ...fieldsToSay(change).map((field) => sayField(field))];
  return what.length === 0 ? head : `${head}: ${what.join(", ")}`;
}

/**
 * The fields of a claim that a line has to name.
 *
 * @param change - What became of a claim.
 * @returns Its fields that differ, without the counts where their effect on a figure's bounds is told already.
 */
export function fieldsToSay({ fields, bounds }: ClaimChange): readonly FieldChange[] {
  return bounds.length === 0 ? fields : fields.filter(({ field }) => field !== "low" && field !== "high");
}

/**
 * What became of an item, a party, a place or a gap in coverage, in words.
 *
 * @param change - What became of it.
 * @returns `item sha256:0123456789ab…, entry 4, described anew: source.publisher`.
 */
export function sayPartChange({ part, id, change, entry, fields }: PartChange): string {
  const head = [`${part} ${shortId(id)}`, ...(entry === null ? [] : [`entry ${entry}`]), partChanges[change]].join(", ");
  return fields.length === 0 ? head : `${head}: ${fields.map((field) => sayField(field)).join(", ")}`;
}

/**
 * What of a site as a whole changed, in words.
 *
 * @param change - What changed.
 * @returns `the title: "A" → "B"`, or the part alone.
 */
export function sayWholeChange({ field, values }: FieldChange<WholePart>): string {
  return values === null ? wholes[field] : `${wholes[field]}: ${sayValues(values)}`;
}

/**
 * An id as a line of text shows it.
 *
 * @param id - An id.
 * @returns The id; of a digest only its beginning, since the whole stands in the JSON.
 */
export function shortId(id: string): string {
  return id.startsWith("sha256:") ? `${id.slice(0, 19)}…` : id;
}

function sayField({ field, values }: FieldChange): string {
  return values === null ? field : `${field} ${sayValues(values)}`;
}

function sayValues({ before, after }: { readonly before: ToldValue; readonly after: ToldValue }): string {
  return `${sayValue(before)} → ${sayValue(after)}`;
}

// Quoted as in JSON: a text on a site may hold anything, and must not act on a terminal.
function sayValue(value: ToldValue): string {
  return value === null ? "none" : JSON.stringify(value);
}

function sayBound({ bound, before, after }: BoundChange): string {
  const name = bound === "low" ? "lower" : "upper";
  if (before === null) return `gives the ${name} bound ${after}`;
  if (after === null) return `takes away the ${name} bound ${before}`;
  return `${after > before ? "raises" : "lowers"} the ${name} bound from ${before} to ${after}`;
}
