// Claims from a bare file, one JSON object a line, as they are: no preserved text stands behind them, so no quote is checked here.
import {
  type Claim,
  type ClaimId,
  type ClaimReading,
  claimFault,
  isId,
  type JsonValue,
  type PlaceId,
  type Problem,
  parseJsonText,
  readClaim,
} from "@bayyina/model";
import type { Gazetteer } from "./read-gazetteer.ts";

/** A line set aside: its number from 1, the claim's id where it has one that can be read, and the first problem found. */
export type LineSetAside = { readonly line: number; readonly id: ClaimId | null; readonly problem: Problem };

/** Claims in the order of their lines, and the lines set aside. Together they are all lines that hold anything. */
export type ClaimLines = { readonly kept: readonly Claim[]; readonly setAside: readonly LineSetAside[] };

/**
 * Reads claims.
 *
 * @param bytes - UTF-8, a claim a line; a byte-order mark and CRLF are allowed, a line of spaces is no record.
 * @param gazetteer - The places that claims may name.
 * @returns The claims; each other line with its problem: `TEXT_NOT_DECODABLE`, `JSON_MALFORMED`, what `readClaim` says of a value that
 *   is no claim, what `claimFault` says of one that cannot be, `PLACE_UNKNOWN` or `PLACE_CYCLE`, and `CLAIM_TWICE` for an id that an
 *   earlier kept line has. The facts hold the line, never its words.
 */
export function readClaimLines(bytes: Uint8Array, gazetteer: Gazetteer): ClaimLines {
  const kept: Claim[] = [];
  const setAside: LineSetAside[] = [];
  const lineOf = new Map<ClaimId, number>();
  const circles = new Set(
    gazetteer.setAside.flatMap(({ place, problem }) => (problem.code === "PLACE_CYCLE" ? (place ?? []) : [])),
  );
  for (const { line, text } of linesOf(bytes)) {
    if (text?.trim() === "") continue;
    const read = readLine(text);
    const problem = "problem" in read ? read.problem : problemOf(read.claim, gazetteer, { circles, lineOf });
    if ("claim" in read && problem === null) {
      kept.push(read.claim);
      lineOf.set(read.claim.id, line);
    } else if (problem !== null) {
      const id = "claim" in read ? read.claim.id : read.id;
      setAside.push({ line, id, problem: { code: problem.code, facts: { line, ...problem.facts } } });
    }
  }
  return { kept, setAside };
}

/**
 * Lines one by one, so that a wrong byte costs its own line and a file may be longer than a string can be.
 *
 * @param bytes - The file.
 * @yields Each line with its number; `text` null where it is not UTF-8.
 */
function* linesOf(bytes: Uint8Array): Generator<{ readonly line: number; readonly text: string | null }> {
  const newline = 0x0a;
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    yield { line, text: decode(bytes.subarray(start, end)) };
    start = end + 1;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

type LineRead = Extract<ClaimReading, { readonly claim: Claim }> | { readonly problem: Problem; readonly id: ClaimId | null };

function readLine(text: string | null): LineRead {
  if (text === null) return { problem: { code: "TEXT_NOT_DECODABLE", facts: {} }, id: null };
  const json = parseJsonText(text);
  if ("problem" in json) return { ...json, id: null };
  const read = readClaim(withoutFileQuote(json.value));
  return "claim" in read ? read : { ...read, id: idOf(json.value) };
}

/** A quote that names a file beside the claims, as for `claim add`: no text stands behind it here, so it is not checked. */
function withoutFileQuote(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null || !("quote" in value)) return value;
  const { quote } = value;
  const namesFile = typeof quote === "object" && quote !== null && "file" in quote;
  return namesFile ? { ...value, quote: "not-checked" } : value;
}

function idOf(value: JsonValue): ClaimId | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" && isId("claim", id) ? id : null;
}

type Met = { readonly circles: ReadonlySet<PlaceId>; readonly lineOf: ReadonlyMap<ClaimId, number> };

function problemOf(claim: Claim, { tree }: Gazetteer, { circles, lineOf }: Met): Problem | null {
  const earlier = lineOf.get(claim.id);
  if (earlier !== undefined) return { code: "CLAIM_TWICE", facts: { claim: claim.id, earlierLine: earlier } };
  const place = claim.placeIds.find((id) => !tree.places.has(id));
  if (place !== undefined) return { code: circles.has(place) ? "PLACE_CYCLE" : "PLACE_UNKNOWN", facts: { place } };
  return claimFault(claim);
}
