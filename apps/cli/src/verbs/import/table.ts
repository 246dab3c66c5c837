// `bayyina import table`, and `import airwars|ibc|united|timemap|kobo`: a list read by a mapping, its own or a ready one.
import {
  type ReadyList,
  readSources,
  readTable,
  readyMappings,
  sourceLists,
  type TableMapping,
  type TableReading,
  tableReaderVersion,
} from "@bayyina/extract";
import { BayyinaError, type JsonValue, parseAsJson } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../../case-options.ts";
import { runOnCase, runVerb } from "../../run-verb.ts";
import type { VerbResult } from "../../say.ts";
import { readTableFile, type TableFile } from "../../steps/read-table-file.ts";
import { sayTable } from "../../steps/say-table.ts";
import { addList, preserveTable } from "../../steps/table-into-case.ts";
import { type MappingOptions, mappingOf } from "../../steps/table-options.ts";
import { type OutputOptions, refuseOutputs, withOutputs, writeOutputs } from "./output-files.ts";

type TableOptions = Partial<CaseOptions> &
  OutputOptions &
  MappingOptions & {
    readonly like?: string;
    readonly sheet?: string;
    readonly encoding?: string;
    readonly sources?: string;
  };

const readyVerbs: readonly (readonly [list: ReadyList, says: string])[] = [
  ["airwars", "a list of incidents as Airwars writes them"],
  ["ibc", "Iraq Body Count: incidents, or with --kind persons the individuals"],
  ["united", "UNITED's list of deaths: the number and the words of each row, both as claims"],
  ["timemap", "events in the TimeMap JSON format; with --sources what there is to preserve"],
  ["kobo", "an export of KoboToolbox or ODK, repeats in sheets of their own; --map names your questions"],
];

/**
 * Adds `import table` and the lists that have a ready mapping.
 *
 * @param lists - The group `import`.
 */
export function addTables(lists: Command): void {
  const table = lists.command("table").description("any list of incidents or persons: which column holds what is said by --map");
  withMapping(table)
    .option("--like <list>", `start from a ready mapping: ${Object.keys(readyMappings).join(", ")}`)
    .action((file: string, options: TableOptions) => importTable(file, options, likeOf(options.like)));
  for (const [list, says] of readyVerbs) {
    const verb = withMapping(lists.command(list).description(says));
    if (list === "timemap") verb.option("--sources <file>", "the file of sources beside the events");
    verb.action((file: string, options: TableOptions) => importTable(file, options, () => list));
  }
}

function withMapping(verb: Command): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return withOutputs(withCase(verb.argument("<file>", "CSV, XLSX, ODS or JSON"), false))
    .option("--map <pairs>", "field=column,… (repeatable)", collect)
    .option("--mapping <file>", "a saved mapping, JSON")
    .option("--given <pairs>", "field=value,… that holds for every row: fate, party, weapon, place, status", collect)
    .option("--kind <kind>", "what a row is: incidents or persons")
    .option("--sheet <name>", "the sheet of a workbook; the first when left out")
    .option("--dates <order>", "dmy, mdy or ymd, where dates of digits do not prove it")
    .option("--years-from <year>", "the first year that a year of two digits can mean")
    .option("--list <who>", "who speaks: the list, as it is to be cited")
    .option("--encoding <name>", "windows-1256 or windows-1252, where the file is not Unicode");
}

// Read when the verb runs, so that a wrong name is answered as every other problem.
function likeOf(name: string | undefined): () => ReadyList | null {
  return () => {
    if (name === undefined || isReadyList(name)) return name ?? null;
    const expected = Object.keys(readyMappings).join("|");
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--like", expected } });
  };
}

function isReadyList(name: string): name is ReadyList {
  return Object.hasOwn(readyMappings, name);
}

function importTable(file: string, options: TableOptions, like: () => ReadyList | null): Promise<void> {
  const { case: folder } = options;
  const prepare = (): Prepared => {
    refuseOutputs(options);
    const mapping = mappingOf(options, like());
    const read = readTableFile(file, options.encoding);
    return { read, reading: readOne(read, mapping, options), more: sourcesOf(options) };
  };
  const finish = ({ reading, more }: Prepared, added: Parameters<typeof sayTable>[1]): VerbResult => {
    writeOutputs(options, reading.claims, reading.places);
    return sayTable(reading, added, more);
  };
  if (folder === undefined) return runVerb(options, async () => finish(prepare(), null));
  return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, async (session, { voice }) => {
    const prepared = prepare();
    const { item } = prepared.read;
    const { claims, places } = prepared.reading;
    await preserveTable(session, file, prepared.read, voice);
    return finish(prepared, addList(session, { item, origin: tableReaderVersion, claims, places }));
  });
}

type Prepared = {
  readonly read: TableFile;
  readonly reading: TableReading;
  readonly more: Readonly<Record<string, JsonValue>>;
};

function readOne({ item, text, sheets, copy }: TableFile, mapping: TableMapping, options: TableOptions): TableReading {
  const table = { text, item, textDigest: copy.text, reported: options.reported ?? null };
  return readTable({ table, sheets, sheet: options.sheet ?? null }, mapping);
}

function sourcesOf({ sources, encoding }: TableOptions): Readonly<Record<string, JsonValue>> {
  if (sources === undefined) return {};
  const { item, text, sheets, copy } = readTableFile(sources, encoding);
  const table = { text, item, textDigest: copy.text, reported: null };
  const read = readSources({ table, sheets, sheet: null }, sourceLists["timemap-sources"]);
  return { sources: parseAsJson(read.kept), sourcesSetAside: parseAsJson(read.setAside) };
}
