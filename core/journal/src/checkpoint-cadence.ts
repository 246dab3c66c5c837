// Public checkpoints at a fixed cadence: a log that grew in public with each entry would tell when its recorders are at work. Deliberately
// no clock: the caller gives the moment.
import { isErased } from "./commitment.ts";
import type { OpenedEntry } from "./entry.ts";

/** How often a public checkpoint may show the log's growth. */
export type Cadence = "day" | "week";

const dayMs = 24 * 60 * 60 * 1000;
/** 5 January 1970 was a Monday: weeks are counted from it. */
const firstMondayMs = 4 * dayMs;

/**
 * The last boundary of a cadence.
 *
 * @param now - RFC 3339.
 * @param every - Boundaries: each midnight in UTC, or that of each Monday.
 * @returns The latest boundary not after `now`, `YYYY-MM-DDT00:00:00Z`.
 * @throws RangeError when `now` is no moment.
 */
export function cadenceBoundary(now: string, every: Cadence): string {
  const [stepMs, startMs] = every === "day" ? [dayMs, 0] : [7 * dayMs, firstMondayMs];
  const moment = momentOf(now);
  const boundary = startMs + Math.floor((moment - startMs) / stepMs) * stepMs;
  return `${new Date(boundary).toISOString().slice(0, 10)}T00:00:00Z`;
}

/**
 * How many entries a public checkpoint covers.
 *
 * @param entries - The journal's entries from the first on; read only as far as needed.
 * @param boundary - RFC 3339; the moment of the checkpoint as the public sees it.
 * @returns Entries that stand before the first one written at or after the boundary. An erased moment is that of the entry before it
 *   (of those at the start, of the entry after them; none of them counts where no moment is left): it moves nothing across a boundary.
 * @throws RangeError when a moment is none.
 */
export function publicSize(entries: Iterable<OpenedEntry>, boundary: string): number {
  const end = momentOf(boundary);
  let size = 0;
  let leading = 0; // entries at the start whose moment is erased: they wait for the first that has one
  for (const { at } of entries) {
    if (!isErased(at) && momentOf(at) >= end) return size;
    if (isErased(at) && size === 0) leading += 1;
    else {
      size += leading + 1;
      leading = 0;
    }
  }
  return size;
}

function momentOf(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new RangeError("not a moment of RFC 3339");
  return moment;
}
