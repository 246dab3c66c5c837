// The invented city through all six stages under still effects: the same bytes each time, in any order of files.
// UPDATE_GOLDEN=1 writes the golden files; without it a difference is written as *.changed beside them and fails.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession, runAll, type SessionContext } from "@bayyina/cli";
import { canonicalJson, type JsonValue, parseAsJson, parsePublicRecord } from "@bayyina/model";
import { stillEffects } from "@bayyina/time";
import { afterAll, expect, test } from "vitest";

const world = join(import.meta.dirname, "../../worlds/halqura");
const golden = join(world, "golden");
const scratch = mkdtempSync(join(tmpdir(), "bayyina-golden-"));
const silent = { notice: () => undefined, progress: () => undefined };

afterAll(() => rmSync(scratch, { recursive: true }));

async function runWorld(name: string, sources: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const context = (): SessionContext => ({
    effects: stillEffects({ now: "2031-07-01T00:00:00Z", seed: "halqura" }),
    voice: silent,
  });
  const options = {
    case: join(scratch, `${name}.case`),
    output: join(scratch, name),
    title: "Halqura, May–June 2031",
    by: "a recorder",
  };
  const files = { places: join(world, "places.json"), parties: join(world, "parties.json") };
  await runAll(sources, { ...options, ...files }, context());
  const session = await openSession(options, context());
  const { items, claims } = session.state();
  session.close();
  const site = (path: string): JsonValue => parseAsJson(JSON.parse(readFileSync(join(options.output, path), "utf8")));
  const kept = [...items.values()].map(({ item, custody, workingCopies, setAside }) => ({
    item,
    names: custody.map((event) => event.name).sort(),
    texts: workingCopies.map(({ text, extractor, textUnits }) => ({ text, extractor, textUnits })),
    setAside: setAside.map(({ stage, code }) => ({ stage, code })),
  }));
  const { linking } = parsePublicRecord(site("data/record.json"));
  return new Map([
    ["1-preserve.jsonl", lines(kept)],
    ["2-extract.jsonl", lines([...claims.values()].map(({ claim }) => claim))],
    ["3-link.json", pretty(parseAsJson(linking))],
    ["4-count.jsonl", lines(parseList(site("data/tolls.json")))],
    ["5-publish.json", pretty(site("proof/manifest.json"))],
    ["6-prove.txt", readFileSync(join(options.output, "proof/checkpoint"), "utf8")],
  ]);
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${canonicalJson(parseAsJson(value))}\n`).join("");
}

function pretty(value: JsonValue): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function parseList(value: JsonValue): readonly JsonValue[] {
  return JSON.parse(JSON.stringify(value)) as JsonValue[];
}

function differing(outputs: ReadonlyMap<string, string>): readonly string[] {
  const update = process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] === undefined;
  mkdirSync(golden, { recursive: true });
  return [...outputs].flatMap(([name, text]) => {
    const file = join(golden, name);
    if (update) writeFileSync(file, text);
    const same = readdirSync(golden).includes(name) && readFileSync(file, "utf8") === text;
    if (!same) writeFileSync(`${file}.changed`, text);
    return same ? [] : [name];
  });
}

test("each stage gives its golden output for the invented city", async () => {
  expect(differing(await runWorld("first", [join(world, "sources")]))).toEqual([]);
});

test("the order of files, and a second run, change no byte", async () => {
  const copied = join(scratch, "copied");
  const names = readdirSync(join(world, "sources"));
  mkdirSync(copied);
  for (const name of names.toReversed()) cpSync(join(world, "sources", name), join(copied, name));
  const one = await runWorld("one", names.map((name) => join(copied, name)).toReversed());
  const other = await runWorld(
    "other",
    names.map((name) => join(world, "sources", name)),
  );
  expect([...one]).toEqual([...other]);
});
