// Texts that rest on another by their own words: a wire story of an agency, or a text that cites an outlet whose text is in the case.
import { lastDayOf, parsePartialDate } from "@bayyina/model";
import { foldName } from "@bayyina/names";
import type { FoundEdge, LineageText } from "./lineage.ts";
import { noEvidence } from "./lineage.ts";
import { type NamedOrigin, namedOrigins } from "./named-origins.ts";

/** A cited text is no older than this: an outlet's earlier texts tell of other things. */
const mostDaysBefore = 7;
/** Of the texts of an outlet that may be meant, an edge goes to each up to this many. */
const mostMeant = 3;

/** An outlet outside of the case that a text rests on: its folded name. */
export type OutsideOrigin = { readonly text: string; readonly agency: string };

/**
 * Finds texts that rest on others by their own words.
 *
 * @param texts - Texts by id.
 * @returns Edges to texts of the case, and to nobody (`right` null) for agencies of which the case holds no such text; with the latter
 *   `outside`, whose names are for counting roots and are printed nowhere.
 */
export function findOrigins(texts: readonly LineageText[]): {
  readonly edges: readonly FoundEdge[];
  readonly outside: readonly OutsideOrigin[];
} {
  const byOutlet = Map.groupBy(
    texts.filter(({ publisher }) => publisher !== null),
    ({ publisher }) => foldName(publisher ?? ""),
  );
  const edges: FoundEdge[] = [];
  const outside: OutsideOrigin[] = [];
  for (const text of texts)
    for (const [name, places] of Map.groupBy(namedOrigins(text.text), ({ name: written }) => outletOf(written, byOutlet))) {
      if (name === "" || name === foldName(text.publisher ?? "")) continue;
      const meant = textsMeant(text, byOutlet.get(name) ?? []);
      edges.push(...meant.map((right) => edgeOf(text, right, places)));
      const isAgency = places.some((place) => place.as === "agency");
      if (meant.length > 0 || !isAgency) continue;
      edges.push(edgeOf(text, null, places));
      outside.push({ text: text.id, agency: name });
    }
  return { edges, outside };
}

/** The longest beginning of a name that is an outlet of the case, folded: nothing tells where a name in Arabic letters ends. Else all of it. */
function outletOf(written: string, byOutlet: ReadonlyMap<string, readonly LineageText[]>): string {
  const words = written.split(" ");
  const beginnings = words.map((_, at) => foldName(words.slice(0, words.length - at).join(" ")));
  return beginnings.find((beginning) => byOutlet.has(beginning)) ?? beginnings[0] ?? "";
}

/** Texts of the outlet of the same day or shortly before, the nearest first; one without a date is not taken to be meant. */
function textsMeant(text: LineageText, outlet: readonly LineageText[]): readonly LineageText[] {
  const day = dayOf(text);
  return outlet
    .flatMap((other) => {
      const before = day === null ? null : day - (dayOf(other) ?? Number.POSITIVE_INFINITY);
      return other === text || before === null || before < 0 || before > mostDaysBefore ? [] : [{ other, before }];
    })
    .sort((a, b) => a.before - b.before || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, mostMeant)
    .map(({ other }) => other);
}

function dayOf({ reported }: LineageText): number | null {
  return reported === null ? null : lastDayOf(parsePartialDate(reported));
}

function edgeOf(left: LineageText, right: LineageText | null, places: readonly NamedOrigin[]): FoundEdge {
  const isAgency = places.some((place) => place.as === "agency");
  return {
    kind: "rests-on",
    derives: "left",
    left,
    right,
    score: isAgency ? 1 : 0.5,
    because: [
      isAgency ? "an agency stands in its by-line, dateline or closing" : "it cites an outlet by name",
      right === null
        ? "the case holds no text of it of that time"
        : "that outlet's text of the same day or shortly before is in the case",
    ],
    evidence: { ...noEvidence, named: places.map(({ start, end }) => ({ start, end })) },
  };
}
