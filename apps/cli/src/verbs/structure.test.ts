// `bayyina structure`: an invented town's damage, in a real case on a real disk.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runProgram } from "../program.ts";

let folder = "";
let printed: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bayyina-structure-"));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  await onCase("init", "--unprotected");
  const places = { places: [{ id: "town", kind: "town", names: { en: ["the town"] }, within: null }] };
  await onCase("place", "add", fileWith("places.json", places));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

/** Runs a command line; its JSON. */
async function bayyina(...args: readonly string[]): Promise<unknown> {
  printed = [];
  await runProgram(["node", "bayyina", ...args, "--json"]);
  return JSON.parse(printed.join(""));
}

async function onCase(...args: readonly string[]): Promise<unknown> {
  return bayyina(...args, "--case", join(folder, "case"));
}

async function inWords(...args: readonly string[]): Promise<string> {
  printed = [];
  await runProgram(["node", "bayyina", ...args]);
  return printed.join("");
}

function fileWith(name: string, content: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
}

const site = (at: number, damage: number): object => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [10 + at / 1000, 20] },
  properties: { Main_Damage_Site_Class: damage, SensorDate: "2031-05-02" },
});
const file = (damage: readonly number[]): string =>
  fileWith("sites.geojson", { type: "FeatureCollection", features: damage.map((each, at) => site(at, each)) });
const unosat = ["--scheme", "unosat", "--observer", "an image analyst"] as const;

test("without a case, buildings and claims are printed and what is not known is set aside", async () => {
  const read = await bayyina("structure", "import", file([1, 2, 11]), ...unosat);
  expect(read).toMatchObject({
    kept: 2,
    places: [{ kind: "building" }, { kind: "building" }],
    claims: [{ damage: "destroyed" }, { damage: "severe" }],
  });
  expect(read).toMatchObject({ setAside: [{ code: "KIND_UNKNOWN", facts: { feature: 2 } }] });
  expect(process.exitCode).toBe(3);
  expect(await inWords("structure", "import", file([11]), ...unosat)).toContain("(feature 0)");
});

test("on a case the file is preserved, its buildings stand in the place named, and its claims wait to be accepted", async () => {
  const imported = await onCase("structure", "import", file([1, 1, 6]), ...unosat, "--within", "town");
  expect(imported).toMatchObject({ places: 3, proposed: 3, kept: 3, setAside: [] });
  expect(await onCase("structure", "import", file([1, 1, 6]), ...unosat, "--within", "town")).toMatchObject({
    places: 0,
    proposed: 0,
  });
  const claims = (await onCase("claim", "list")) as readonly {
    readonly state: string;
    readonly claim: { readonly note: string };
  }[];
  expect(claims.map(({ state }) => state)).toEqual(["proposed", "proposed", "proposed"]);
  const { item } = imported as { readonly item: string };
  expect(claims[0]?.claim.note).toBe(`feature 0, field Main_Damage_Site_Class, of ${item}`);
  const listed = (await onCase("structure", "list")) as { readonly structures: readonly unknown[]; readonly bounds: unknown };
  expect(listed.structures).toHaveLength(3);
  expect(listed.bounds).toMatchObject([
    { counted: "structures-damaged", placeIds: ["town"], low: 2 },
    { counted: "structures-destroyed", placeIds: ["town"], low: 2, during: "../2031-05-02" },
  ]);
  const words = await inWords("structure", "list", "--case", join(folder, "case"));
  expect(words).toContain("2031-05-02 destroyed (unosat, an image analyst)");
  expect(words).toContain("no damage visible");
});

test("each observation is shown as the classes that it may be in another scheme, labelled lossy with the reason", async () => {
  await onCase("structure", "import", file([1]), ...unosat);
  const listed = await onCase("structure", "list", "--as", "ems98");
  const crosswalk = { scheme: "ems98", version: "1", classes: ["D5", "D4"], lossy: true };
  expect(listed).toMatchObject({ structures: [{ observations: [{ class: "destroyed", crosswalk }] }] });
  expect(JSON.stringify(await onCase("structure", "list"))).not.toContain("crosswalk");
  const words = await inWords("structure", "list", "--as", "copernicus", "--case", join(folder, "case"));
  expect(words).toContain("in copernicus destroyed or damaged (lossy: read as any of the grades 4 to 5 of EMS-98");
  expect(await onCase("structure", "list", "--as", "ours")).toMatchObject({
    problem: { code: "ARGUMENT_INVALID", facts: { option: "--as" } },
  });
});

test("an unknown scheme, an unknown place and a damaged file are named, and nothing enters the case", async () => {
  const problem = (code: string): object => ({ problem: { code } });
  expect(await onCase("structure", "import", file([1]), "--scheme", "ours")).toMatchObject(problem("ARGUMENT_INVALID"));
  expect(await onCase("structure", "import", file([1]), ...unosat, "--within", "village")).toMatchObject(
    problem("PLACE_UNKNOWN"),
  );
  writeFileSync(join(folder, "cut.geojson"), `{"type":"FeatureColl`);
  expect(await onCase("structure", "import", join(folder, "cut.geojson"), ...unosat)).toMatchObject(
    problem("VECTOR_FILE_INVALID"),
  );
  expect(await onCase("structure", "list")).toMatchObject({ structures: [] });
  expect(await onCase("status")).toMatchObject({ items: 0 });
});
