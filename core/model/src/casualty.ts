// Casualties, structures and remains: what counting makes of claims, reversible. Deliberately no verdict: each value keeps its claim.
import { z } from "zod";
import { idSchema } from "./ids.ts";
import { isPartialDate } from "./partial-date.ts";
import { BayyinaError, type ProblemCode } from "./problem.ts";
import { countedKinds } from "./scope.ts";

const edtf = z.string().refine(isPartialDate, { error: "not an EDTF date" });
const casualtyId = idSchema("casualty");
const structureId = idSchema("structure");
const claimId = idSchema("claim");
const age = z.int().min(0).nullable();

const casualtySchema = z.strictObject({
  id: casualtyId,
  nameForms: z.array(z.strictObject({ text: z.string().min(1), lang: z.string().nullable(), claim: claimId })),
  ages: z.array(z.strictObject({ low: age, high: age, claim: claimId })),
  sexes: z.array(z.strictObject({ sex: z.enum(["female", "male"]), claim: claimId })),
  households: z.array(z.strictObject({ household: z.string(), claim: claimId })),
  statuses: z.array(z.strictObject({ status: z.string(), claim: claimId })),
  fates: z.array(z.strictObject({ fate: z.enum(countedKinds), during: edtf.nullable(), claim: claimId })).min(1),
});
/**
 * A person harmed: every value with the claim that gives it, none chosen over another. `ages`: whole years, null = no bound given.
 * `fates`: one for each claim, oldest first (injured, later killed: moved, never added). `during`: as the claim dates it, null = undated.
 */
export type Casualty = z.infer<typeof casualtySchema>;

const structureSchema = z.strictObject({
  id: structureId,
  kind: z.string().min(1),
  placeId: z.string().nullable(),
  observations: z.array(
    z.strictObject({
      scheme: z.string(),
      class: z.string(),
      imageDate: edtf.nullable(),
      observer: z.string().nullable(),
      claim: z.string(),
    }),
  ),
});
/** A building: its kind, and dated observations of damage, each in its own scheme. */
export type Structure = z.infer<typeof structureSchema>;

const remainsSchema = z.strictObject({
  part: z.enum(["whole", "part", "unknown"]),
  custody: z
    .array(z.strictObject({ tag: z.string().min(1), where: z.string().nullable(), during: edtf.nullable(), claim: claimId }))
    .min(1),
  casualty: casualtyId.nullable(),
});
/**
 * A body or part of one: under which tag it lay where and when, oldest first; the casualty once identified. `part`: `whole` when any claim
 * says so. `where` null: nobody says who kept it.
 */
export type Remains = z.infer<typeof remainsSchema>;

/**
 * Reads a casualty.
 *
 * @param value - Parsed JSON.
 * @returns The casualty.
 * @throws BayyinaError `CLAIM_INVALID` with the path of the first wrong field.
 */
export function parseCasualty(value: unknown): Casualty {
  return parseBy(casualtySchema, value, "CLAIM_INVALID");
}

/**
 * Reads a structure.
 *
 * @param value - Parsed JSON.
 * @returns The structure.
 * @throws BayyinaError `PLACE_INVALID` with the path of the first wrong field.
 */
export function parseStructure(value: unknown): Structure {
  return parseBy(structureSchema, value, "PLACE_INVALID");
}

/**
 * Reads remains.
 *
 * @param value - Parsed JSON.
 * @returns The remains.
 * @throws BayyinaError `CLAIM_INVALID` with the path of the first wrong field.
 */
export function parseRemains(value: unknown): Remains {
  return parseBy(remainsSchema, value, "CLAIM_INVALID");
}

function parseBy<T>(schema: z.ZodType<T>, value: unknown, code: ProblemCode): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BayyinaError({ code, facts: { at: result.error.issues[0]?.path.join(".") ?? "" } });
}
