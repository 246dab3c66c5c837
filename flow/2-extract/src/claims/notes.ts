// What a claim's note says of a count, worded once: those who read claims by their notes read these.

/** The count is contained in the one before it. */
export const partOfTotal = "part of the total before it";
/** The count is as of the report and replaces earlier ones. */
export const runningCount = "running count";
/**
 * Notes as one.
 *
 * @param notes - Any, empty ones left out.
 * @returns The notes parted by semicolons.
 */
export function joinNotes(...notes: readonly string[]): string {
  return notes.filter((note) => note !== "").join("; ");
}
