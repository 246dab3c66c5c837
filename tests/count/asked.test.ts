// A scope asked for of bare files: the incident's own answer, just as the incident shows it, and apart from it that of whatever happened
// there and then.
import { expect, test } from "vitest";
import { countLines, quantityLine } from "./invented-case.ts";

type Toll = { readonly counted: string; readonly placeIds: readonly string[]; readonly during: string; readonly toll: Reported };
type Reported = { readonly kind: string; readonly readings: readonly { readonly range: object }[] };
type Output = {
  readonly incidents: readonly { readonly id: string; readonly tolls: readonly (Toll & { readonly standing: string })[] }[];
  readonly asked: { readonly incidents: readonly (Toll & { readonly incident: string })[]; readonly anywhere: Reported };
};

const lines = [
  quantityLine("a", { low: 10, high: null, qualifier: "at least" }),
  quantityLine("b", { low: null, high: 14, qualifier: "up to" }),
  quantityLine("c", { low: 3, high: 3, counted: "recovered", during: "2031-05-05/2031-05-08", reported: "2031-05-09" }),
];
const rangesOf = ({ toll }: { readonly toll: Reported }): readonly object[] => toll.readings.map(({ range }) => range);
const ask = (...options: readonly string[]): Output => countLines(lines, options).json as Output;

test("a scope is answered as its incident shows it, and apart from that for whatever happened there and then", () => {
  const { incidents, asked } = ask("--place", "mill", "--during", "2031-05-05");
  const [incident] = incidents;
  const shown = incident?.tolls.filter(({ counted, standing }) => counted === "killed" && standing === "member") ?? [];
  expect(asked.incidents).toEqual(shown.map((toll) => ({ ...toll, incident: incident?.id, standing: undefined })));
  const answered = asked.incidents.filter(({ toll }) => toll.kind === "reported");
  expect(answered.map(rangesOf)).toEqual([[{ low: 10, high: 14 }]]);
  // Elsewhere in the mill, that day, others may have been killed: the incident's upper bound is none of the day's.
  expect(rangesOf({ toll: asked.anywhere })).toEqual([{ low: 10, high: null }]);
});

test("a count of the aftermath answers for its own period and for its incident's", () => {
  for (const during of ["2031-05-05", "2031-05-05/2031-05-08"]) {
    const { asked } = ask("--place", "mill", "--counted", "recovered", "--during", during);
    expect(asked.incidents.map((own) => [own.during, rangesOf(own)])).toEqual([["2031-05-05/2031-05-08", [{ low: 3, high: 3 }]]]);
  }
});

test("no incident answers for another place, group, kind or time", () => {
  for (const [place = "", during = "", ...more] of [
    ["mill", "2031-05"],
    ["mill", "2031-05-05", "--of", "civilians"],
    ["mill", "2031-05-05", "--counted", "injured"],
  ])
    expect(ask("--place", place, "--during", during, ...more).asked.incidents).toEqual([]);
});
