// Tables on the terminal: cells parted by bars, shares with their counts.

/**
 * A share with its count.
 *
 * @param hits - How many.
 * @param all - Of how many.
 * @returns "12 (40.0 %)", or "0 of 0".
 */
export function share(hits: number, all: number): string {
  return all === 0 ? "0 of 0" : `${hits} (${((100 * hits) / all).toFixed(1)} %)`;
}

/**
 * Prints a table.
 *
 * @param title - Its title.
 * @param head - Its column names.
 * @param rows - Its cells.
 */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`\n${title}\n${head.join(" | ")}`);
  for (const row of rows) console.log(row.join(" | "));
}
