// Two signed checkpoints of one log, compared: the plainest proof that a log showed different things to different people. Not here:
// sizes that differ, for which a consistency proof is needed (verify-consistency.ts), and signatures.
import { equalBytes } from "./bytes.ts";
import { type Checkpoint } from "./checkpoint.ts";

/** What two checkpoints say of one log: `split` is two roots of one size, which no honest log signs. */
export type Comparison = "same" | "split" | "sizes-differ" | "origins-differ";

/**
 * Compares two checkpoints.
 *
 * @param a - A checkpoint that was opened with the log's key.
 * @param b - Another.
 * @returns `split` only for one origin, one size and two roots: with both notes kept, anyone can see it.
 */
export function compareCheckpoints(a: Checkpoint, b: Checkpoint): Comparison {
  if (a.origin !== b.origin) return "origins-differ";
  if (a.size !== b.size) return "sizes-differ";
  return equalBytes(a.root, b.root) ? "same" : "split";
}
