// Counts one generated case as `bayyina count` does, linked and put together whole, in a process of its own: `node bench/count-whole.ts CLAIMS`
// prints what it took as one line of JSON.
import { type CountInput, countCase, solveCase } from "@bayyina/wiring";
import { generateCase } from "./count-case.ts";

/** What counting a case whole took. Times in milliseconds; `solveMs` is the part of linking and solving alone. */
export type WholeTimes = {
  readonly claims: number;
  readonly incidents: number;
  readonly solveMs: number;
  readonly wholeMs: number;
};

if (import.meta.main) console.log(JSON.stringify(measureWhole(Number(process.argv[2]))));

/**
 * Links and counts a case with every figure, ledger and claim beside, and by one method.
 *
 * @param size - How many claims.
 * @returns Times and sizes.
 */
export function measureWhole(size: number): WholeTimes {
  const { claims, places } = generateCase(size, 7);
  const input: CountInput = { claims, places, decisions: [], gaps: [], methods: ["ibc"] };
  let start = performance.now();
  solveCase(input);
  const solveMs = performance.now() - start;
  start = performance.now();
  const { output } = countCase(input);
  return { claims: claims.length, incidents: output.incidents.length, solveMs, wholeMs: performance.now() - start };
}
