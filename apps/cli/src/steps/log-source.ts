// Where a public log is read from, as a person names it: a folder, a site, an address, a bucket.
import { BayyinaError, type Effects } from "@bayyina/model";
import type { LogReader } from "@bayyina/tlog";
import { folderLogReader, httpLogReader, logFolderIn, s3LogReader } from "@bayyina/web";

/** A log that can be read. `folder`: where it lies on this machine (a site's is `SITE/proof`); null elsewhere. */
export type LogSource = { readonly reader: LogReader; readonly folder: string | null };

/**
 * Opens a log for reading; nothing is read yet.
 *
 * @param where - A folder, a site, `http(s)://…`, or `s3://bucket/prefix` with the usual AWS_… variables of the environment.
 * @param effects - The clock, which signatures to a store need.
 * @returns The reader.
 * @throws BayyinaError `LOG_MISSING`, `ARGUMENT_INVALID`, `ARGUMENT_MISSING` (no credentials).
 */
export function openLogSource(where: string, effects: Pick<Effects, "now">): LogSource {
  if (/^https?:\/\//.test(where)) return { reader: httpLogReader(where), folder: null };
  if (where.startsWith("s3://")) return { reader: bucketReader(where, effects), folder: null };
  const folder = logFolderIn(where);
  return { reader: folderLogReader(folder), folder };
}

/**
 * A log's checkpoint as it is published, not verified.
 *
 * @param reader - Reads the log.
 * @returns The signed note.
 * @throws BayyinaError `LOG_MISSING` when there is none, `PROOF_MALFORMED` when it is no text, `LOG_UNREACHABLE`.
 */
export async function readCheckpointOf(reader: LogReader): Promise<string> {
  const bytes = await reader("checkpoint");
  if (bytes === null) throw new BayyinaError({ code: "LOG_MISSING", facts: {} });
  return decoded(bytes, "checkpoint");
}

/**
 * What lies beside a log of its keys: not a reason to trust them.
 *
 * @param reader - Reads the log.
 * @returns The first line of `key.pub` and the text of `keys.txt`; null where there is none.
 * @throws BayyinaError `PROOF_MALFORMED`, `LOG_UNREACHABLE`.
 */
export async function readKeysBeside(
  reader: LogReader,
): Promise<{ readonly key: string | null; readonly rotations: string | null }> {
  const [key, rotations] = await Promise.all(["key.pub", "keys.txt"].map(reader));
  return {
    key: key === null || key === undefined ? null : (decoded(key, "key.pub").split("\n")[0] ?? ""),
    rotations: rotations === null || rotations === undefined ? null : decoded(rotations, "keys.txt"),
  };
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { path } });
  }
}

// Credentials come from the environment, as every tool of these stores has it: an argument would be read by every process.
function bucketReader(where: string, effects: Pick<Effects, "now">): LogReader {
  const [bucket = "", ...folders] = where.slice("s3://".length).split("/");
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY" } });
  const region = process.env["AWS_REGION"] ?? "us-east-1";
  const endpoint = process.env["AWS_ENDPOINT_URL"] ?? `https://s3.${region}.amazonaws.com`;
  const keys = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
  return s3LogReader({ endpoint, bucket, prefix: folders.join("/"), region, ...keys }, effects);
}
