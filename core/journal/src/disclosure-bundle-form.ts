// The form of a disclosure bundle: one JSON text in one spelling (spec/bundle.md). Read as a stranger's file: sizes and depth are bounded
// before anything is built of it. Whether it proves anything is disclosure-bundle-check.ts.
import { canonicalJson, type JsonValue, type Problem, parseAsJson } from "@bayyina/model";
import { fromBase64, hashSize } from "@bayyina/tlog";
import { z } from "zod";
import { mostLeafBytes } from "./leaf.ts";

/** Bounds on what is read of a stranger: UTF-16 units of text, levels of JSON, and counts. A tree of 2^53 leaves needs 53 hashes. */
const most = { textUnits: 64 * 1024 * 1024, depth: 32, entries: 100_000, hashes: 53, times: 16, tokenUnits: 100_000 };

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const hash = z.string().refine((text) => fromBase64(text)?.length === hashSize);
const token = z
  .string()
  .max(most.tokenUnits)
  .refine((text) => (fromBase64(text)?.length ?? 0) > 0);
/** What JSON.parse gave is JSON, whatever it is, unless it is absent. */
const value = z.custom<JsonValue>((found) => found !== undefined);
const entrySchema = z.strictObject({
  entry: z.int().min(0),
  leaf: z.string().max(mostLeafBytes),
  commitments: z.record(z.string().min(1), hex).optional(),
  fields: z.record(z.string().min(1), z.strictObject({ salt: hex, value })),
  proof: z.array(hash).max(most.hashes),
});
const bundleSchema = z.strictObject({
  bayyina: z.literal(1),
  kind: z.literal("disclosure-bundle"),
  checkpoint: z.string(),
  entries: z.array(entrySchema).min(1).max(most.entries),
  times: z.array(token).min(1).max(most.times).optional(),
});

/**
 * Chosen fields of chosen entries, and what proves that they stood in a log. `checkpoint`: a signed note. `leaf`: the entry's leaf as
 * text; `commitments`: only where the leaf holds their digest. `salt`: hex. `proof`: base64, from the leaf upwards. `times`: RFC 3161
 * tokens over the checkpoint's text, base64 of DER.
 */
export type DisclosureBundle = z.infer<typeof bundleSchema>;

/**
 * The one spelling of a bundle.
 *
 * @param bundle - The bundle.
 * @returns JCS and a newline.
 */
export function formatBundle(bundle: DisclosureBundle): string {
  return `${canonicalJson(parseAsJson(bundle))}\n`;
}

/**
 * Reads a bundle.
 *
 * @param text - The whole file.
 * @returns The bundle, or `BUNDLE_MALFORMED`: too large, too deep, not of the form, entries not ascending, or another spelling. Nothing
 *   in it is verified yet.
 */
export function readBundle(text: string): { readonly bundle: DisclosureBundle } | { readonly problem: Problem } {
  const malformed = (at: string): { readonly problem: Problem } => ({
    problem: { code: "BUNDLE_MALFORMED", facts: { at, textUnits: text.length } },
  });
  if (text.length > most.textUnits) return malformed("size");
  if (depthOf(text) > most.depth) return malformed("depth");
  const read = bundleSchema.safeParse(parseJson(text));
  // Field names could be told by a path below `fields`: the facts say only where in the form.
  if (!read.success) return malformed(read.error.issues[0]?.path.slice(0, 3).join(".") ?? "");
  const { entries } = read.data;
  if (entries.some(({ entry }, at) => entry <= (entries[at - 1]?.entry ?? -1))) return malformed("entries");
  return isSpelled(read.data, text) ? { bundle: read.data } : malformed("spelling");
}

/** Levels of arrays and objects, without building any: a text of brackets alone must not exhaust the stack of who reads it. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString && char === "\\") at += 1;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === "[" || char === "{")) deepest = Math.max(deepest, (depth += 1));
    else if (!inString && (char === "]" || char === "}")) depth -= 1;
  }
  return deepest;
}

function isSpelled(bundle: DisclosureBundle, text: string): boolean {
  return formatBundle(bundle) === text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
