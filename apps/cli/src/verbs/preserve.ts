// `bayyina preserve`: files and folders into the case.
import { findFiles } from "@bayyina/store";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf } from "../say.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import { preserveStep } from "../steps/preserve-step.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addPreserve(program: Command): void {
  withCase(
    program.command("preserve").description("keep files and folders: their bytes, custody and text").argument("<files...>"),
  ).action((files: readonly string[], options: CaseOptions) =>
    runOnCase(options, async (session, { voice }) => {
      const done = await preserveStep(session, findFiles(files), voice);
      const lines = [
        `${countOf(done.files, "file")} looked at, ${countOf(done.fresh, "custody entry", "custody entries")} new; the case holds ${countOf(session.state().items.size, "item")}.`,
        ...problemLines(done.setAside),
      ];
      return { exit: exitWith(done.setAside), lines, json: { files: done.files, fresh: done.fresh, setAside: done.setAside } };
    }),
  );
}
