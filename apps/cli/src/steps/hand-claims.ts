// Claims entered by hand, one JSON object a line. A quote may name its file and words alone: offsets are found in the text.
import type { ItemRecord } from "@bayyina/journal";
import {
  type Claim,
  checkQuote,
  findQuote,
  type JsonValue,
  type Problem,
  parseJsonText,
  placeTree,
  type Quote,
  readClaim,
  unknownPlaces,
} from "@bayyina/model";
import type { Session } from "../session.ts";
import { textOf } from "./extract-step.ts";

/** Claims that can be entered, and the lines that cannot with their reasons. Together they are all lines. */
export type HandClaims = { readonly kept: readonly Claim[]; readonly setAside: readonly Problem[] };

/**
 * Reads claims and checks each quote against the preserved text.
 *
 * @param session - The case that holds the items quoted.
 * @param jsonLines - A claim a line; `quote` is "not-checked", a full quote, or `{file|item, exact}` with words that stand once.
 * @returns Claims with full quotes, and a problem with its line number for each line set aside.
 */
export async function readHandClaims(session: Session, jsonLines: string): Promise<HandClaims> {
  const lines = jsonLines.split("\n").map((line, index) => ({ line, number: index + 1 }));
  const kept: Claim[] = [];
  const setAside: Problem[] = [];
  const tree = placeTree(session.state().places);
  const texts = textsByName(session);
  for (const { line, number } of lines.filter((each) => each.line.trim() !== "")) {
    const read = await readLine(session, line, texts);
    const problems = "problem" in read ? [read.problem] : unknownPlaces(read.claim.placeIds, tree);
    if ("claim" in read && problems.length === 0) kept.push(read.claim);
    setAside.push(
      ...problems.slice(0, 1).map((problem): Problem => ({ code: problem.code, facts: { line: number, ...problem.facts } })),
    );
  }
  return { kept, setAside };
}

type LineRead = { readonly claim: Claim } | { readonly problem: Problem };

async function readLine(session: Session, line: string, texts: ReadonlyMap<string, ItemRecord>): Promise<LineRead> {
  const json = parseJsonText(line);
  if ("problem" in json) return json;
  const { value } = json;
  const quote = isObject(value) ? value["quote"] : undefined;
  if (!isObject(value) || !isObject(quote)) return readClaim(value);
  const named = quote["item"] ?? quote["file"];
  const record = typeof named === "string" ? texts.get(named) : undefined;
  if (record === undefined) return { problem: { code: "QUOTE_NOT_IN_TEXT", facts: { item: "unknown" } } };
  const placed = placeQuote(quote, await textOf(session, record));
  if ("problem" in placed) return placed;
  const textDigest = record.workingCopies.at(-1)?.text;
  const read = readClaim({
    ...value,
    quote: { ...placed.quote, item: record.item.id, ...(textDigest === undefined ? {} : { text: textDigest }) },
  });
  return "problem" in read || numberStands(read.claim)
    ? read
    : { problem: { code: "NUMBER_NOT_IN_QUOTE", facts: { claim: read.claim.id } } };
}

// Words ("dozens", "a family") may stand for a bound; where the quote holds digits, one of them must be a bound.
function numberStands(claim: Claim): boolean {
  if (claim.kind !== "quantity" || claim.quote === "not-checked") return true;
  const numbers = (claim.quote.exact.match(/\d+(?:[,.\u00a0 ]\d{3})*/g) ?? []).map((digits) => Number(digits.replace(/\D/g, "")));
  return numbers.length === 0 || numbers.some((number) => number === claim.low || number === claim.high);
}

function placeQuote(
  quote: Readonly<Record<string, JsonValue>>,
  text: string,
): { readonly quote: Quote } | { readonly problem: Problem } {
  const { exact, start, end } = quote;
  if (typeof exact !== "string") return { problem: { code: "CLAIM_INVALID", facts: { at: "quote.exact", expected: "a text" } } };
  if (typeof start !== "number" || typeof end !== "number") return findQuote(exact, text);
  const problem = checkQuote({ exact, start, end }, text);
  return problem === null ? { quote: { exact, start, end } } : { problem };
}

function textsByName(session: Session): ReadonlyMap<string, ItemRecord> {
  const records = [...session.state().items.values()];
  const named = records.flatMap((record) => record.custody.map((event) => [event.name, record] as const));
  return new Map([...named, ...records.map((record) => [record.item.id, record] as const)]);
}

function isObject(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
