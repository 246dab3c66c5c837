// `bayyina publish`: the case as a static site, sealed in its log.
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runOnCase } from "../run-verb.ts";
import { publishStep } from "../steps/publish-step.ts";
import { publishedLines } from "../steps/published-lines.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addPublish(program: Command): void {
  withCase(
    program.command("publish").description("write the public record as a static site: a draft, marked unreviewed on every page"),
  )
    .requiredOption("--output <folder>", "where the site goes: absent, empty, or an earlier site, which is replaced")
    .option("--release", "a release: accepted and corrected claims only", false)
    .action((options: CaseOptions & { readonly output: string; readonly release: boolean }) =>
      runOnCase(options, async (session, { voice, effects }) => {
        const mode = options.release ? "release" : "draft";
        const done = await publishStep(session, { output: options.output, mode, day: effects.now().slice(0, 10) }, voice);
        return { exit: 0, lines: publishedLines(done, session.store.signer, options.output), json: { ...done } };
      }),
    );
}
