// JSON as values and as canonical bytes (JCS, RFC 8785): one value, one spelling, so that a digest means something.
import canonicalize from "canonicalize";
import { BayyinaError, type Problem } from "./problem.ts";

/** Anything that JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A value's one canonical spelling.
 *
 * @param value - Any JSON value; of a plain object every part is checked.
 * @returns JCS text (RFC 8785).
 * @throws BayyinaError `VALUE_NOT_JSON` for `undefined`, functions and non-finite numbers, which the library drops silently.
 */
export function canonicalJson(value: JsonValue | Readonly<Record<string, unknown>>): string {
  const plain = spelled(value);
  if (plain !== null) return plain;
  refuseFault(value, "$");
  const text = canonicalize(value);
  if (text === undefined) throw new BayyinaError({ code: "VALUE_NOT_JSON", facts: { at: "$" } });
  return text;
}

/**
 * The fast path: what JavaScript spells as JCS asks. Numbers and strings are those of ECMAScript (RFC 8785 §3.2.2), keys go by code
 * units (§3.2.3). The library, its slow twin, spells the rest: null for a lone surrogate, and for what JSON has no word for.
 */
function spelled(value: unknown): string | null {
  if (typeof value === "string") return value.isWellFormed() ? JSON.stringify(value) : null;
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : null;
  if (typeof value !== "object" || "toJSON" in value) return null;
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const part of value) {
      const text = spelled(part);
      if (text === null) return null;
      parts.push(text);
    }
    return `[${parts.join(",")}]`;
  }
  for (const [key, part] of Object.entries(value).sort(byKey)) {
    const text = spelled(part);
    if (text === null || !key.isWellFormed()) return null;
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(",")}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === "object" && Object.values(value).every(isJson);
}

/** Says where in a value the first part stands that JSON has no word for. */
function refuseFault(value: unknown, at: string): void {
  if (isJson(value)) return;
  if (Array.isArray(value)) value.forEach((part, index) => refuseFault(part, `${at}[${index}]`));
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) refuseFault(part, `${at}.${key}`);
  else throw new BayyinaError({ code: "VALUE_NOT_JSON", facts: { at, type: typeof value } });
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
