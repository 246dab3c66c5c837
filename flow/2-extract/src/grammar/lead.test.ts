import { expect, test } from "vitest";
import { withoutLead, withoutPreposition } from "./lead.ts";

test("a name is told without what is written onto its front, and keeps its article", () => {
  expect(withoutLead("وقوات خانتي", "و")).toBe("قوات خانتي");
  expect(withoutLead("والجيش", "وال")).toBe("الجيش");
  expect(withoutLead("للجيش", "لل")).toBe("الجيش");
  expect(withoutLead("الجيش", "ال")).toBe("الجيش");
  expect(withoutLead("ارتش خانتی", "")).toBe("ارتش خانتی");
});

test("a name that is spelled otherwise than its lead stays as written", () => {
  expect(withoutLead("بِالجيش", "بال")).toBe("بِالجيش");
});

test("a preposition is taken off a name with its article and without", () => {
  expect(withoutPreposition("لوزارة الصحة", "ل")).toBe("وزارة الصحة");
  expect(withoutPreposition("للمرصد", "ل")).toBe("المرصد");
  expect(withoutPreposition("المرصد", "")).toBe("المرصد");
});
