// Lists of what changed between two copies of a site: claims, with what each did to a figure's bounds; items, parties and places; the rest.
import { type BoundChange, type ClaimChange, type FieldChange, fieldsToSay, type SiteComparison, shortId } from "@bayyina/prove";
import type { BoundMove } from "../words/figure-words.ts";
import { sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { type Child, code, element } from "./element.ts";
import { fillNodes } from "./say-nodes.ts";

/**
 * Lists claims.
 *
 * @param words - The language.
 * @param claims - What became of each.
 * @param kinds - Whether to say what each claim is about; under a figure that is known.
 * @returns A list.
 */
export function claimList(words: Words, claims: readonly ClaimChange[], kinds: "with-kind" | "without" = "without"): HTMLElement {
  const { figures } = words;
  return list(
    claims.map((change) => {
      const { claim, kind, entry, state, bounds } = change;
      const known =
        state === "withdrawn" || (change.change === "corrected" && state === "corrected") ? [] : [figures.state[state]];
      const head: readonly Child[] = [
        fillNodes(figures.claim, { claim: code(claim) }),
        ...(kinds === "with-kind" ? [figures.claimKind[kind]] : []),
        ...sayEntry(words, entry),
        figures.change[change.change],
        ...known,
      ];
      return line(words, head, [...bounds.map((bound) => sayBound(words, bound)), ...fieldsToSay(change).map(sayField)]);
    }),
  );
}

/**
 * Lists items, parties and places.
 *
 * @param words - The language.
 * @param parts - What became of each.
 * @returns A list.
 */
export function partList(words: Words, parts: SiteComparison["parts"]): HTMLElement {
  const { figures } = words;
  return list(
    parts.map(({ part, id, entry, change, fields }) => {
      const name = fillNodes(figures.part[part], { id: code(shortId(id)) });
      return line(words, [name, ...sayEntry(words, entry), figures.partChange[change]], fields.map(sayField));
    }),
  );
}

/**
 * Lists what of the site as a whole changed.
 *
 * @param words - The language.
 * @param changes - What changed.
 * @returns A list.
 */
export function wholeList(words: Words, changes: SiteComparison["alsoChanged"]): HTMLElement {
  return list(
    changes.map(({ field, values }) => line(words, [words.figures.also[field]], values === null ? [] : [sayValues(values)])),
  );
}

function list(lines: readonly HTMLElement[]): HTMLElement {
  return element("ul", { class: "claims" }, ...lines.map((each) => element("li", {}, each)));
}

/** What happened, then after a colon what differs. */
function line(words: Words, head: readonly Child[], differs: readonly Child[]): HTMLElement {
  const separator = words.direction === "rtl" ? "، " : ", ";
  const joined = (parts: readonly Child[]): readonly Child[] =>
    parts.flatMap((part, at) => (at === 0 ? [part] : [separator, part]));
  return element("span", {}, ...joined(head), ...(differs.length === 0 ? [] : [": ", ...joined(differs)]));
}

function sayEntry(words: Words, entry: number | null): readonly Child[] {
  return entry === null ? [] : [fillNodes(words.figures.entry, { entry: sayNumber(words, entry) })];
}

/** A field's name is an English word of the formats and stays one, and so do its values. */
function sayField({ field, values }: FieldChange): HTMLElement {
  return values === null ? code(field) : element("span", {}, code(field), " ", sayValues(values));
}

function sayValues({ before, after }: NonNullable<FieldChange["values"]>): HTMLElement {
  const say = (value: string | number | null): HTMLElement => element("bdi", {}, value === null ? "–" : String(value));
  return element("bdi", { dir: "ltr" }, say(before), " → ", say(after));
}

function sayBound(words: Words, { bound, before, after }: BoundChange): string {
  const say = (value: number | null): string => (value === null ? "?" : sayNumber(words, value));
  return words.figures.bound[bound][moveOf(before, after)].replace("{before}", say(before)).replace("{after}", say(after));
}

function moveOf(before: number | null, after: number | null): BoundMove {
  if (before === null) return "given";
  if (after === null) return "taken";
  return after > before ? "raised" : "lowered";
}
