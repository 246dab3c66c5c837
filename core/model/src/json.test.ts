// JSON: one spelling, nothing dropped silently; ids and digests; problems say what to do and repeat no value.
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { itemIdOf, sha256Hex } from "./digest.ts";
import { isId, parseId } from "./ids.ts";
import { canonicalJson, type JsonValue, parseAsJson, parseJsonText } from "./json.ts";
import { BayyinaError, sayProblem, whatToDo } from "./problem.ts";
import { publishedSchemas } from "./published-schemas.ts";

test("canonical JSON sorts keys and refuses what JSON cannot say", () => {
  expect(canonicalJson({ b: 1, a: [true, null, "ü"] })).toBe('{"a":[true,null,"ü"],"b":1}');
  expect(() => canonicalJson(Number.NaN)).toThrow("VALUE_NOT_JSON");
  const holed: Record<string, string> = {};
  expect(() => canonicalJson([holed["absent"] as string])).toThrow("VALUE_NOT_JSON");
  expect(parseAsJson({ a: undefined, b: 1 })).toEqual({ b: 1 });
});

test("the fast spelling is the library's for any JSON value", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: "binary", maxDepth: 4 }),
      (value) => canonicalJson(value as JsonValue) === canonicalize(value),
    ),
    { numRuns: 3000 },
  );
  expect(canonicalJson({ "\u20ac": 1e21, "\r": -0, "1": 1e-7, "😀": "\u2028\u000f/", "\ufb33": 333333333.3333333 })).toBe(
    canonicalize({ "\u20ac": 1e21, "\r": -0, "1": 1e-7, "😀": "\u2028\u000f/", "\ufb33": 333333333.3333333 }),
  );
});

test("text that is no JSON is a problem that does not repeat it", () => {
  expect(parseJsonText('{"a":1}')).toEqual({ value: { a: 1 } });
  expect(parseJsonText("{secret")).toEqual({ problem: { code: "JSON_MALFORMED", facts: { textUnits: 7 } } });
});

test("an id has its noun's shape", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(isId("item", itemIdOf("text"))).toBe(true);
  expect(() => parseId("item", "sha256:abc")).toThrow("ID_MALFORMED");
  expect(() => parseId("claim", "a name")).toThrow("ID_MALFORMED");
});

test("every problem says what to do, in a sentence", () => {
  for (const [code, advice] of Object.entries(whatToDo)) expect([code, /^[A-Z].{15,}\.$/s.test(advice)]).toEqual([code, true]);
  const error = new BayyinaError({ code: "DISK_FULL", facts: { during: "site" } });
  expect(sayProblem(error.problem)).toBe(`DISK_FULL during=site: ${whatToDo.DISK_FULL}`);
});

test("the published schemas close their objects", () => {
  expect(JSON.stringify(publishedSchemas()["claim.schema.json"])).toContain('"additionalProperties":false');
});
