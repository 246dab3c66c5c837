// The public record of a site, read from its file.
import { BayyinaError, type PublicRecord, parseJsonText, parsePublicRecord } from "@bayyina/model";
import { readText, type SiteReader } from "./site-reader.ts";

/** The file of a site that holds all it says. */
export const recordPath = "data/record.json";

/**
 * Reads a site's record.
 *
 * @param site - The site.
 * @returns The record.
 * @throws BayyinaError `RECORD_INVALID` when it is absent or not of the published shape.
 */
export function readRecord(site: SiteReader): PublicRecord {
  const text = readText(site, recordPath);
  const read = text === null ? null : parseJsonText(text);
  if (read === null || "problem" in read) throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: "" } });
  return parsePublicRecord(read.value);
}
