// `bayyina import auto-archiver`: what an archiver kept, as a list of sources to preserve. No claim comes of it.
import { readSources, type SourcesReading, sourceLists } from "@bayyina/extract";
import { parseAsJson } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../../case-options.ts";
import { runOnCase, runVerb } from "../../run-verb.ts";
import { countOf, type VerbResult } from "../../say.ts";
import { exitWith, problemLines } from "../../set-aside.ts";
import { readTableFile, type TableFile } from "../../steps/read-table-file.ts";
import { preserveTable } from "../../steps/table-into-case.ts";

type SourceOptions = Partial<CaseOptions> & { readonly sheet?: string; readonly encoding?: string };

/**
 * Adds `import auto-archiver`.
 *
 * @param lists - The group `import`.
 */
export function addSourceLists(lists: Command): void {
  const verb = lists
    .command("auto-archiver")
    .description("an Auto Archiver sheet: addresses, what was kept of them, hashes; printed as sources to preserve")
    .argument("<file>", "CSV, XLSX or ODS");
  withCase(verb, false)
    .option("--sheet <name>", "the sheet of a workbook; the first when left out")
    .option("--encoding <name>", "windows-1256 or windows-1252, where the file is not Unicode")
    .action((file: string, options: SourceOptions) => {
      const { case: folder } = options;
      if (folder === undefined)
        return runVerb(options, async () => say(readList(readTableFile(file, options.encoding), options)));
      return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, async (session, { voice }) => {
        const read = readTableFile(file, options.encoding);
        const reading = readList(read, options);
        await preserveTable(session, file, read, voice);
        return say(reading);
      });
    });
}

function readList({ item, text, sheets, copy }: TableFile, { sheet }: SourceOptions): SourcesReading {
  const table = { text, item, textDigest: copy.text, reported: null };
  return readSources({ table, sheets, sheet: sheet ?? null }, sourceLists["auto-archiver"]);
}

function say({ kept, setAside }: SourcesReading): VerbResult {
  const lines = [
    `${countOf(kept.length, "source")} to preserve, ${countOf(setAside.length, "row")} set aside. --json prints them.`,
    ...problemLines(setAside),
  ];
  const json = { rows: kept.length + setAside.length, sources: parseAsJson(kept), setAside: parseAsJson(setAside) };
  return { exit: exitWith(setAside), lines, json };
}
