// The schemas that other implementers meet, as JSON Schema. spec/ holds them as files; tools/check-schema.ts keeps both the same.
import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { type JsonValue, parseAsJson } from "./json.ts";
import { placesSchema } from "./place.ts";
import { sourceSchema } from "./source.ts";

/**
 * Every published schema by its file name under `spec/`.
 *
 * @returns JSON Schema (draft 2020-12). Two rules that it cannot say: dates are EDTF level 1, and `low <= high` with not both null.
 */
export function publishedSchemas(): Readonly<Record<string, JsonValue>> {
  return {
    "claim.schema.json": schemaOf(claimSchema, "A claim: what a source says, never a fact"),
    "places.schema.json": schemaOf(placesSchema, "A gazetteer: places, pairs that may be one, pairs known to be apart"),
    "source.schema.json": schemaOf(sourceSchema, "What stands beside a file about its source; absent = unknown"),
  };
}

function schemaOf(schema: z.ZodType, title: string): JsonValue {
  return parseAsJson({ title, ...z.toJSONSchema(schema, { io: "input" }) });
}
