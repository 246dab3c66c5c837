// A preserved text with quotes marked in it. The text itself is not changed; what cannot be seen in it is spelled out.
import { type Html, html, type Part } from "./html.ts";

/** A stretch to mark: UTF-16 code units, `end` excluded. `before` and `after` stand at its ends (an anchor, links). */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly as: "quote" | "date" | "place";
  readonly before: Part;
  readonly after: Part;
};

/** A stretch of a text: UTF-16 code units, `end` excluded. */
export type Stretch = { readonly start: number; readonly end: number };

const contextUnits = 600;

/**
 * What is shown of a text beside a claim.
 *
 * @param text - The whole text.
 * @param quote - The words.
 * @returns The words with up to 600 code units on either side, no surrogate pair cut.
 */
export function windowAround(text: string, quote: Stretch): Stretch {
  const start = Math.max(0, quote.start - contextUnits);
  const end = Math.min(text.length, quote.end + contextUnits);
  return { start: cutsPair(text, start) ? start + 1 : start, end: cutsPair(text, end) ? end - 1 : end };
}

/**
 * A stretch of text, its marks set. Marks may overlap; each code unit is shown once.
 *
 * @param text - The whole text.
 * @param shown - The stretch to show.
 * @param marks - What to mark; what lies outside the stretch is left out.
 * @returns Markup for within an element that keeps white space.
 */
export function markedText(text: string, shown: Stretch, marks: readonly Mark[]): Html {
  const inside = marks.filter(({ start, end }) => start < shown.end && end > shown.start);
  const cuts = cutsOf(inside, shown);
  const open = { quote: 0, date: 0, place: 0 };
  return html`${cuts.map(({ at, starts, ends }, index) => {
    for (const mark of ends) open[mark.as] -= 1;
    for (const mark of starts) open[mark.as] += 1;
    const words = text.slice(at, cuts[index + 1]?.at ?? shown.end);
    return html`${ends.map(({ after }) => after)}${starts.map(({ before }) => before)}${words === "" ? null : marked(words, open)}`;
  })}`;
}

type Cut = { readonly at: number; readonly starts: readonly Mark[]; readonly ends: readonly Mark[] };

/** Where something starts or ends, in order: one pass over the text then sets all marks. */
function cutsOf(marks: readonly Mark[], shown: Stretch): readonly Cut[] {
  const cuts = new Map<number, { starts: Mark[]; ends: Mark[] }>([[shown.start, { starts: [], ends: [] }]]);
  const cutAt = (at: number): { starts: Mark[]; ends: Mark[] } => {
    const place = Math.min(Math.max(at, shown.start), shown.end);
    const known = cuts.get(place) ?? { starts: [], ends: [] };
    cuts.set(place, known);
    return known;
  };
  for (const mark of marks) {
    cutAt(mark.start).starts.push(mark);
    cutAt(mark.end).ends.push(mark);
  }
  return [...cuts].toSorted(([a], [b]) => a - b).map(([at, { starts, ends }]) => ({ at, starts, ends }));
}

function marked(words: string, open: Readonly<Record<Mark["as"], number>>): Part {
  if (open.quote > 0) return html`<mark>${words}</mark>`;
  if (open.date > 0) return html`<mark class="aside">${words}</mark>`;
  return open.place > 0 ? html`<mark class="aside">${words}</mark>` : words;
}

function cutsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
