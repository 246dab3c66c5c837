// The words that all lines of a count share: what, of whom, where, when, who stands behind it. Plain words for our own codes; words of
// sources stay as they are.
import { type ClaimId, type PlaceId, type PlaceTree, placeLabel, type Standing } from "@bayyina/model";
import { countOf } from "../say.ts";

/** Columns that a line may take. */
const width = 96;

/** A scope as a toll has it. `during`: EDTF, null = not dated. */
export type SaidScope = {
  readonly counted: string;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  readonly during: string | null;
};

/**
 * What is counted.
 *
 * @param counted - One of the closed vocabulary.
 * @returns `unaccounted for`, `structures destroyed`.
 */
export function sayCounted(counted: string): string {
  return counted.replaceAll("-", " ");
}

/**
 * Of whom.
 *
 * @param of - As called by the source.
 * @returns `of any status` where no source says of which.
 */
export function sayWhom(of: string): string {
  return of === "unspecified" ? "of any status" : of;
}

/**
 * Where.
 *
 * @param placeIds - Places; none = not known.
 * @param tree - The gazetteer.
 * @returns Their names.
 */
export function sayWhere(placeIds: readonly PlaceId[], tree: PlaceTree): string {
  return placeIds.map((id) => placeLabel(id, tree)).join(", ") || "place not known";
}

/**
 * A scope in one line.
 *
 * @param scope - What, of whom, where, when.
 * @param tree - The gazetteer.
 * @returns `killed, of any status, the mill, 2031-05-05`.
 */
export function sayScope({ counted, of, placeIds, during }: SaidScope, tree: PlaceTree): string {
  return `${sayCounted(counted)}, ${sayWhom(of)}, ${sayWhere(placeIds, tree)}, ${during ?? "not dated"}`;
}

/**
 * Claims in brackets.
 *
 * @param claims - Their ids.
 * @returns ` (C1, C2)`; nothing for none.
 */
export function sayClaims(claims: readonly ClaimId[]): string {
  return claims.length === 0 ? "" : ` (${claims.join(", ")})`;
}

/**
 * Who stands behind claims.
 *
 * @param standing - Observers, the organs of parties among them, and claims that name none.
 * @returns `2 observers: a surveyor, the clinic (an organ of North); 1 claim names none`, or `no observer named (2 claims)`.
 */
export function sayStanding({ observers, organs, unnamed }: Standing): string {
  if (observers.length === 0) return `no observer named (${countOf(unnamed.length, "claim")})`;
  const named = observers.map((observer) => {
    const parties = organs.filter((organ) => organ.observer === observer).map(({ party }) => party);
    return parties.length === 0 ? observer : `${observer} (an organ of ${parties.join(" and ")})`;
  });
  const silent = unnamed.length === 0 ? "" : `; ${countOf(unnamed.length, "claim")} naming none`;
  return `${countOf(observers.length, "observer")}: ${named.join(", ")}${silent}`;
}

/**
 * Parts one after another.
 *
 * @param parts - Lines of each; a part without lines is left out.
 * @returns All lines, an empty one between parts.
 */
export function inParts(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : ["", ...part]));
}

/**
 * A line broken between words, so that a terminal need not break it within one.
 *
 * @param line - A line, indented by spaces or not.
 * @returns Lines of up to 96 columns where words allow it; what follows the first stands four deeper.
 */
export function wrapLine(line: string): readonly string[] {
  if (line.length <= width) return [line];
  const indent = " ".repeat(line.length - line.trimStart().length);
  const lines: string[] = [];
  let open = indent;
  for (const word of line.trimStart().split(" ")) {
    if (open.trim() !== "" && open.length + 1 + word.length > width) {
      lines.push(open);
      open = `${indent}    ${word}`;
    } else open = open.trim() === "" ? `${indent}${word}` : `${open} ${word}`;
  }
  return [...lines, open];
}
