// `bayyina extract`: claims out of texts, from a case, from one file, or from JSON lines.
import { basename, extname } from "node:path";
import { extractClaims, type Gazetteer, makeGazetteer } from "@bayyina/extract";
import {
  BayyinaError,
  isPartialDate,
  itemIdOf,
  type JsonValue,
  noPlaces,
  type Problem,
  parseAsJson,
  parseJsonText,
  parsePartialDate,
  placeTree,
} from "@bayyina/model";
import { decodeText } from "@bayyina/preserve";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { readInput, readPlacesFile, readText } from "../read-files.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import { sayClaim } from "../say-claim.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import { erasedSourceLines, extractStep, staleLines } from "../steps/extract-step.ts";
import { lineageStep } from "../steps/lineage-step.ts";
import { sayLineage } from "../steps/say-lineage.ts";

type ExtractOptions = Partial<CaseOptions> & {
  readonly text?: string;
  readonly jsonl?: string;
  readonly reported?: string;
  readonly places?: string;
  readonly lang?: string;
};

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addExtract(program: Command): void {
  const extract = withCase(
    program
      .command("extract")
      .description("find claims with their exact words (English, Arabic, Persian, Kurdish); proposes, a recorder decides"),
    false,
  )
    .option("--text <file>", "read one text file instead of a case; prints an array of claims with --json")
    .option("--jsonl <file>", "read lines {id,text,reported,lang}; prints a line {id,claims} for each")
    .option("--reported <date>", "with --text: the report's own date, EDTF")
    .option("--lang <code>", "with --text: its language, BCP 47; told from its letters when left out")
    .option("--places <file>", "gazetteer for --text and --jsonl")
    .action((options: ExtractOptions) => {
      if (options.text !== undefined) return runVerb(options, async () => extractText({ ...options, text: options.text ?? "" }));
      if (options.jsonl !== undefined)
        return runVerb(options, async () => extractLines(options.jsonl ?? "", gazetteerOf(options.places)));
      const { case: folder } = options;
      if (folder === undefined) return runVerb(options, refuseMissing);
      return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, async (session, { voice }) => {
        const done = await extractStep(session, voice);
        const lines = [
          `${countOf(done.read, "text")} read, ${countOf(done.claims, "claim")} proposed, ${countOf(done.notes, "recorder's note")} left to claims entered by hand.`,
          ...staleLines(done.stale),
          ...erasedSourceLines(done.erased),
          ...problemLines(done.setAside),
        ];
        return { exit: exitWith(done.setAside), lines, json: { ...done, claimsProposed: done.claims } };
      });
    });
  withCase(
    extract
      .command("lineage")
      .description("propose which text copies, translates or rests on which, and how many stand on their own"),
    false,
  ).action((_: unknown, command: Command) => {
    // The verb above takes these options too, and so takes them from the line first.
    const options = command.optsWithGlobals<Partial<CaseOptions>>();
    const { case: folder, by = "a recorder" } = options;
    if (folder === undefined) return runVerb(options, refuseMissingCase);
    return runOnCase({ ...options, case: folder, by }, async (session) => {
      const lineage = await lineageStep(session);
      const { outside: _names, ...printed } = lineage;
      return { exit: exitCodes.done, lines: sayLineage(lineage), json: parseAsJson(printed) };
    });
  });
}

async function refuseMissingCase(): Promise<never> {
  throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--case" } });
}

async function refuseMissing(): Promise<never> {
  throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--case, --text or --jsonl" } });
}

function extractText(options: ExtractOptions & { readonly text: string }): VerbResult {
  const bytes = readInput(options.text);
  const decoded = decodeText(bytes);
  if ("problem" in decoded) throw new BayyinaError(decoded.problem);
  const { text } = decoded;
  const label = basename(options.text, extname(options.text));
  const reported = edtfOption(options.reported);
  const source = {
    id: label,
    label,
    speaker: null,
    publisher: null,
    address: null,
    item: itemIdOf(bytes),
    textDigest: itemIdOf(text),
  };
  const { kept, setAside } = extractClaims(
    { ...source, text, reported, lang: options.lang ?? null },
    gazetteerOf(options.places),
  );
  const lines = kept.length === 0 && setAside.length === 0 ? ["No claim found."] : kept.map(sayClaim);
  return { exit: exitWith(setAside), lines: [...lines, ...problemLines(setAside)], json: parseAsJson(kept) };
}

// One line in, one line out; a bad line costs only itself.
function extractLines(file: string, gazetteer: Gazetteer): VerbResult {
  let setAside = 0;
  readText(file)
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const answer = extractLine(line, index + 1, gazetteer);
      if ("problem" in answer || "setAside" in answer) setAside += 1;
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    });
  return { exit: setAside === 0 ? exitCodes.done : exitCodes.setAside, lines: [], json: null };
}

function extractLine(line: string, number: number, gazetteer: Gazetteer): JsonValue & object {
  const read = parseJsonText(line);
  if ("problem" in read) return { line: number, problem: { ...read.problem } };
  const { id, text, reported = null, lang } = isObject(read.value) ? read.value : {};
  if ((typeof id !== "string" && typeof id !== "number") || typeof text !== "string")
    return { line: number, problem: { code: "ARGUMENT_INVALID", facts: { field: typeof text === "string" ? "id" : "text" } } };
  const label = String(id);
  const source = { id: label, label, speaker: null, publisher: null, address: null, item: null, textDigest: null };
  const date = typeof reported === "string" && isPartialDate(reported) ? reported : null;
  const report = { ...source, text, reported: date, lang: typeof lang === "string" ? lang : null };
  const extraction = extractClaims(report, gazetteer);
  // A date that is no EDTF is not the absence of one: the text is read as undated, and the answer says so.
  const undated: readonly Problem[] = reported === date ? [] : [{ code: "DATE_MALFORMED", facts: { field: "reported" } }];
  const setAside = [...undated, ...extraction.setAside];
  const claims = parseAsJson(extraction.kept);
  return { id, claims, ...(setAside.length === 0 ? {} : { setAside: parseAsJson(setAside) }) };
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function gazetteerOf(file: string | undefined): Gazetteer {
  const places = file === undefined ? noPlaces : readPlacesFile(file);
  return makeGazetteer(places, placeTree(places));
}

function edtfOption(reported: string | undefined): string | null {
  if (reported === undefined) return null;
  parsePartialDate(reported);
  return reported;
}
