// Reports grouped by incident: what puts two together, what keeps them apart, and that neither order nor names decide. Invented texts only.
import { type Claim, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupReports } from "./group-reports.ts";
import type { Report, ReportDecision } from "./report.ts";

const report = (id: string, text: string, reported: string | null = null, claims: readonly Claim[] = []): Report => ({
  id,
  text,
  reported,
  claims,
});
const groupsOf = (reports: readonly Report[], decisions: readonly ReportDecision[] = []): readonly (readonly string[])[] =>
  groupReports(reports, decisions)
    .groups.map((group) => group.reports)
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));

function killed(id: string, during: string | null, given: object = {}): Claim {
  const read = readClaim({
    ...{ id, kind: "quantity", counted: "killed", of: "unspecified", low: 4, high: 4, qualifier: "unqualified" },
    ...{ placeText: "", placeIds: [], during, reported: null, speaker: "a clerk", chain: [], observer: null, organOf: null },
    ...{ position: null, restsOn: null, provenance: null, quote: "not-checked", note: "", address: "", ...given },
  });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

/** Reports of other things, so that words can be rare and days differ. */
const others = Array.from({ length: 12 }, (_, at) =>
  report(`z${at}`, `Shells fell near Tarvo${at} hamlet, a nurse of Belkit${at} said`, `2031-0${1 + (at % 4)}-1${at % 9}`),
);

const mill = report("a", "Four people fell in the village of Dawrin when the mill burned, a clerk said", "2031-06-05");
const millAgain = report("b", "A fire at the mill in the village of Dawrin: four fell, neighbours said", "2031-06-05");
const bridge = report("c", "The bridge in the village of Omrakh came down, a driver said", "2031-07-20");

describe("what puts reports together", () => {
  test("reports of one day that share rare words and a place word are one group, with points, words by offset, and no text", () => {
    const { groups } = groupReports([mill, millAgain, bridge, ...others]);
    const [group] = groups.filter(({ reports }) => reports.includes("a"));
    expect(group).toMatchObject({ reports: ["a", "b"], day: "2031-06-05", dayAlone: [] });
    const [tie] = group?.ties ?? [];
    expect(tie).toMatchObject({ report: "a", nearest: "b" });
    expect(tie?.points).toBeCloseTo((tie?.reasons ?? []).reduce((sum, { points }) => sum + points, 0));
    const place = tie?.reasons.find(({ rule }) => rule === "place-words");
    for (const { left, right } of place?.shared ?? [])
      expect([mill.text.slice(left.start, left.end), millAgain.text.slice(right.start, right.end)]).toEqual(["Dawrin", "Dawrin"]);
    expect(JSON.stringify(groups)).not.toMatch(/dawrin|mill/iu);
  });

  test("a report without a date joins by its rare words", () => {
    const undated = report("d", "Neighbours of Dawrin on the fire at the mill in the village of Dawrin: four fell, a clerk said");
    expect(groupsOf([mill, millAgain, undated, bridge, ...others])).toContainEqual(["a", "b", "d"]);
  });

  test("a report without words joins by its day, and that is said", () => {
    const bare = report("d", "", "2031-06-05");
    const { groups } = groupReports([mill, millAgain, bare, bridge, ...others]);
    expect(groups.find(({ reports }) => reports.includes("d"))).toMatchObject({ reports: ["a", "b", "d"], dayAlone: ["d"] });
  });

  test("a Latin name of a place meets its Arabic spelling", () => {
    const texts = ["احترقت المطحنة في قرية دورين", "دورين: حريق في قرية دورين", "A mill burned down in Dorin, Dorin clerks said"];
    const dated = texts.map((text, at) => report(`a${at}`, text, at < 2 ? "2031-06-05" : null));
    expect(groupsOf([...dated, bridge, ...others])).toContainEqual(["a0", "a1", "a2"]);
  });

  test("an Arabic date in words, in either name of the month, and digits of any script are days", () => {
    const texts = [
      "احترقت المطحنة في قرية دورين 5 حزيران 2031",
      "حريق مطحنة قرية دورين ٥ يونيو ٢٠٣١",
      "حريق في قرية دورين 05/06/2031",
    ];
    const { groups } = groupReports([...texts.map((text, at) => report(`a${at}`, text)), bridge, ...others]);
    expect(groups.find(({ reports }) => reports.includes("a0"))).toMatchObject({
      reports: ["a0", "a1", "a2"],
      day: "2031-06-05",
    });
  });
});

describe("what keeps reports apart", () => {
  test("the same words of days far apart are two incidents", () => {
    const later = report("b", "The mill in the village of Dawrin stands, a clerk said", "2031-09-25");
    expect(groupsOf([mill, later, bridge, ...others])).toContainEqual(["a"]);
  });

  test("reports of no day that share nothing stay alone", () => {
    const walls = ["Log in", "Log in", "This page is not here"].map((text, at) => report(`w${at}`, text));
    const groups = groupsOf([...walls, mill, millAgain, bridge, ...others]);
    expect(groups).toContainEqual(["w2"]);
  });

  test("a page's menu, in reports of many days, glues none together", () => {
    const menu = "Home News Share on this Wall Belmarit Tovask Contact Imprint";
    const pages = others.map((each) => ({ ...each, text: `${menu}\n${each.text}` }));
    expect(groupsOf(pages)).toEqual(groupsOf(others));
  });
});

describe("a recorder's decisions", () => {
  const decided = (verdict: "same" | "different", left: string, right: string): ReportDecision => ({ verdict, left, right });

  test("hold over words and days, and a later one over an earlier", () => {
    const all = [mill, millAgain, bridge, ...others];
    expect(groupsOf(all, [decided("different", "a", "b")])).toContainEqual(["a"]);
    expect(groupsOf(all, [decided("same", "a", "c")]).find((group) => group.includes("a"))).toContain("c");
    expect(groupsOf(all, [decided("different", "a", "b"), decided("same", "a", "b")])).toContainEqual(["a", "b"]);
  });

  test("on claims hold for their reports; on anything else they are passed over", () => {
    const withClaim = [
      { ...mill, claims: [killed("P", null)] },
      { ...millAgain, claims: [killed("Q", null)] },
      bridge,
      ...others,
    ];
    expect(groupsOf(withClaim, [decided("different", "P", "Q")])).toContainEqual(["a"]);
    expect(groupsOf(withClaim, [decided("different", "P", "X"), decided("same", "P", "P")])).toContainEqual(["a", "b"]);
  });
});

describe("a report of several incidents", () => {
  const text = "Four fell in the village of Dawrin. On another day the bridge in the village of Omrakh came down and four fell";
  const at = text.indexOf("bridge");
  const quote = { exact: "bridge", start: at, end: at + 6 };
  const own = [killed("P", "2031-06-05"), killed("P2", "2031-06-05")];

  test("gives its claims of another day to the group of that day that they share words with; the report stays with its main one", () => {
    const both = { ...mill, text, claims: [...own, killed("Q", "2031-07-20", { quote })] };
    const bridgeAgain = report("d", "Omrakh: the bridge in the village of Omrakh came down", "2031-07-20");
    const { groups, unplaced } = groupReports([both, millAgain, bridge, bridgeAgain, ...others]);
    expect(unplaced).toEqual([]);
    expect(groups.find(({ reports }) => reports.includes("a"))?.claims).toEqual(["P", "P2"]);
    expect(groups.find(({ reports }) => reports.includes("c"))).toMatchObject({ claims: ["Q"], alsoIn: ["a"] });
  });

  test("leaves a claim of a day that no group has out, with the reason", () => {
    const both = { ...mill, claims: [...own, killed("Q", "2030-01-01")] };
    const { unplaced } = groupReports([both, millAgain, bridge, ...others]);
    expect(unplaced.map(({ claim }) => claim)).toEqual(["Q"]);
    expect(unplaced[0]?.why).toContain("no group");
  });
});

const world = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 40 }),
    place: fc.constantFrom("Dawrin", "Omrakh", "Sulvet", "Tarvo"),
    what: fc.constantFrom("the mill burned", "the bridge came down", "four fell at the market"),
    day: fc.option(fc.constantFrom("2031-06-05", "2031-06-06", "2031-07-20", "2031-08-01")),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 25 },
);
const made = (
  rows: readonly { readonly id: number; readonly place: string; readonly what: string; readonly day: string | null }[],
) => rows.map(({ id, place, what, day }) => report(`t${id}`, `In the village of ${place} ${what}`, day, [killed(`c${id}`, day)]));

test("every report is in one group and every claim in a group or left out with a reason, in whatever order they come", () => {
  fc.assert(
    fc.property(world, (rows) => {
      const reports = made(rows);
      const grouping = groupReports(reports);
      expect(grouping.groups.flatMap((group) => group.reports).sort()).toEqual(reports.map(({ id }) => id).sort());
      const claims = [...grouping.groups.flatMap((group) => group.claims), ...grouping.unplaced.map(({ claim }) => claim)];
      expect(claims.sort()).toEqual(reports.flatMap((each) => each.claims.map(({ id }) => id)).sort());
      expect(groupReports(reports.toReversed())).toEqual(grouping);
    }),
    { numRuns: 60 },
  );
});

test("other names of the places change nothing but the names", () => {
  const names: Readonly<Record<string, string>> = { Dawrin: "Benkalo", Omrakh: "Yirtesh", Sulvet: "Wandak", Tarvo: "Ushmel" };
  fc.assert(
    fc.property(world, (rows) => {
      const renamed = rows.map((row) => ({ ...row, place: names[row.place] ?? "" }));
      expect(groupsOf(made(renamed))).toEqual(groupsOf(made(rows)));
    }),
    { numRuns: 60 },
  );
});
