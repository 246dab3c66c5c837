// Casualties, structures and remains: the nouns that later stages fill. A casualty is a cluster of person claims, reversible.
import { z } from "zod";
import { idSchema } from "./ids.ts";
import { isPartialDate } from "./partial-date.ts";
import { BayyinaError, type ProblemCode } from "./problem.ts";
import { countedKinds } from "./scope.ts";

const edtf = z.string().refine(isPartialDate, { error: "not an EDTF date" });
const casualtyId = idSchema("casualty");
const structureId = idSchema("structure");

const casualtySchema = z.strictObject({
  id: casualtyId,
  nameForms: z.array(z.strictObject({ text: z.string().min(1), lang: z.string().nullable(), claim: z.string() })),
  ages: z.array(z.strictObject({ low: z.int().min(0).nullable(), high: z.int().min(0).nullable(), claim: z.string() })),
  sexes: z.array(z.strictObject({ sex: z.enum(["female", "male"]), claim: z.string() })),
  household: z.string().nullable(),
  statuses: z.array(z.strictObject({ status: z.string(), claim: z.string() })),
  fates: z.array(z.strictObject({ fate: z.enum(countedKinds), during: edtf.nullable(), claim: z.string() })),
});
/** A person harmed: every value with the claim that gives it; `fates` is a dated history (injured, later killed: moved, never added). */
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
  tag: z.string().min(1),
  part: z.enum(["whole", "part", "unknown"]),
  custody: z.array(z.strictObject({ where: z.string(), during: edtf.nullable(), claim: z.string() })),
  casualty: casualtyId.nullable(),
});
/** A body or part of one: where it lay and when; the casualty once identified. */
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
