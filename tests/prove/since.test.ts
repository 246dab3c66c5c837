// Two sites of one case: the newer continues the older, what changed is told claim by claim, and any figure is walked down to the log.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAll } from "@bayyina/cli";
import { checkSite, figurePaths, figuresOf, sayComparison, siteReaderOf } from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import { derivation } from "@bayyina/wiring";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bayyina } from "../cli/command.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-since-"));
const [older, newer, fork] = ["older", "newer", "fork"].map((name) => join(scratch, name)) as [string, string, string];
const silent = { notice: () => undefined, progress: () => undefined };
const options = { trustedKey: null, derivation } as const;

const one = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const two = "On 3 May 2031 at least 19 people were killed in Dawrin, an official said.\n";
const three = "On 3 May 2031 at least 31 people were killed in Dawrin, an official said.\n";

afterAll(() => rmSync(scratch, { recursive: true }));
beforeAll(async () => {
  const places = join(scratch, "places.json");
  writeFileSync(places, JSON.stringify({ places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] }));
  await publishAt(older, "one", one);
  cpSync(join(scratch, "case"), join(scratch, "forked"), { recursive: true });
  await publishAt(newer, "two", two);
  await publishAt(fork, "three", three, "forked");
});

async function publishAt(output: string, name: string, text: string, folder = "case"): Promise<void> {
  const sources = join(scratch, `in-${name}`);
  mkdirSync(sources);
  writeFileSync(join(sources, `${name}.txt`), text);
  const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed: name });
  const to = { output, places: join(scratch, "places.json"), title: "A test", by: "a recorder", case: join(scratch, folder) };
  await runAll([sources], to, { effects, voice: silent });
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

test("a newer site is shown to continue the older one, and the claim that moved a figure is named with its entry", async () => {
  const checked = await checkSite(openSiteFolder(newer), { ...options, since: openSiteFolder(older) });
  expect(checked.checks.find(({ check }) => check === "since")).toMatchObject({ outcome: "holds" });
  const moved = checked.comparison?.changed ?? [];
  expect(moved).toHaveLength(1);
  const [claim] = moved[0]?.claims ?? [];
  expect(claim).toMatchObject({ change: "came", state: "proposed", bounds: [{ bound: "low", before: 12, after: 19 }] });
  const record = JSON.parse(read(newer, "data/record.json")) as { claims: { entry: number; claim: { id: string } }[] };
  expect(record.claims.find((shown) => shown.claim.id === claim?.claim)?.entry).toBe(claim?.entry);
});

test("the same says it in words and as JSON on the command line, the verdict last", () => {
  const ran = bayyina(scratch, "prove", "newer", "--since", "older", "--checkpoint", "older/proof/checkpoint");
  expect(ran.out).toMatch(/claim c-[0-9a-f]{16}, entry \d+, new, proposed: raises the lower bound from 12 to 19/);
  expect(ran.out.trimEnd().split("\n").at(-1)).toContain("All that was checked holds");
  expect(ran.exit).toBe(0);
  const json = bayyina(scratch, "prove", "newer", "--since", "older", "--figure", "all", "--json").json;
  expect(json).toMatchObject({ holds: true, comparison: { changed: [{}] }, figures: [{ verified: "holds" }, {}] });
});

test("two sites that one key sealed for one log, each with other entries, are found from either side", async () => {
  const since = await checkSite(openSiteFolder(fork), { ...options, since: openSiteFolder(newer) });
  expect(since.checks.find(({ check }) => check === "since")).toMatchObject({ problems: [{ code: "LOG_NOT_CONSISTENT" }] });
  const other = await checkSite(openSiteFolder(fork), { ...options, checkpoint: read(newer, "proof/checkpoint") });
  expect(other.checks.find(({ check }) => check === "checkpoint")).toMatchObject({ problems: [{ code: "SPLIT_VIEW" }] });
  const ran = bayyina(scratch, "prove", "fork", "--checkpoint", "newer/proof/checkpoint");
  expect([ran.exit, ran.out.includes("SPLIT_VIEW"), ran.out.includes("otherRoot=")]).toEqual([1, true, true]);
});

test("every figure of a site is walked down to the log, and every step of the way is verified", async () => {
  const site = openSiteFolder(newer);
  const checked = await checkSite(site, options);
  const paths = await figurePaths(site, checked, "all");
  expect(paths.map(({ figure }) => figure)).toEqual(figuresOf(paths.map(({ toll }) => toll)).map(({ id }) => id));
  const claims = paths.flatMap((path) => path.claims);
  expect(claims).toHaveLength(2);
  for (const { quote, item, leaves, verified } of claims) {
    expect([verified, quote?.verified, item?.verified]).toEqual(["holds", "holds", "holds"]);
    expect([one, two].some((text) => text.slice(quote?.start, quote?.end) === quote?.exact)).toBe(true);
    expect(leaves.map(({ kind }) => kind)).toEqual(["item-preserved", "text-derived", "claim-added"]);
    expect(leaves.every(({ fits, stands }) => fits === "holds" && stands === "holds")).toBe(true);
  }
  const [first] = paths;
  expect(first?.checkpoint).toMatchObject({ size: checked.entries, verified: "holds" });
  await expect(figurePaths(site, checked, ["f-000000000000"])).rejects.toThrow("FIGURE_UNKNOWN");
});

test("on the path of a figure the step that was altered is the one that fails", async () => {
  const whole = openSiteFolder(newer);
  const path = [...whole.files.keys()].find((name) => name.startsWith("texts/")) ?? "";
  const files = new Map([...whole.files.keys()].map((name) => [name, whole.read(name)]));
  const text = new TextDecoder().decode(files.get(path)).replace("killed", "hurt!!");
  const site = siteReaderOf(files.set(path, new TextEncoder().encode(text)));
  const paths = await figurePaths(site, await checkSite(site, options), "all");
  const steps = paths
    .flatMap(({ claims }) => claims)
    .map(({ quote, item, leaves }) => ({
      altered: item?.path === path,
      item: item?.verified,
      quote: quote?.verified,
      leaves: leaves.every(({ stands }) => stands === "holds"),
    }));
  expect(steps.toSorted((a, b) => Number(a.altered) - Number(b.altered))).toEqual([
    { altered: false, item: "holds", quote: "holds", leaves: true },
    { altered: true, item: "fails", quote: "fails", leaves: true },
  ]);
});

test("a slip of the hand is answered as one, not as a forgery", () => {
  for (const [option, code] of [
    ["--key", "KEY_INVALID"],
    ["--checkpoint", "CHECKPOINT_INVALID"],
    ["--tsa-ca", "ARGUMENT_INVALID"],
    ["--block-headers", "ARGUMENT_INVALID"],
    ["--witnesses", "POLICY_INVALID"],
  ] as const) {
    const ran = bayyina(scratch, "prove", "newer", option, "places.json", "--json");
    expect([option, ran.exit, JSON.stringify(ran.json).includes(code)]).toEqual([option, 2, true]);
  }
});

test("a bundle that the case discloses is verified without it, and one that was changed is not", () => {
  const made = bayyina(
    scratch,
    "disclose",
    "--case",
    "case",
    "--entry",
    "2",
    "--field",
    "item",
    "--field",
    "sizeBytes",
    "--output",
    "b.json",
  );
  expect([made.exit, made.err.split("\n").length]).toEqual([0, 2]);
  const bundle = join(scratch, "b.json");
  const verify = (...more: readonly string[]) =>
    bayyina(scratch, "verify-bundle", "b.json", "--key", "newer/proof/key.pub", ...more);
  const ran = verify("--item", "in-one/one.txt");
  expect([ran.exit, ran.out.includes("FAILS")]).toEqual([0, false]);
  expect(ran.out).toContain("item-preserved");
  expect(verify("--item", "in-two/two.txt").out).toContain("FILE_NOT_IN_BUNDLE");
  writeFileSync(bundle, readFileSync(bundle, "utf8").replace(`"value":${one.length}`, `"value":${one.length + 1}`));
  const changed = verify("--json");
  expect([changed.exit, JSON.stringify(changed.json).includes("DISCLOSURE_MISMATCH")]).toEqual([1, true]);
});

test("a claim that counts for no figure is named when it came, was corrected to another party, and was rejected", () => {
  cpSync(join(scratch, "case"), join(scratch, "attributed"), { recursive: true });
  const claim = {
    ...{ id: "A1", kind: "attribution", placeText: "Dawrin", placeIds: ["dawrin"], during: "2031-05-03", reported: null },
    ...{
      speaker: "residents",
      chain: ["residents"],
      observer: null,
      organOf: null,
      position: null,
      restsOn: null,
      provenance: null,
    },
    ...{ quote: { file: "one.txt", exact: "an air strike on Dawrin" }, note: "", address: "withheld" },
    ...{ party: "north", act: "air strike", weapon: null },
  };
  writeFileSync(join(scratch, "a1.jsonl"), `${JSON.stringify(claim)}\n`);
  writeFileSync(join(scratch, "a1-south.jsonl"), `${JSON.stringify({ ...claim, party: "south" })}\n`);
  const sites = ["newer", "added", "corrected", "rejected"] as const;
  const steps = [
    ["claim", "add", "a1.jsonl"],
    ["claim", "correct", "a1-south.jsonl"],
    ["claim", "reject", "--id", "A1"],
  ] as const;
  const lines = steps.map((step, at) => {
    for (const args of [step, ["publish", "--output", sites[at + 1] ?? ""]] as const)
      expect(bayyina(scratch, ...args, "--case", "attributed").exit).toBe(0);
    const ran = bayyina(scratch, "prove", sites[at + 1] ?? "", "--since", sites[at] ?? "");
    expect([ran.exit, ran.out]).toEqual([0, expect.stringContaining("0 changed, 0 added, 0 removed")]);
    return ran.out.split("\n").filter((line) => line.startsWith("  also     attribution"));
  });
  expect(lines).toEqual([
    [expect.stringMatching(/claim A1, entry \d+, new, accepted$|claim A1, entry \d+, new, proposed$/)],
    [expect.stringMatching(/claim A1, entry \d+, corrected: party "north" → "south"$/)],
    [expect.stringMatching(/claim A1, entry \d+, withdrawn: no longer shown, rejected$/)],
  ]);
});

test("a comparison of sites whose figures could not be derived again is marked as not verified", async () => {
  const since = { trustedKey: null, since: openSiteFolder(older) };
  const whole = await checkSite(openSiteFolder(newer), { ...since, derivation });
  expect(whole.comparison).toMatchObject({ verified: true });
  const other = await checkSite(openSiteFolder(newer), { ...since, derivation: { ...derivation, generator: "another version" } });
  expect(other.checks.find(({ check }) => check === "since")).toMatchObject({ outcome: "holds" });
  expect(other.comparison).toMatchObject({ verified: false, changed: [{}] });
  if (other.comparison === null) throw new Error("nothing was compared");
  expect(sayComparison(other.comparison, { places: [], maybeSame: [], disjoint: [] })[0]).toMatch(/^NOT VERIFIED/);
  // Where the logs do not lead to each other, what differs is no account of what changed either.
  const forked = await checkSite(openSiteFolder(fork), { ...since, since: openSiteFolder(newer), derivation });
  expect(forked.comparison).toMatchObject({ verified: false });
});
