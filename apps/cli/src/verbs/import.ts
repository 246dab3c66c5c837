// `bayyina import ucdp`: another recorder's list of events, read into claims; and which of its events may be one, for a person to look at.
import { existsSync, writeFileSync } from "node:fs";
import { readUcdp, type UcdpReading, type UcdpTable, ucdpReaderVersion } from "@bayyina/extract";
import { type EntryBody, refusalOf } from "@bayyina/journal";
import { fewestPoints, type PossibleDuplicates, possibleDuplicates } from "@bayyina/link";
import {
  BayyinaError,
  itemIdOf,
  type Places,
  type PointedReason,
  type PossibleDuplicate,
  type Problem,
  parseAsJson,
  parsePartialDate,
} from "@bayyina/model";
import { decodeText } from "@bayyina/preserve";
import { findFiles, rethrowDiskProblem } from "@bayyina/store";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readInput } from "../read-files.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import { countOf, type VerbResult, type Voice } from "../say.ts";
import type { Session } from "../session.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import { textOf } from "../steps/extract-step.ts";
import { preserveStep } from "../steps/preserve-step.ts";

type ImportOptions = Partial<CaseOptions> & {
  readonly reported?: string;
  readonly outputClaims?: string;
  readonly outputPlaces?: string;
};

/**
 * Adds `import ucdp`.
 *
 * @param program - The command line.
 */
export function addImport(program: Command): void {
  const lists = program.command("import").description("lists of events that other recorders keep");
  withCase(
    lists
      .command("ucdp")
      .description("UCDP GED: claims and places of each event, and the events that may be one")
      .argument("<file>", "the list as UCDP releases it, comma-separated"),
    false,
  )
    .option("--reported <date>", "when the list was released, EDTF; not known when left out")
    .option("--output-claims <file>", "write the claims, one JSON object a line")
    .option("--output-places <file>", "write the gazetteer")
    .action((file: string, options: ImportOptions) => {
      const { case: folder } = options;
      if (folder === undefined)
        return runVerb(options, async () => {
          refuseOptions(options);
          return report(importBare(file, options), options);
        });
      return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, async (session, { voice }) => {
        refuseOptions(options);
        return report(await importIntoCase(session, file, { ...options, voice }), options);
      });
    });
}

// Before anything is written: a case that took the list in and a command that then fails would tell two stories.
function refuseOptions({ reported, outputClaims, outputPlaces }: ImportOptions): void {
  if (reported !== undefined) parsePartialDate(reported);
  if (outputClaims !== undefined && outputClaims === outputPlaces)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--output-places", why: "the same file twice" } });
  for (const [option, path] of [
    ["--output-claims", outputClaims],
    ["--output-places", outputPlaces],
  ] as const)
    if (path !== undefined && existsSync(path)) throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: { option } });
}

/** `added`: what a case took in of it, and how many claims it knew; null without a case. */
type Imported = {
  readonly reading: UcdpReading;
  readonly added: { readonly claims: number; readonly known: number; readonly setAside: readonly Problem[] } | null;
};

function importBare(file: string, options: ImportOptions): Imported {
  const bytes = readInput(file);
  const decoded = decodeText(bytes);
  if ("problem" in decoded) throw new BayyinaError(decoded.problem);
  return { reading: readUcdp(tableOf(decoded.text, bytes, options)), added: null };
}

async function importIntoCase(
  session: Session,
  file: string,
  options: ImportOptions & { readonly voice: Voice },
): Promise<Imported> {
  const bytes = readInput(file);
  const item = itemIdOf(bytes);
  const preserved = await preserveStep(session, findFiles([file]), options.voice);
  const record = session.state().items.get(item);
  if (record === undefined || record.workingCopies.length === 0)
    throw new BayyinaError(preserved.setAside[0] ?? { code: "TEXT_NOT_DERIVED", facts: { item } });
  const reading = readUcdp(tableOf(await textOf(session, record), bytes, options));
  const state = session.state();
  const bodies = reading.claims.map(
    (claim): EntryBody => ({ kind: "claim-added", claim, origin: ucdpReaderVersion, state: "proposed" }),
  );
  const refused = bodies.flatMap((body) => refusalOf(state, body) ?? []);
  const fresh = bodies.filter((body) => body.kind === "claim-added" && !state.claims.has(body.claim.id));
  const known = bodies.length - fresh.length;
  const isRead = record.extractions.some(({ extractor }) => extractor === ucdpReaderVersion);
  const read: EntryBody = { kind: "text-read", item, extractor: ucdpReaderVersion, claims: fresh.length };
  session.write([...newPlaces(session, reading.places), ...fresh, ...(isRead ? [] : [read])], "a list of events was imported");
  return { reading, added: { claims: fresh.length, known: known - refused.length, setAside: refused } };
}

function tableOf(text: string, bytes: Uint8Array, { reported }: ImportOptions): UcdpTable {
  return { text, item: itemIdOf(bytes), textDigest: itemIdOf(text), reported: reported ?? null };
}

/** A place that the case knows under this id stays as it is there: a recorder may have placed it better. */
function newPlaces(session: Session, { places }: Places): readonly EntryBody[] {
  const known = new Set(session.state().places.places.map(({ id }) => id));
  const fresh = places.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? [] : [{ kind: "places-added", places: { places: fresh, maybeSame: [], disjoint: [] } }];
}

function report({ reading, added }: Imported, options: ImportOptions): VerbResult {
  const { events, claims, places } = reading;
  if (options.outputClaims !== undefined)
    writeNew(options.outputClaims, claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
  if (options.outputPlaces !== undefined) writeNew(options.outputPlaces, `${JSON.stringify(places, null, 1)}\n`);
  const setAside = [...reading.setAside, ...(added?.setAside ?? [])];
  const found = possibleDuplicates(events);
  const lines = [
    `${countOf(events.length, "event")} read: ${countOf(claims.length, "claim")}, ${countOf(places.places.length, "place")}.`,
    ...(added === null
      ? []
      : [
          `${countOf(added.claims, "claim")} proposed in the case${added.known === 0 ? "" : `; ${added.known} stood there already`}.`,
        ]),
    ...problemLines(setAside),
    ...sayDuplicates(found),
  ];
  const json = {
    rows: events.length + reading.setAside.length,
    events: events.length,
    claims: claims.length,
    places: places.places.length,
    ...(added === null ? {} : { proposed: added.claims }),
    setAside: parseAsJson(setAside),
    fewestPoints,
    possibleDuplicates: parseAsJson(found.pairs),
    notCompared: parseAsJson(found.notCompared),
  };
  return { exit: exitWith(setAside), lines, json };
}

function sayDuplicates({ pairs, notCompared }: PossibleDuplicates): readonly string[] {
  const says = `${countOf(pairs.length, "pair")} of events may be one (${fewestPoints} points or more). Both stay as they are; nothing is merged or added.`;
  const aside = `${countOf(notCompared.length, "event")} not compared, or not with all: ${notCompared.map(({ event, why }) => `${event} (${why})`).join(", ")}.`;
  return [says, ...pairs.flatMap(sayPair), ...(notCompared.length === 0 ? [] : [aside])];
}

function sayPair({ left, right, points, pro, contra }: PossibleDuplicate): readonly string[] {
  const say = (reasons: readonly PointedReason[]): string =>
    reasons.map((reason) => `${reason.says} (${reason.points > 0 ? "+" : ""}${reason.points})`).join("; ") || "nothing known";
  return [`${left} and ${right}: ${points} points`, `    for: ${say(pro)}`, `    against: ${say(contra)}`];
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw rethrowDiskProblem(error, "import");
  }
}
