import { describe, expect, test } from "vitest";
import { claimsOf } from "../invented-case.ts";
import { reportDay } from "./report-day.ts";

function day(text: string, reported: string | null = "2031-05-20"): string | null {
  return reportDay(claimsOf(text, { reported }), text, reported);
}

describe("the day of which a report speaks", () => {
  test("it is the day that most claims of harm give", () =>
    expect(day("On 14 May 12 people were killed and 3 were wounded. On 2 May a man was killed.")).toBe("2031-05-14"));
  test("where no harm is dated, it is the first day named for anything but a statement", () => {
    expect(day("Police said on Monday that two men took a car on Sunday.")).toBe("2031-05-18");
    expect(day("Police said on Monday that two men took a car.")).toBeNull();
  });
  test("without a report's date a weekday names no day", () => expect(day("Two men took a car on Sunday.", null)).toBeNull());
  test("a report's date that is no single day resolves no weekday", () =>
    expect(day("Two men took a car on Sunday.", "2031-05")).toBeNull());
});
