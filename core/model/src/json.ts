// JSON as values and as canonical bytes (JCS, RFC 8785): one value, one spelling, so that a digest means something.
import canonicalize from "canonicalize";
import { BayyinaError, type Problem } from "./problem.ts";

/** Anything that JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A value's one canonical spelling.
 *
 * @param value - Any JSON value.
 * @returns JCS text (RFC 8785).
 * @throws BayyinaError `VALUE_NOT_JSON` for `undefined`, functions and non-finite numbers, which the library drops silently.
 */
export function canonicalJson(value: JsonValue): string {
  assertJson(value, "$");
  const text = canonicalize(value);
  if (text === undefined) throw new BayyinaError({ code: "VALUE_NOT_JSON", facts: { at: "$" } });
  return text;
}

function assertJson(value: unknown, at: string): void {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    value.forEach((part, index) => assertJson(part, `${at}[${index}]`));
    return;
  }
  if (typeof value === "object") {
    for (const [key, part] of Object.entries(value)) assertJson(part, `${at}.${key}`);
    return;
  }
  throw new BayyinaError({ code: "VALUE_NOT_JSON", facts: { at, type: typeof value } });
}

/**
 * Reads JSON.
 *
 * @param text - JSON text.
 * @returns The value, or the problem `JSON_MALFORMED` (the text is not repeated).
 */
export function parseJsonText(text: string): { readonly value: JsonValue } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return { problem: { code: "JSON_MALFORMED", facts: { textUnits: text.length } } };
  }
}

/**
 * A value as JSON says it: what JSON has no word for is dropped, as when it is written and read again.
 *
 * @param value - Any plain value.
 * @returns The JSON value; `undefined` becomes null.
 */
export function parseAsJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonValue;
}
