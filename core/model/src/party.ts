// Parties: belligerents. The same rules for each; nothing here may know one by name.
import { z } from "zod";
import { idSchema } from "./ids.ts";
import { BayyinaError } from "./problem.ts";

const partySchema = z.strictObject({
  id: idSchema("party"),
  names: z.record(z.string(), z.array(z.string().min(1))),
  kind: z.string().min(1),
});
const partiesSchema = z.strictObject({ parties: z.array(partySchema) });

/** A belligerent: names by language, kind as a word ("state", "armed group"). */
export type Party = z.infer<typeof partySchema>;

/**
 * Reads a list of parties.
 *
 * @param value - Parsed JSON `{parties: [{id, names, kind}]}`.
 * @returns The parties.
 * @throws BayyinaError `PARTY_INVALID` with the path of the first wrong field.
 */
export function parseParties(value: unknown): readonly Party[] {
  const result = partiesSchema.safeParse(value);
  if (result.success) return result.data.parties;
  const issue = result.error.issues[0];
  throw new BayyinaError({ code: "PARTY_INVALID", facts: { at: issue?.path.join(".") ?? "", why: issue?.code ?? "" } });
}
