// Gaps in coverage: where and when nobody could look, count or report. Silence is not zero; a gap is a record, shown beside figures.
import { z } from "zod";
import { idSchema } from "./ids.ts";
import { isPartialDate } from "./partial-date.ts";
import { type PlaceTree, placeLabel } from "./place.ts";
import { BayyinaError } from "./problem.ts";

/** Kinds of gap. Closed: `denied-access` somebody refused entry; `no-observer` nobody was there to look; `line-down` no message could get out. */
export const gapKinds = ["denied-access", "no-observer", "line-down"] as const;

/** What could not be done, between who could not do it and where. */
export const couldNot: Readonly<Record<(typeof gapKinds)[number], string>> = {
  "denied-access": "could not enter",
  "no-observer": "were not present in",
  "line-down": "could not get a message out of",
};

/** The schema of a gap in coverage. */
export const coverageGapSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  gap: z.enum(gapKinds),
  /** Who could not work: "journalists", "search teams". */
  whom: z.string().min(1),
  placeIds: z.array(idSchema("place")),
  during: z.string().refine(isPartialDate, { error: "not an EDTF date" }).nullable(),
  /** The party that the speaker lays it to; null = nobody, or not said. */
  by: z.string().nullable(),
  speaker: z.string(),
  reported: z.string().refine(isPartialDate, { error: "not an EDTF date" }).nullable(),
  /** The claim or item that says so, when there is one. */
  source: z.string().nullable(),
});

/** Where and when coverage was missing, as a source says. `placeIds` empty = the whole case; `during` EDTF, null = not dated. */
export type CoverageGap = z.infer<typeof coverageGapSchema>;

/**
 * Reads a gap in coverage.
 *
 * @param value - Parsed JSON.
 * @returns The gap.
 * @throws BayyinaError `GAP_INVALID` with the path of the first wrong field.
 */
export function parseCoverageGap(value: unknown): CoverageGap {
  const result = coverageGapSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new BayyinaError({ code: "GAP_INVALID", facts: { at: issue?.path.join(".") ?? "", why: issue?.code ?? "" } });
}

/**
 * A gap in one sentence: it says who says so, and accuses nobody.
 *
 * @param gap - The gap.
 * @param tree - The gazetteer.
 * @returns `an editor said on 2031-05-06 that journalists could not enter the mill, 2031-05; it lays that to the north`; plain text.
 */
export function sayGap({ gap, whom, placeIds, during, by, speaker, reported }: CoverageGap, tree: PlaceTree): string {
  const where = placeIds.length === 0 ? "the places of this case" : placeIds.map((id) => placeLabel(id, tree)).join(", ");
  const said = reported === null ? "said on an unknown date" : `said ${isDay(reported) ? "on" : "in"} ${reported}`;
  const laid = by === null ? "" : `; it lays that to ${by}`;
  return `${speaker === "" ? "a source not named" : speaker} ${said} that ${whom} ${couldNot[gap]} ${where}, ${during ?? "date not known"}${laid}`;
}

function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}[?~%]?$/.test(edtf);
}
