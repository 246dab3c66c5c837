// A count in words: what comes first, what is said once, what is marked, and that no raw code stands in a line. Invented claims and places.
import { type Claim, type CoverageGap, parseCoverageGap, parsePlaces, placeTree, readClaim } from "@bayyina/model";
import { countCase } from "@bayyina/wiring";
import { expect, test } from "vitest";
import { type SaidCount, sayCount } from "./say-count.ts";

const place = (id: string, kind: string, within: string | null): object => ({ id, kind, names: { en: [`the ${id}`] }, within });
const places = parsePlaces({
  places: [place("town", "town", null), place("mill", "building", "town"), place("yard", "building", "town")],
  maybeSame: [["mill", "yard"]],
  disjoint: [],
});

const common = {
  kind: "quantity",
  counted: "killed",
  of: "civilians",
  placeText: "",
  placeIds: ["mill"],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "a clerk",
  chain: [],
  observer: null,
  organOf: null,
  position: null,
  restsOn: null,
  provenance: null,
  quote: "not-checked",
  note: "",
  address: "",
};

function claim(id: string, low: number | null, high: number | null, given: object = {}): Claim {
  const read = readClaim({ ...common, id, low, high, qualifier: "unqualified", ...given });
  if ("problem" in read) throw new Error(`${id}: ${read.problem.code}`);
  return read.claim;
}

const counted = (claims: readonly Claim[], gaps: readonly CoverageGap[] = []): SaidCount => ({
  ...countCase({ claims, places, decisions: [], gaps, methods: ["airwars", "ibc"] }).output,
  input: { given: claims.length, kept: claims.length, setAside: 0 },
  setAside: [],
  places: { problems: [] },
  notKnown: { later: [], undated: [] },
  asOf: null,
  asked: null,
  history: null,
  changes: null,
  views: null,
});

const linesOf = (claims: readonly Claim[], gaps: readonly CoverageGap[] = []): readonly string[] =>
  sayCount(counted(claims, gaps), placeTree(places));

const plainCount = claim("C1", 4, 9, { observer: "a surveyor", organOf: "north" });

test("an incident begins with its first figure in one line, before anything that explains it", () => {
  const lines = linesOf([plainCount]);
  const at = lines.findIndex((line) => line.startsWith("Incident "));
  expect(lines.slice(at, at + 3)).toEqual([expect.stringContaining("the mill"), "  killed, civilians, the mill: 4–9", ""]);
});

test("that nobody is described one by one is said last of the figures, once, and that nobody named an observer in so many words", () => {
  const said = linesOf([claim("C1", 4, 9), claim("C2", 4, null, { qualifier: "at least" })]).join("\n");
  expect(said.match(/nobody is described one by one/g)).toHaveLength(1);
  expect(said.indexOf("nobody is described")).toBeGreaterThan(said.indexOf("reported: killed"));
  expect(said).toContain("[no observer named (2 claims)]");
  expect(said).not.toContain("0 observers");
});

test("an observer that is an organ of a party is marked, and no zero stands in the line of evidence", () => {
  const said = linesOf([plainCount]).join("\n");
  expect(said).toContain("[1 observer: a surveyor (an organ of north)]");
  expect(said).toContain("evidence of harm: one observer; 1 observer named, an organ of a party\n");
});

test("a figure that only softer words give is said as such, never as unknown", () => {
  const lines = linesOf([plainCount, claim("C2", 30, 30, { counted: "hiding", placeIds: ["yard"], qualifier: "about" })]);
  expect(lines.join("\n")).toMatch(/possible: hiding, civilians, the yard, 2031-05-05: 30 on softer grounds only/);
});

test("a bound that rests on a wider count is marked, and is not the incident's figure", () => {
  const wider = claim("C2", null, 60, { placeIds: ["town"], during: "2031-05", qualifier: "up to" });
  const said = linesOf([claim("C1", 4, null, { qualifier: "at least" }), wider]).join("\n");
  expect(said).toContain("killed, civilians, the mill: at least 4 (up to 60, from a wider count)");
  expect(said).toMatch(/at most 60: .* \(C2\), from a wider count/);
});

test("a conflicting set is written out once in an incident, and named where it stands again", () => {
  const whole = { of: "unspecified" };
  const lines = linesOf([claim("C1", 9, 9), claim("C2", 4, 4, whole), claim("C3", 2, 2, { ...whole, counted: "injured" })]);
  const written = lines.filter((line) => line.includes("cannot all hold: C1, C2"));
  const again = lines.filter((line) => line.includes("cannot all hold, see above: C1, C2"));
  expect([written.length, again.length]).toEqual([1, 1]);
});

test("a method's source stands once, its checklist in a few lines with reasons, and no raw code of ours in any line", () => {
  const claims = [
    plainCount,
    claim("C2", 3, 3, { counted: "structures-destroyed", of: "houses" }),
    claim("C3", 5, 5, { position: "attributes-elsewhere", organOf: "north", observer: "a spokesman" }),
    claim("C4", 1, 1, { counted: "unaccounted-for" }),
  ];
  const said = linesOf(claims).join("\n");
  expect(said.match(/Iraq Body Count, Methods/g)).toHaveLength(1);
  expect(said).toContain("by Iraq Body Count's rules, version 1");
  expect(said).toMatch(/ {4}given: date, place.*\(claims that give it: \d+\)/);
  expect(said).toMatch(/ {4}not given: time/);
  expect(said).toContain("north lays it elsewhere: 5 (C3)");
  expect(said).not.toMatch(/unaccounted-for|structures-destroyed|attributes-elsewhere|softly|unspecified/);
});

test("a ledger names the places that may be one by their names, and a gap says who said what of where, when and by whom", () => {
  const gap = { id: "g1", gap: "denied-access", whom: "journalists", placeIds: ["mill"], during: "2031-05", source: null };
  const trapped = { counted: "trapped" };
  const claims = [plainCount, claim("C2", 8, 8, { ...trapped, placeIds: ["yard"] }), claim("C3", 2, 2, trapped)];
  const lines = linesOf(claims, [parseCoverageGap({ ...gap, by: "north", speaker: "", reported: "2031-05-06" })]);
  const said = lines.join("\n").replace(/\n {6,}/g, " ");
  expect(said).toContain("the yard; may be the same place as: the mill");
  expect(said).toContain("a source not named said on 2031-05-06 that journalists could not enter the mill, 2031-05");
  expect(said).toContain("it lays that to north");
});

test("lines keep to 96 columns, and words that follow a break stand deeper", () => {
  const long = claim("C1", 4, 9, { observer: "a surveyor of the office for buildings and roads and bridges and the rest of it" });
  const lines = linesOf([long]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(96);
  expect(lines.some((line) => /^ {8}\S/.test(line))).toBe(true);
});

test("changes name what, of whom, where and when, and views the incident they are of", () => {
  const none = counted([plainCount]);
  const scope = { counted: "killed", of: "unspecified", placeIds: plainCount.placeIds, during: "2031-05-05" };
  const ends = { moved: null, incidentBefore: null, incidentAfter: null, before: null, after: null, causes: [] };
  const change = { ...scope, ...ends, says: ["a line", "claim C1 is new"], entries: { C1: [7] } };
  const lines = sayCount({ ...none, changes: [change] }, placeTree(places));
  expect(lines).toEqual([
    "killed, of any status, the mill, 2031-05-05: no figure → no figure",
    "  claim C1 is new",
    "  claim C1: entry 7",
  ]);
  const incident = none.incidents[0]?.id;
  if (incident === undefined) throw new Error("no incident");
  const views = [{ incident, method: "ibc" as const, figures: [], marks: [], says: ["killed: 3 → 4"] }];
  expect(sayCount({ ...none, views }, placeTree(places))).toEqual([`Incident ${incident}`, "  killed: 3 → 4"]);
});

test("a scope asked for is said as each incident shows it, and apart from that as all claims give it", () => {
  const said = counted([plainCount]);
  const [incident] = said.incidents;
  const shown = incident?.tolls.find((each) => each.toll.kind === "reported");
  if (incident === undefined || shown?.toll.kind !== "reported") throw new Error("no toll");
  const scope = { counted: "killed", of: "civilians", placeIds: plainCount.placeIds, during: "2031-05-05" } as const;
  const lines = sayCount({ ...said, asked: { scope, incidents: [shown], anywhere: shown.toll } }, placeTree(places));
  expect(lines[0]).toBe(`As incident ${incident.id} shows it`);
  expect(lines.filter((line) => line.startsWith("  reported: killed, civilians, the mill"))).toHaveLength(2);
});
