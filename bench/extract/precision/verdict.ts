// The kept verdicts: one line a claim, with ids, offsets and readings. Never a word of a text, so that the file can be published.
import { readFileSync } from "node:fs";
import type { JudgedReading } from "./reading.ts";

const corpora = ["gaza", "syria-ar", "syria-en", "gva", "muc4"] as const;
const sides = ["right", "wrong", "absent"] as const;

/** One of the corpora read; the Arabic and the English texts of one are two. */
export type Corpus = (typeof corpora)[number];
/** Verdict on what stands beside a claim. `absent`: not given; of a speaker: the report stands in while the text names somebody. */
export type Side = (typeof sides)[number];
/**
 * A claim read by hand. `id`: the record. `start`, `end`: UTF-16 code units of the quote. `verdict`: whether the text makes this claim.
 * `cause`: why it does not (README.md lists the codes); null where it does.
 */
export type Verdict = {
  readonly corpus: Corpus;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly reading: JudgedReading;
  readonly verdict: "right" | "wrong";
  readonly cause: string | null;
  readonly place: Side;
  readonly date: Side;
  readonly speaker: Side;
};

/**
 * Reads the kept verdicts.
 *
 * @param file - JSON lines.
 * @returns The verdicts, in the file's order.
 * @throws Error with the line's number where a line holds an unknown word, or a cause and no fault, or a fault and no cause.
 */
export function readVerdicts(file: string): readonly Verdict[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line, i) => {
    const verdict = parseVerdict(line);
    if (!isWellFormed(verdict)) throw new Error(`verdict on line ${i + 1} is not of the known words`);
    return verdict;
  });
}

function parseVerdict(line: string): Verdict {
  return JSON.parse(line) as Verdict;
}

function isWellFormed({ corpus, verdict, cause, place, date, speaker }: Verdict): boolean {
  if (!corpora.includes(corpus) || ![place, date, speaker].every((side) => sides.includes(side))) return false;
  return verdict === "right" ? cause === null : verdict === "wrong" && typeof cause === "string";
}
