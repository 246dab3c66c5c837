// `extract lineage` and `link reports` on a case, as a person runs them. Invented reports.
import { expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const story =
  "At least 12 people were killed in Dawrin on 3 May 2031 when shells struck the mill beside the old bridge, residents said, while neighbours carried water from the well.\n";
const described = (publisher: string, reported: string): string => JSON.stringify({ publisher, reported, lang: "en" });

function caseFolder(): string {
  const folder = folderWith({
    "in/one.txt": story,
    "in/one.source.json": described("Tavrin Wire", "2031-05-04"),
    "in/two.txt": `Late edition: ${story}`,
    "in/two.source.json": described("The Daily Oru", "2031-05-05"),
    "in/three.txt": "At least 3 people were killed in Omrakh on 20 July 2031, a driver said, when the ferry sank.\n",
    "in/three.source.json": described("The Daily Oru", "2031-07-21"),
    "places.json": JSON.stringify({ places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] }),
  });
  expect(bayyina(folder, "run", "in", "--output", "site", "--places", "places.json").exit).toBe(0);
  return folder;
}

test("lineage shows the later copy, its shared passages and the claims that would rest on each other, and counts one root for both", () => {
  const folder = caseFolder();
  const ran = bayyina(folder, "extract", "lineage", "--case", "site.case", "--json");
  expect(ran.exit).toBe(0);
  expect(ran.json).toMatchObject({
    texts: 3,
    all: { texts: 3, roots: 2 },
    edges: [{ kind: "copies", direction: "by-date", evidence: { passages: [{ to: { start: 0 } }] }, restsOn: [{}] }],
  });
  const said = bayyina(folder, "extract", "lineage", "--case", "site.case").out;
  expect(said).toContain("2 roots");
  expect(said).toContain("copies");
  expect(said).not.toContain("Dawrin");
});

test("reports are grouped by incident with reasons that repeat no text, and a decision on their claims keeps them apart", () => {
  const folder = caseFolder();
  const groups = (): readonly number[] => {
    const { json } = bayyina(folder, "link", "reports", "--case", "site.case", "--json");
    return (json as { groups: { reports: string[] }[] }).groups.map(({ reports }) => reports.length).sort((a, b) => a - b);
  };
  expect(groups()).toEqual([1, 2]);
  const said = bayyina(folder, "link", "reports", "--case", "site.case").out;
  expect(said).toContain("3 reports in 2 groups");
  expect(said).not.toContain("Dawrin");
  const { json } = bayyina(folder, "extract", "lineage", "--case", "site.case", "--json");
  const [rests] = (json as { edges: { restsOn: { claim: string; on: string[] }[] }[] }).edges.flatMap((edge) => edge.restsOn);
  const [left, right] = [rests?.claim ?? "", rests?.on[0] ?? ""];
  expect(bayyina(folder, "decide", "different", "--left", left, "--right", right, "--case", "site.case").exit).toBe(0);
  expect(groups()).toEqual([1, 1, 1]);
});

test("both verbs ask for a case, and `extract` and `link` themselves still work beside them", () => {
  const folder = caseFolder();
  expect(bayyina(folder, "extract", "lineage").exit).toBe(2);
  expect(bayyina(folder, "link", "reports").exit).toBe(2);
  expect(bayyina(folder, "link", "--case", "site.case", "--json").exit).toBe(0);
  expect(bayyina(folder, "extract", "--case", "site.case", "--json").json).toMatchObject({ read: 0 });
});
