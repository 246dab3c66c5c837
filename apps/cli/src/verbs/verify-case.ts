// `bayyina verify-case`: reads all of a case and says what is not as it was written.
import { fold } from "@bayyina/journal";
import { sayProblem, whatToDo } from "@bayyina/model";
import { verifyCase } from "@bayyina/store";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { readPassphrase } from "../passphrase.ts";
import { runVerb } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { SessionContext } from "../session.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addVerifyCase(program: Command): void {
  withCase(
    program.command("verify-case").description("read every byte of a case: entries, tree, items, keys, and say what is damaged"),
  ).action((options: CaseOptions) => runVerb(options, (context) => verify(options, context)));
}

async function verify(options: CaseOptions, { effects, voice }: SessionContext): Promise<VerbResult> {
  const passphrase = await readPassphrase(options, "open");
  const report = await verifyCase(options.case, passphrase, effects, {
    onProgress: ({ entries, items }) => voice.progress("verify", entries + items, null),
    items: (journal) => fold(journal.read(0)).items.keys(),
  });
  const { entries, items, findings } = report;
  const whole = findings.length === 0;
  const lines = [
    `${countOf(entries, "entry", "entries")} and ${countOf(items, "item")} read.`,
    ...findings.map((finding) => `DAMAGED  ${finding.part}: ${sayProblem(finding)}`),
    whole
      ? "All of the case is as it was written."
      : "Do not write to this case. Restore the named parts from a copy; what is not named is as it was written.",
  ];
  const json = { whole, entries, items, findings: findings.map((each) => ({ ...each, whatToDo: whatToDo[each.code] })) };
  return { exit: whole ? exitCodes.done : exitCodes.machine, lines, json };
}
