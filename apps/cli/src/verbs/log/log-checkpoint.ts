// `bayyina log checkpoint`: the case's public log, brought to the last boundary of its cadence.
import type { Cadence } from "@bayyina/journal";
import { BayyinaError } from "@bayyina/model";
import { keyFingerprint } from "@bayyina/tlog";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../../case-options.ts";
import { runOnCase } from "../../run-verb.ts";
import { countOf } from "../../say.ts";
import { publicLogStep } from "../../steps/log-public.ts";

type Options = CaseOptions & { readonly output: string; readonly every: string };

/**
 * Adds the verb.
 *
 * @param log - The group `log`.
 */
export function addLogCheckpoint(log: Command): void {
  withCase(log.command("checkpoint").description("write the case's public log, as of the last midnight (UTC)"))
    .requiredOption("--output <folder>", "where the public log is: absent, empty, or written by this verb before")
    .option("--every <cadence>", "how often a checkpoint comes, whatever was written meanwhile: day or week", "day")
    .action((options: Options) =>
      runOnCase(options, async (session, { effects }) => {
        const every = cadenceOf(options.every);
        const done = await publicLogStep(session, { output: options.output, every, now: effects.now() });
        const fingerprint = keyFingerprint(session.store.signer);
        const lines = [
          `The public log holds ${countOf(done.size, "entry", "entries")}, as of midnight UTC of ${done.asOf.slice(0, 10)}; ${sayWaiting(done.waiting)}`,
          `${done.fresh ? "Its checkpoint is new" : "Its checkpoint stands as it was"}, ${countOf(done.tiles, "tile")} written.`,
          `Its root: ${done.root}`,
          `Its key: ${fingerprint}`,
        ];
        return { exit: 0, lines, json: { ...done, fingerprint } };
      }),
    );
}

function sayWaiting(entries: number): string {
  if (entries === 0) return "none waits for the next boundary.";
  return `${countOf(entries, "entry waits", "entries wait")} for the next boundary.`;
}

function cadenceOf(text: string): Cadence {
  if (text === "day" || text === "week") return text;
  throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--every" } });
}
