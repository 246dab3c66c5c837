// The manifest: every file of a site with its digest, so that one digest in the log binds them all.
import { BayyinaError, canonicalJson, type JsonValue, parseJsonText, sha256Hex } from "@bayyina/model";
import { z } from "zod";

const manifestSchema = z.strictObject({
  bayyina: z.literal(1),
  files: z.array(
    z.strictObject({ path: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), sizeBytes: z.int().min(0) }),
  ),
});

/** Every file outside `proof/`, sorted by path (UTF-16 code units): SHA-256 in hex, size in bytes. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The folder of a site that holds what proves the rest. */
export const proofFolder = "proof/";
/** The file that holds the notes of all changes of the log's key, one after the other; absent where the key was never changed. */
export const keysFile = `${proofFolder}keys.txt`;
/** The log's own files under it, but for tiles, which the log's size names; `keys.txt` only where the key was rotated. */
export const proofFiles: readonly string[] = ["checkpoint", "disclosures.jsonl", "key.pub", "keys.txt", "manifest.json"].map(
  (name) => `${proofFolder}${name}`,
);

/** Levels of nesting that are read: what we write has fewer than ten, and a stranger's file must not exhaust the stack. */
const deepest = 64;

/** Files on their way to the disk, and the manifest of those that went by. */
export type ListedFiles = { readonly files: Iterable<readonly [string, string]>; readonly manifest: () => Manifest };

/**
 * Lists a site's files as they pass, so that memory need not hold them all.
 *
 * @param files - Path and content, without `proof/`.
 * @returns The same files, and the manifest of what was taken from them so far.
 */
export function listFiles(files: Iterable<readonly [string, string]>): ListedFiles {
  const listed: { path: string; sha256: string; sizeBytes: number }[] = [];
  function* passing(): Generator<readonly [string, string]> {
    for (const [path, content] of files) {
      const bytes = new TextEncoder().encode(content);
      listed.push({ path, sha256: sha256Hex(bytes), sizeBytes: bytes.length });
      yield [path, content];
    }
  }
  return { files: passing(), manifest: () => ({ bayyina: 1, files: listed.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }) };
}

/**
 * The manifest's one spelling.
 *
 * @param manifest - The manifest.
 * @returns JCS text and a newline.
 */
export function manifestText(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/**
 * Reads a manifest.
 *
 * @param text - The content of `proof/manifest.json`.
 * @returns The manifest.
 * @throws BayyinaError `PROOF_MALFORMED` when it is not the one spelling of a manifest, or names a file under `proof/`.
 */
export function parseManifest(text: string): Manifest {
  const result = manifestSchema.safeParse(readProofJson(text, "manifest.json"));
  const paths = result.success ? result.data.files.map(({ path }) => path) : [];
  // A file under proof/ that the manifest named would pass for sealed and be none of the log's.
  const isOutside = paths.every((path) => !path.startsWith(proofFolder));
  if (!result.success || manifestText(result.data) !== text || !isAscending(paths) || !isOutside)
    throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: "proof/manifest.json" } });
  return result.data;
}

/**
 * Reads JSON of a proof file.
 *
 * @param text - The text.
 * @param file - Its name within `proof/`.
 * @returns The value.
 * @throws BayyinaError `PROOF_MALFORMED`.
 */
export function readProofJson(text: string, file: string): JsonValue {
  const read = parseJsonText(text);
  if ("value" in read && isShallow(read.value, deepest)) return read.value;
  throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: `${proofFolder}${file}` } });
}

function isAscending(paths: readonly string[]): boolean {
  return paths.every((path, at) => at === 0 || (paths[at - 1] ?? "") < path);
}

function isShallow(value: JsonValue, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}
