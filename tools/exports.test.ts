// What counts as an export, and as its docstring.

import { expect, test } from "vitest";
import { listExports } from "./exports.ts";

test("an export's docstring is the /** */ right above it; a // line or plain block is none", () => {
  const found = listExports(
    "/** é one */\nexport const one = 1;\n// two\nexport type Two = 2;\n/* three */\nexport class Three {}\n",
    false,
  );
  expect(found.map(({ name, line, docstring }) => [name, line, docstring])).toEqual([
    ["one", 2, "/** é one */"],
    ["Two", 4, null],
    ["Three", 6, null],
  ]);
});

test("a name exported after its declaration counts; a re-export and what is not exported do not", () => {
  const text =
    "const one = 1;\nfunction two() {}\ninterface Three {}\nexport { one, type Three as Drei };\nexport { four } from './four.ts';\n";
  expect(listExports(text, false).map(({ name }) => name)).toEqual(["one", "Three"]);
});

test("a function's parameters are known by name, and whether it gives anything back", () => {
  const signature = (text: string): unknown => listExports(`export ${text}`, false)[0]?.signature;
  expect(signature("function f(a: number, b = 1, ...c: string[]): number { return a; }")).toEqual({
    parameters: ["a", "b", "c"],
    returns: true,
  });
  expect(signature("const f = async ({ a }: A): Promise<void> => {};")).toEqual({ parameters: [null], returns: false });
  expect(signature("function f(x: unknown): asserts x is string {}")).toEqual({ parameters: ["x"], returns: false });
  expect(signature("function isX(x: unknown): x is string { return true; }")).toEqual({ parameters: ["x"], returns: true });
  expect(signature("const f = 1;")).toBeNull();
});
