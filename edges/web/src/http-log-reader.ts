// A public log read over HTTP. Nothing but the log's own files below the one address is asked for; what they say is verified elsewhere.
import type { LogReader } from "@bayyina/tlog";
import { fetchBounded, parseBaseUrl, unreachable } from "./fetch-bounded.ts";
import { knownLogFile } from "./log-file.ts";

/**
 * Reads a log below an address.
 *
 * @param address - The log's prefix (C2SP tlog-tiles), `https://…` or `http://…`.
 * @returns A reader: 404 and 410 mean absent; it rejects with BayyinaError `LOG_UNREACHABLE` at every other status, redirects among
 *   them, and with RangeError for a path that no log has.
 * @throws BayyinaError `ARGUMENT_INVALID` when this is no such address.
 */
export function httpLogReader(address: string): LogReader {
  const base = parseBaseUrl(address, "LOG");
  return async (path) => {
    const { mostBytes } = knownLogFile(path);
    const answer = await fetchBounded(new Request(new URL(path, base), { headers: { accept: "*/*" } }), mostBytes);
    if (answer.status === 404 || answer.status === 410) return null;
    if (answer.status !== 200) throw unreachable("status", answer.status);
    return answer.body;
  };
}
