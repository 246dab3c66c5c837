// Which of two dated statements came later: only where the dates as given leave no doubt.
import { parsePartialDate } from "@bayyina/model";

/**
 * Whether one date is known to come after another.
 *
 * @param later - EDTF; null = not dated.
 * @param earlier - EDTF; null = not dated.
 * @param orSameDay - Whether the last day of `earlier` is late enough.
 * @returns True when `later` begins after `earlier` has ended, as both are given; false when that is not known.
 */
export function isKnownLater(later: string | null, earlier: string | null, orSameDay = false): boolean {
  if (later === null || earlier === null) return false;
  const { start } = parsePartialDate(later);
  const { end } = parsePartialDate(earlier);
  if (start.kind !== "day" || end.kind !== "day") return false;
  return start.day > end.day || (orSameDay && start.day === end.day);
}
