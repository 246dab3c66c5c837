// Which listed events are compared at all: those near in place and time. A grid and a sweep over days keep it near-linear in the events.
// Not seen: nearness across the 180th meridian, and within a few kilometres of a pole.
import type { ListedEvent } from "@bayyina/model";

/** The farthest that two points may lie apart and still be compared, whatever their precision. */
export const farthestMetres = 25_000;
/** A town's own width: points this near may be of one place even where both are called exact. */
export const townMetres = 5_000;
/** Events of a longer period are not compared: they hold others rather than be one of them. */
export const longestDays = 31;
/** Of each event, at most this many later ones are looked at. */
export const mostCompared = 2_000;

/** Two events near in place and time, the one that begins earlier first. `gapDays`: 0 where their periods meet. */
export type NearPair = {
  readonly earlier: ListedEvent;
  readonly later: ListedEvent;
  readonly metres: number;
  readonly gapDays: number;
};

/** An event that was not compared, or not with all that lie near. */
export type NotCompared = { readonly event: string; readonly why: "long-period" | "crowded" };

/**
 * Finds the pairs that are near in place and time.
 *
 * @param events - Events with ids of their own.
 * @returns Each pair once, and the events that were not, or not fully, compared; sorted by id.
 */
export function nearPairs(events: readonly ListedEvent[]): {
  readonly pairs: readonly NearPair[];
  readonly notCompared: readonly NotCompared[];
} {
  const long = events.filter(isLong);
  const swept = events.filter((event) => !isLong(event)).toSorted(byStart);
  const cells = new Map<string, ListedEvent[]>();
  for (const event of swept) {
    const row = rowOf(event.point[1]);
    const key = `${row} ${columnOf(event.point[0], row)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [event]);
    else cell.push(event);
  }
  const widestError = Math.max(0, ...new Set(swept.map(({ dateErrorDays }) => dateErrorDays)));
  const crowded: ListedEvent[] = [];
  const pairs = swept.flatMap((earlier) => {
    const until = earlier.to + earlier.dateErrorDays + widestError;
    const later = cellsAround(earlier, cells).flatMap((cell) => laterIn(cell, earlier, until));
    if (later.length > mostCompared) crowded.push(earlier);
    return later.slice(0, mostCompared).flatMap((other) => pairOf(earlier, other) ?? []);
  });
  const notCompared = [
    ...long.map(({ id }) => ({ event: id, why: "long-period" as const })),
    ...crowded.map(({ id }) => ({ event: id, why: "crowded" as const })),
  ];
  return { pairs, notCompared: notCompared.sort((a, b) => (a.event < b.event ? -1 : 1)) };
}

function isLong({ from, to }: ListedEvent): boolean {
  return to - from + 1 > longestDays;
}

function byStart(a: ListedEvent, b: ListedEvent): number {
  return a.from - b.from || (a.id < b.id ? -1 : 1);
}

function pairOf(earlier: ListedEvent, later: ListedEvent): NearPair | null {
  const gapDays = Math.max(0, later.from - earlier.to);
  if (gapDays > earlier.dateErrorDays + later.dateErrorDays) return null;
  const metres = metresBetween(earlier.point, later.point);
  if (metres > reachOf(earlier, later)) return null;
  return { earlier, later, metres, gapDays };
}

/** A point of a district or wider is its middle: it is near to the same middle alone. */
function reachOf(a: ListedEvent, b: ListedEvent): number {
  if (a.precisionMetres === null || b.precisionMetres === null) return 1;
  return Math.min(farthestMetres, Math.max(townMetres, a.precisionMetres, b.precisionMetres));
}

const earthMetres = 6_371_000;
const degree = Math.PI / 180;
/** A cell is a twentieth wider than what is compared, for the narrowing of meridians within a row. */
const cellDegrees = (1.05 * farthestMetres) / (earthMetres * degree);

/** Along a great circle, the Earth taken as a ball: half a percent off at most. */
function metresBetween([lonA, latA]: ListedEvent["point"], [lonB, latB]: ListedEvent["point"]): number {
  const [up, across] = [Math.sin(((latB - latA) * degree) / 2), Math.sin(((lonB - lonA) * degree) / 2)];
  const chord = up * up + Math.cos(latA * degree) * Math.cos(latB * degree) * across * across;
  return 2 * earthMetres * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function rowOf(latitude: number): number {
  return Math.floor(latitude / cellDegrees);
}

/** Columns are as wide as a cell where their row is nearest to a pole, so that none is too narrow. */
function columnOf(longitude: number, row: number): number {
  const polar = Math.min(90, Math.max(Math.abs(row), Math.abs(row + 1)) * cellDegrees);
  return Math.floor((longitude * Math.max(0.01, Math.cos(polar * degree))) / cellDegrees);
}

type Cell = readonly ListedEvent[];

function cellsAround({ point: [longitude, latitude] }: ListedEvent, cells: ReadonlyMap<string, Cell>): readonly Cell[] {
  const row = rowOf(latitude);
  return [row - 1, row, row + 1].flatMap((at) => {
    const column = columnOf(longitude, at);
    return [column - 1, column, column + 1].flatMap((across) => {
      const cell = cells.get(`${at} ${across}`);
      return cell === undefined ? [] : [cell];
    });
  });
}

/** The events of a cell that begin after an event, until a day; one more than are looked at shows that there are too many. */
function laterIn(cell: Cell, event: ListedEvent, until: number): readonly ListedEvent[] {
  let from = 0;
  for (let to = cell.length; from < to; ) {
    const middle = (from + to) >> 1;
    const at = cell[middle];
    if (at !== undefined && byStart(at, event) < 0) from = middle + 1;
    else to = middle;
  }
  const found: ListedEvent[] = [];
  for (let at = from; at < cell.length && found.length <= mostCompared; at += 1) {
    const other = cell[at];
    if (other === undefined || other.from > until) break;
    if (other !== event) found.push(other);
  }
  return found;
}
