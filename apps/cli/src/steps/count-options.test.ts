// What `count` is asked with words that it does not know.
import { BayyinaError } from "@bayyina/model";
import { expect, test } from "vitest";
import { type CountOptions, methodsAsked, scopeAsked } from "./count-options.ts";

function problemOf(ask: (options: CountOptions) => unknown, given: object): unknown {
  try {
    return ask(given as CountOptions);
  } catch (error) {
    if (error instanceof BayyinaError) return error.problem;
    throw error;
  }
}

test("an unknown method is refused under the option that was used, with the words known", () => {
  const expected = "airwars|ibc|ucdp|ohchr|every-casualty";
  const refused = (option: string): object => ({ code: "ARGUMENT_INVALID", facts: { option, expected } });
  expect(problemOf(methodsAsked, { method: "nosuch" })).toEqual(refused("--method"));
  expect(problemOf(methodsAsked, { method: "ibc", methods: "airwars,nosuch" })).toEqual(refused("--methods"));
  expect(problemOf(methodsAsked, { method: "ibc", methods: " airwars, ibc," })).toEqual(["airwars", "ibc"]);
});

test("an unknown kind of count is refused under --counted, with the kinds known", () => {
  const problem = problemOf(scopeAsked, { counted: "slain", place: "mill", during: "2031-05-05" });
  expect(problem).toMatchObject({ code: "ARGUMENT_INVALID", facts: { option: "--counted" } });
  expect(JSON.stringify(problem)).toContain("killed|injured|missing");
});
