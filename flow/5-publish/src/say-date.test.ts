import { expect, test } from "vitest";
import { sayDate, sayWhen } from "./say-date.ts";

const cases: readonly (readonly [edtf: string | null, date: string, when: string])[] = [
  ["2017-03-17", "17 March 2017", "on 17 March 2017"],
  ["2017-03-17~", "about 17 March 2017", "about 17 March 2017"],
  ["2017-03-17?", "17 March 2017 (uncertain)", "on 17 March 2017 (uncertain)"],
  ["2017-03-17%", "about 17 March 2017 (uncertain)", "about 17 March 2017 (uncertain)"],
  ["2017-03", "March 2017", "in March 2017"],
  ["2017", "2017", "in 2017"],
  ["201X", "the 2010s", "in the 2010s"],
  ["20XX", "the years 2000 to 2099", "in the years 2000 to 2099"],
  ["2017-03-XX", "a day in March 2017", "on a day in March 2017"],
  ["2017-XX", "a month of 2017", "in a month of 2017"],
  ["2017-21", "spring 2017", "in spring 2017"],
  ["2017-03-17T08:24:00Z", "17 March 2017, 08:24 UTC", "on 17 March 2017, 08:24 UTC"],
  ["2017-03-17/2017-03-24", "17 to 24 March 2017", "from 17 to 24 March 2017"],
  ["2017-02-17/2017-03-22", "17 February to 22 March 2017", "from 17 February to 22 March 2017"],
  ["2016-12-30/2017-01-02", "30 December 2016 to 2 January 2017", "from 30 December 2016 to 2 January 2017"],
  ["2017-03-17~/2017-03-24", "about 17 March 2017 to 24 March 2017", "from about 17 March 2017 to 24 March 2017"],
  ["../2017-03-23", "up to 23 March 2017", "up to 23 March 2017"],
  ["2017-03-17/..", "from 17 March 2017 on", "from 17 March 2017 on"],
  ["/2017-03-23", "up to 23 March 2017, its start not known", "up to 23 March 2017, its start not known"],
  ["2017-03-17/", "from 17 March 2017, its end not known", "from 17 March 2017, its end not known"],
  ["../..", "at any time", "at any time"],
  ["yesterday", "yesterday", "yesterday"],
  [null, "not known", "at a time not known"],
];

test.each(cases)("the date %s is said as it is, no more exactly", (edtf, date, when) => {
  expect(sayDate(edtf)).toBe(date);
  expect(sayWhen(edtf)).toBe(when);
});
