// Bare files of claims: every line that holds anything is kept or set aside, by the code of its mistake.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { placeTree, readPlaces } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClaimLines, readClaimLines } from "./read-claim-lines.ts";
import type { Gazetteer } from "./read-gazetteer.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "block", names: { en: [id] }, within });
const gazetteer = gazetteerOf({ places: [place("dawrin", null), place("mill", "dawrin"), place("a", "b"), place("b", "a")] });

function gazetteerOf(value: unknown): Gazetteer {
  const { kept, setAside } = readPlaces(value);
  return { places: kept, tree: placeTree(kept), setAside };
}

const common = {
  id: "C1",
  placeText: "",
  placeIds: ["mill"],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "",
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
const quantity = { ...common, kind: "quantity", counted: "killed", of: "unspecified", low: 4, high: 4, qualifier: "unqualified" };
const line = (given: object): string => JSON.stringify({ ...quantity, ...given });
const read = (text: string): ClaimLines => readClaimLines(new TextEncoder().encode(text), gazetteer);
const keptIds = ({ kept }: ClaimLines): readonly string[] => kept.map(({ id }) => id);

test("each mistake is set aside by its own code, with its line and the claim's id; the other lines stand", () => {
  const wrong: readonly (readonly [string, string, string | null])[] = [
    [line({ id: "X1", kind: "rumour" }), "KIND_UNKNOWN", "X1"],
    [line({ id: "X2", counted: "slain" }), "KIND_UNKNOWN", "X2"],
    [line({ id: "X3", qualifier: "roughly" }), "KIND_UNKNOWN", "X3"],
    [line({ id: "X4", low: 5, high: 3 }), "RANGE_INVALID", "X4"],
    [line({ id: "X5", low: null, high: null }), "RANGE_INVALID", "X5"],
    [line({ id: "X6", during: "2031-05-09/2031-05-01" }), "DATE_REVERSED", "X6"],
    [line({ id: "X7", during: "in May" }), "DATE_MALFORMED", "X7"],
    [line({ id: "X8", reported: "2031-05-01" }), "REPORTED_BEFORE_EVENT", "X8"],
    [line({ id: "X9", placeIds: ["mill", "elsewhere"] }), "PLACE_UNKNOWN", "X9"],
    [line({ id: "X10", placeIds: ["a"] }), "PLACE_CYCLE", "X10"],
    [line({ id: "C1" }), "CLAIM_TWICE", "C1"],
    [line({ id: "X11", surprise: "secret" }), "CLAIM_INVALID", "X11"],
    [line({ id: "a secret" }), "CLAIM_INVALID", null],
    ['{"id":"X12", secret', "JSON_MALFORMED", null],
    ["null", "CLAIM_INVALID", null],
    ["[1]", "CLAIM_INVALID", null],
  ];
  const lines = read([line({}), ...wrong.map(([text]) => text), line({ id: "C2" })].join("\n"));
  expect(keptIds(lines)).toEqual(["C1", "C2"]);
  expect(lines.setAside.map(({ line: at, id, problem }) => [at, problem.code, id, problem.facts["line"]])).toEqual(
    wrong.map(([, code, id], index) => [index + 2, code, id, index + 2]),
  );
  expect(JSON.stringify(lines.setAside)).not.toContain("secret");
});

test("an id is taken by the claim that was kept, not by one that was set aside", () => {
  const lines = read([line({ low: 5, high: 3 }), line({}), line({})].join("\n"));
  expect(keptIds(lines)).toEqual(["C1"]);
  expect(lines.setAside.map(({ problem }) => problem)).toEqual([
    { code: "RANGE_INVALID", facts: { line: 1, at: "low" } },
    { code: "CLAIM_TWICE", facts: { line: 3, claim: "C1", earlierLine: 2 } },
  ]);
});

test("a byte-order mark, CRLF and empty lines are no records, and line numbers count them", () => {
  const lines = read(`\uFEFF${line({})}\r\n\r\n   \n\n${line({ id: "C2" })}\r\nnonsense\r\n\n`);
  expect(keptIds(lines)).toEqual(["C1", "C2"]);
  expect(lines.setAside.map(({ line: at }) => at)).toEqual([6]);
  for (const empty of ["", "\uFEFF", "\n\n", "\uFEFF \r\n"]) expect(read(empty)).toEqual({ kept: [], setAside: [] });
});

test("a wrong byte costs its own line", () => {
  const bytes = new TextEncoder().encode([line({}), "?", line({ id: "C2" })].join("\n"));
  bytes[bytes.indexOf(0x3f)] = 0xff;
  const lines = readClaimLines(bytes, gazetteer);
  expect(keptIds(lines)).toEqual(["C1", "C2"]);
  expect(lines.setAside).toEqual([{ line: 2, id: null, problem: { code: "TEXT_NOT_DECODABLE", facts: { line: 2 } } }]);
});

test("a line of millions of characters is a claim if it is one, and a problem if not", () => {
  const lines = read([line({ note: "x".repeat(5_000_000) }), "[".repeat(2_000_000), line({ id: "C2" })].join("\n"));
  expect(keptIds(lines)).toEqual(["C1", "C2"]);
  expect(lines.setAside.map(({ problem }) => problem.code)).toEqual(["JSON_MALFORMED"]);
});

test("whatever the lines, kept and set aside are the input", () => {
  const part = fc.oneof(fc.string(), fc.json(), fc.constantFrom(line({}), line({ id: "C2" }), line({ low: 9 }), "", " "));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("\n");
      const { kept, setAside } = read(text);
      const given = text.split("\n").filter((each) => each.replace("\uFEFF", "").trim() !== "");
      expect(kept.length + setAside.length).toBe(given.length);
    }),
  );
});

const reference = join(import.meta.dirname, "../../../../../shared/cases/mosul-2017");
test.skipIf(!existsSync(reference))("every line of the reference case is kept (skipped where its data are absent)", () => {
  const places: unknown = JSON.parse(readFileSync(join(reference, "places.json"), "utf8"));
  const lines = readClaimLines(readFileSync(join(reference, "figures.jsonl")), gazetteerOf(places));
  expect([lines.kept.length, lines.setAside]).toEqual([46, []]);
});
