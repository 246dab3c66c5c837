import { expect, test } from "vitest";
import { claimsOf } from "../invented-case.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text, { lang: "ar" }).flatMap((claim) =>
    claim.kind === "quantity" && claim.note.includes("told of by name")
      ? [`${claim.counted} ${claim.low}-${claim.high ?? "?"} ${claim.qualifier}`]
      : [],
  );

const one = "killed 1-? at least";

test.each([
  ["مقتل عادل السلواني برصاص قناص في تلقون."],
  ["استشهاد الآنسة سامية الترابي بقصف على تلقون."],
  ["الشهيد خالد ثابت المرداني من بلدة تلقون"],
  ['مقتل "سامر حمود البدري" في تلقون.'],
])("who is told of by name is at least one, and nothing is said of others: %s", (text) => expect(told(text)).toEqual([one]));

test("names joined to one another are told of one by one", () => {
  expect(told("مقتل سامر حمود البدري وعادل سعيد الترابي بقصف على تلقون.")).toEqual([one, one]);
});

test("who is counted by a noun is not told of twice", () => {
  const text = "استشهاد الشاب خالد المرداني بقصف على تلقون.";
  expect(claimsOf(text, { lang: "ar" }).filter(({ kind }) => kind === "quantity")).toHaveLength(1);
  expect(told(text)).toEqual([]);
});

test.each([
  ["قصفت الطائرات مدرسة الشهيد خالد المرداني."],
  ["لم يقتل خالد المرداني في القصف."],
  ["قتل خالد المرداني ثلاثة أشخاص في تلقون."],
  ["مقتل قيادي بارز في تلقون."],
  ["نفى الجيش مقتل خالد المرداني."],
  ["قال خالد المرداني إن القصف مستمر."],
])("buildings named after the dead, doers, speakers and what is denied tell of nobody: %s", (text) =>
  expect(told(text)).toEqual([]),
);
