// A recorder's work on a case: accept, correct, reject, decide, undo, release. Each is an entry, and the release holds what was accepted.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const one = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const two = "On 3 May 2031 between 10 and 20 people were killed in Dawrin, an official said.\n";
const places = { places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] };

type Line = { readonly id: string; readonly counted?: string };

function caseWithTwo(): string {
  const folder = folderWith({ "in/one.txt": one, "in/two.txt": two, "places.json": JSON.stringify(places) });
  expect(bayyina(folder, "run", "in", "--output", "draft", "--case", "case", "--places", "places.json").exit).toBe(0);
  return folder;
}

function parseClaims(folder: string, site: string): readonly Line[] {
  const record = JSON.parse(readFileSync(join(folder, site, "data/record.json"), "utf8")) as { claims: { claim: Line }[] };
  return record.claims.map((shown) => shown.claim);
}

test("a release without an accepted claim is refused, with what to do", () => {
  const folder = caseWithTwo();
  const ran = bayyina(folder, "publish", "--case", "case", "--output", "release", "--release", "--json");
  expect(ran.json).toMatchObject({ problem: { code: "RELEASE_EMPTY" } });
});

test("a release holds accepted and corrected claims only, and is proved from its own files", () => {
  const folder = caseWithTwo();
  const [first, second] = parseClaims(folder, "draft").filter((claim) => claim.counted === "killed");
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  expect(bayyina(folder, "claim", "accept", "--case", "case", "--id", first?.id ?? "").exit).toBe(0);
  writeFileSync(join(folder, "corrected.jsonl"), JSON.stringify({ ...second, of: "civilians" }));
  expect(bayyina(folder, "claim", "correct", "corrected.jsonl", "--case", "case").exit).toBe(0);
  expect(bayyina(folder, "publish", "--case", "case", "--output", "release", "--release").exit).toBe(0);
  expect(
    parseClaims(folder, "release")
      .map((claim) => claim.id)
      .sort(),
  ).toEqual([first?.id ?? "", second?.id ?? ""].toSorted((a, b) => (a < b ? -1 : 1)));
  expect(readFileSync(join(folder, "release/index.html"), "utf8")).not.toContain("Draft: unreviewed");
  const proved = bayyina(folder, "prove", "release", "--key", "release/proof/key.pub", "--json");
  expect(proved.json).toMatchObject({ holds: true });
});

test("a decision parts two claims that were linked, and undoing it brings them together again", () => {
  const folder = caseWithTwo();
  const [left, right] = parseClaims(folder, "draft")
    .filter((claim) => claim.counted === "killed")
    .map((claim) => claim.id);
  const incidents = (): number =>
    (bayyina(folder, "link", "--case", "case", "--json").json as { incidents: unknown[] }).incidents.length;
  expect(incidents()).toBe(1);
  const decided = bayyina(
    folder,
    "decide",
    "different",
    "--case",
    "case",
    "--left",
    left ?? "",
    "--right",
    right ?? "",
    "--json",
  );
  expect(decided.exit).toBe(0);
  expect(incidents()).toBe(2);
  const { entry } = decided.json as { entry: number };
  expect(bayyina(folder, "decide", "undo", "--case", "case", "--entry", String(entry)).exit).toBe(0);
  expect(incidents()).toBe(1);
  expect(bayyina(folder, "decide", "undo", "--case", "case", "--entry", String(entry), "--json").json).toMatchObject({
    problem: { code: "DECISION_UNKNOWN" },
  });
});

test("a rejected claim is in no draft, and stays in the journal", () => {
  const folder = caseWithTwo();
  const [first] = parseClaims(folder, "draft");
  expect(bayyina(folder, "claim", "reject", "--case", "case", "--id", first?.id ?? "").exit).toBe(0);
  expect(bayyina(folder, "publish", "--case", "case", "--output", "draft").exit).toBe(0);
  expect(parseClaims(folder, "draft").map((claim) => claim.id)).not.toContain(first?.id);
  expect(bayyina(folder, "status", "--case", "case", "--json").json).toMatchObject({ claims: { rejected: 1 } });
});

test("a description by a recorder is not overridden when the same files and sidecars come in again", () => {
  const sidecar = (publisher: string): string => JSON.stringify({ publisher, reported: "2031-05-04", lang: "en" });
  const folder = folderWith({
    "in/one.txt": one,
    "in/one.source.json": sidecar("First"),
    "by-hand.json": sidecar("A recorder's word"),
  });
  bayyina(folder, "init", "--case", "case", "--unprotected");
  bayyina(folder, "preserve", "--case", "case", "in");
  writeFileSync(join(folder, "in/one.source.json"), sidecar("Second"));
  bayyina(folder, "preserve", "--case", "case", "in");
  const item = `sha256:${createHash("sha256").update(one).digest("hex")}`;
  expect(bayyina(folder, "source", "add", "by-hand.json", "--case", "case", "--item", item).exit).toBe(0);
  const again = bayyina(folder, "preserve", "--case", "case", "in", "--json");
  expect(again.json).toMatchObject({ fresh: 0 });
  expect(bayyina(folder, "extract", "--case", "case").out).not.toContain("described anew");
  expect(bayyina(folder, "source", "add", "by-hand.json", "--case", "case", "--item", item).exit).toBe(0);
  expect(bayyina(folder, "extract", "--case", "case").out).toContain("described anew");
  bayyina(folder, "publish", "--case", "case", "--output", "site");
  expect(readFileSync(join(folder, "site/data/record.json"), "utf8")).toContain("A recorder's word");
});
