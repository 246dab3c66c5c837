// Assessments: three separate axes, never one verdict. Published scales are views computed from these by versioned rules.
import { z } from "zod";
import { positions } from "./claim.ts";
import { type CountRange, countRange } from "./count-range.ts";
import { BayyinaError } from "./problem.ts";

const assessmentSchema = z.strictObject({
  harm: z.enum(["documented", "several independent observers", "one observer", "observers unknown", "contradicted"]),
  attribution: z.array(z.strictObject({ party: z.string(), claims: z.array(z.string()) })),
  positions: z.array(
    z.strictObject({
      party: z.string(),
      position: z.enum(positions),
      low: z.int().min(0).nullable(),
      high: z.int().min(0).nullable(),
      claim: z.string(),
    }),
  ),
});

/** Evidence of harm, attribution as claimed, and the belligerents' positions: apart, each with its claims. */
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * Reads an assessment.
 *
 * @param value - Parsed JSON.
 * @returns The assessment.
 * @throws BayyinaError `CLAIM_INVALID` with the path of the first wrong field.
 */
export function parseAssessment(value: unknown): Assessment {
  const result = assessmentSchema.safeParse(value);
  if (result.success) return result.data;
  throw new BayyinaError({ code: "CLAIM_INVALID", facts: { at: result.error.issues[0]?.path.join(".") ?? "" } });
}

/**
 * What a belligerent concedes.
 *
 * @param assessment - An assessment.
 * @param party - The belligerent.
 * @returns Its conceded range, or null when it concedes none or several that differ.
 */
export function concededBy(assessment: Assessment, party: string): CountRange | null {
  const conceded = assessment.positions.filter((position) => position.party === party && position.position === "concedes");
  const [first] = conceded;
  return conceded.length === 1 && first !== undefined ? countRange(first.low, first.high) : null;
}
