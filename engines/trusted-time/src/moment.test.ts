// Moments: as the calendar has them, in the one form that DER allows.
import fc from "fast-check";
import { expect, test } from "vitest";
import { tag } from "./der.ts";
import { isWithin, readMoment } from "./moment.ts";

const moment = (type: number, text: string): string | null => {
  const content = new TextEncoder().encode(text);
  return readMoment({ tag: type, bytes: content, content, children: [] });
};

test("every second from 1950 to 9999 is read back, in both forms where both can say it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1950-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true }),
      (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`;
        const digits = iso.replace(/[-:T]/g, "");
        expect(moment(tag.generalizedTime, digits)).toBe(iso);
        if (iso < "2050") expect(moment(tag.utcTime, digits.slice(2))).toBe(iso);
      },
    ),
  );
});

test("decimals of a second stay as they are given", () => {
  expect(moment(tag.generalizedTime, "20310506070809.25Z")).toBe("2031-05-06T07:08:09.25Z");
});

test.each([
  "20310230000000Z",
  "20310506240000Z",
  "20310506070860Z",
  "20310506070809",
  "20310506070809+0100",
  "203105060708Z",
  "20310506070809.50Z",
  "20310506070809.Z",
  "2031050607080९Z",
  "",
])("%j is no moment", (text) => {
  expect(moment(tag.generalizedTime, text)).toBeNull();
});

test("a span holds its ends and nothing beyond them", () => {
  const span = { from: "2031-01-01T00:00:00Z", to: "2031-12-31T23:59:59Z" };
  const inside = ["2031-01-01T00:00:00Z", "2031-12-31T23:59:59.9Z"];
  expect(inside.map((each) => isWithin(each, span))).toEqual([true, true]);
  expect(["2030-12-31T23:59:59.9Z", "2032-01-01T00:00:00Z"].map((each) => isWithin(each, span))).toEqual([false, false]);
});
