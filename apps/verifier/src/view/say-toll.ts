// A toll in one line, in the reader's language: what is counted, of whom, where, when, and its ranges. Never one number for several readings.
import { type Counted, type CountRange, countedKinds, type Places, type PublicToll } from "@bayyina/model";
import { rangesOf } from "@bayyina/prove";
import { sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { type Child, code, element } from "./element.ts";
import { fillNodes } from "./say-nodes.ts";

/** Sources' ways to count people without a word on their status. */
const anyone: ReadonlySet<string> = new Set(["unspecified", "people", "persons"]);

/**
 * Says what a toll counts.
 *
 * @param words - The language.
 * @param toll - A toll.
 * @param places - The record's gazetteer.
 * @returns What, of whom (as the source called them), where, when, and of which incident.
 */
export function sayScopeIn(words: Words, toll: PublicToll, places: Places): HTMLElement {
  const { figures } = words;
  const counted = parseCounted(toll.counted);
  const parts: Child[] = [
    counted === null ? code(toll.counted) : figures.counted[counted],
    anyone.has(toll.of) ? figures.anyone : element("bdi", {}, toll.of),
    ...(toll.placeIds.length === 0 ? [figures.noPlace] : toll.placeIds.map((id) => placeName(words, places, id))),
    toll.during === null ? figures.noDate : code(toll.during),
    fillNodes(figures.standing[toll.standing], { incident: toll.incident === null ? null : code(toll.incident) }),
  ];
  return element("span", {}, ...parts.flatMap((part, at) => (at === 0 ? [part] : [" · ", part])));
}

/**
 * Says a toll's figure.
 *
 * @param words - The language.
 * @param toll - A toll.
 * @returns Its kind and every range.
 */
export function sayFigureIn(words: Words, toll: PublicToll): string {
  const ranges = rangesOf(toll).map((range) => sayRangeIn(words, range));
  const kind = words.figures.kind[toll.toll.kind];
  return ranges.length === 0 ? kind : `${kind}: ${ranges.join(words.figures.or)}`;
}

function sayRangeIn(words: Words, { low, high }: CountRange): string {
  const { atLeast, atMost } = words.figures;
  if (low === null) return high === null ? words.figures.kind.unknown : atMost.replace("{high}", sayNumber(words, high));
  if (high === null) return atLeast.replace("{low}", sayNumber(words, low));
  return low === high ? sayNumber(words, low) : `${sayNumber(words, low)}–${sayNumber(words, high)}`;
}

/** A place's name in the reader's language, else in English, else in any, else its id. */
function placeName(words: Words, places: Places, id: string): HTMLElement {
  const names = places.places.find((place) => place.id === id)?.names ?? {};
  const name = names[words.language]?.[0] ?? names["en"]?.[0] ?? Object.values(names)[0]?.[0] ?? id;
  return element("bdi", {}, name);
}

function parseCounted(text: string): Counted | null {
  return countedKinds.find((kind) => kind === text) ?? null;
}
