// `bayyina import ucdp`: another recorder's list of events, read into claims; and which of its events may be one, for a person to look at.
import { readUcdp, type TableText, type UcdpReading, ucdpReaderVersion } from "@bayyina/extract";
import { fewestPoints, type PossibleDuplicates, possibleDuplicates } from "@bayyina/link";
import { BayyinaError, itemIdOf, type PointedReason, type PossibleDuplicate, parseAsJson } from "@bayyina/model";
import { decodeText } from "@bayyina/preserve";
import { findFiles } from "@bayyina/store";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../../case-options.ts";
import { readInput } from "../../read-files.ts";
import { runOnCase, runVerb } from "../../run-verb.ts";
import { countOf, type VerbResult, type Voice } from "../../say.ts";
import type { Session } from "../../session.ts";
import { exitWith, problemLines } from "../../set-aside.ts";
import { textOf } from "../../steps/extract-step.ts";
import { preserveStep } from "../../steps/preserve-step.ts";
import { type AddedList, addList } from "../../steps/table-into-case.ts";
import { type OutputOptions, refuseOutputs, withOutputs, writeOutputs } from "./output-files.ts";

type ImportOptions = Partial<CaseOptions> & OutputOptions;

/**
 * Adds `import ucdp`.
 *
 * @param lists - The group `import`.
 */
export function addUcdp(lists: Command): void {
  const verb = lists
    .command("ucdp")
    .description("UCDP GED: claims and places of each event, and the events that may be one")
    .argument("<file>", "the list as UCDP releases it, comma-separated");
  withOutputs(withCase(verb, false)).action((file: string, options: ImportOptions) => {
    const { case: folder } = options;
    if (folder === undefined)
      return runVerb(options, async () => {
        refuseOutputs(options);
        return report(importBare(file, options), options);
      });
    return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, async (session, { voice }) => {
      refuseOutputs(options);
      return report(await importIntoCase(session, file, { ...options, voice }), options);
    });
  });
}

/** `added`: what a case took in of it; null without a case. */
type Imported = { readonly reading: UcdpReading; readonly added: AddedList | null };

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
  const { claims, places } = reading;
  return { reading, added: addList(session, { item, origin: ucdpReaderVersion, claims, places }) };
}

function tableOf(text: string, bytes: Uint8Array, { reported }: ImportOptions): TableText {
  return { text, item: itemIdOf(bytes), textDigest: itemIdOf(text), reported: reported ?? null };
}

function report({ reading, added }: Imported, options: ImportOptions): VerbResult {
  const { events, claims, places } = reading;
  writeOutputs(options, claims, places);
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
