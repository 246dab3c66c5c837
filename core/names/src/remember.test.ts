import { describe, expect, test } from "vitest";
import { remember } from "./remember.ts";

describe("remembering", () => {
  test("a word is made once, a long one each time, and all again when too many were met", () => {
    let made = 0;
    const lengths = remember((word) => {
      made += 1;
      return word.length;
    });
    lengths("a");
    lengths("a");
    expect(made).toBe(1);
    lengths("b".repeat(65));
    lengths("b".repeat(65));
    expect(made).toBe(3);
    for (let i = 0; i < 200_000; i += 1) lengths(`w${i}`);
    made = 0;
    expect([lengths("a"), made]).toEqual([1, 1]);
  });
});
