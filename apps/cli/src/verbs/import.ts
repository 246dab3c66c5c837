// `bayyina import`: lists that other recorders keep, read into claims; and lists of sources, which say what there is to preserve.
import type { Command } from "commander";
import { addSourceLists } from "./import/sources.ts";
import { addTables } from "./import/table.ts";
import { addUcdp } from "./import/ucdp.ts";

/**
 * Adds `import` and the lists it knows.
 *
 * @param program - The command line.
 */
export function addImport(program: Command): void {
  const lists = program.command("import").description("lists of events and persons that other recorders keep");
  addUcdp(lists);
  addTables(lists);
  addSourceLists(lists);
}
