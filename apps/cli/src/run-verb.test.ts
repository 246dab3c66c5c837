// A fault of our own ends as a problem with a code; its message, which may repeat what a text said, is not printed.
import { afterEach, expect, test, vi } from "vitest";
import { runVerb } from "./run-verb.ts";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

test("a fault is INTERNAL_ERROR with where it arose, exit 4, without its message", async () => {
  const printed: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  await runVerb({ json: true }, async () => {
    throw new TypeError("a secret name");
  });
  expect(process.exitCode).toBe(4);
  expect(JSON.parse(printed.join(""))).toMatchObject({ problem: { code: "INTERNAL_ERROR", facts: { error: "TypeError" } } });
  expect(printed.join("")).not.toContain("secret");
});
