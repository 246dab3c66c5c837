// A public log read from an S3-compatible store that asks for a signature (AWS Signature Version 4). A bucket open to all is read by its
// HTTP address instead (http-log-reader.ts).
import { BayyinaError, type Effects } from "@bayyina/model";
import type { LogReader } from "@bayyina/tlog";
import { AwsClient } from "aws4fetch";
import { fetchBounded, parseBaseUrl, unreachable } from "./fetch-bounded.ts";
import { knownLogFile } from "./log-file.ts";

/** Where a log lies in a store, and who reads it. */
export type S3Place = {
  /** The store's address; the bucket is named in the path, as every compatible store understands it. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Folders in the bucket, `a/b`; empty for none. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string;
};

/**
 * Reads a log in a bucket.
 *
 * @param place - Store, bucket, prefix, credentials.
 * @param effects - The clock: a signature bears its time.
 * @returns A reader: 404 means absent; it rejects with BayyinaError `LOG_UNREACHABLE` at every other status (403: the credentials may
 *   not read it, or may not learn that it is absent), and with RangeError for a path that no log has.
 * @throws BayyinaError `ARGUMENT_INVALID` when endpoint, bucket or prefix cannot stand in an address.
 */
export function s3LogReader(place: S3Place, effects: Pick<Effects, "now">): LogReader {
  const base = folderUrl(place);
  const { accessKeyId, secretAccessKey, sessionToken, region } = place;
  const keys = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
  const client = new AwsClient({ ...keys, region, service: "s3" });
  return async (path) => {
    const { mostBytes } = knownLogFile(path);
    const datetime = effects.now().replace(/[-:]/g, ""); // 20310506T070809Z, as the signature has it
    const answer = await fetchBounded(await client.sign(new URL(path, base), { aws: { datetime } }), mostBytes);
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw unreachable("status", answer.status);
    return answer.body;
  };
}

function folderUrl({ endpoint, bucket, prefix }: S3Place): URL {
  const segments = [bucket, ...prefix.split("/").filter((segment) => segment !== "")];
  // A segment of dots would climb out of the bucket before the store ever sees it.
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(bucket) || segments.some((segment) => /^\.+$/.test(segment)))
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "LOG" } });
  return new URL(`${segments.map(encodeURIComponent).join("/")}/`, parseBaseUrl(endpoint, "AWS_ENDPOINT_URL"));
}
