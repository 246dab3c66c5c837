// The command line: every verb, and how its misuse is answered.
import { Command, CommanderError } from "commander";
import { exitCodes } from "./exit-code.ts";
import { printProblem } from "./say.ts";
import { addAgreement } from "./verbs/agreement.ts";
import { addAssist } from "./verbs/assist.ts";
import { addClaim } from "./verbs/claim.ts";
import { addCount } from "./verbs/count.ts";
import { addDisclose } from "./verbs/disclose.ts";
import { addEntries } from "./verbs/entries.ts";
import { addErase } from "./verbs/erase.ts";
import { addExtract } from "./verbs/extract.ts";
import { addGap } from "./verbs/gap.ts";
import { addGazetteer } from "./verbs/gazetteer.ts";
import { addImport } from "./verbs/import.ts";
import { addInit } from "./verbs/init.ts";
import { addKey } from "./verbs/key.ts";
import { addLink } from "./verbs/link.ts";
import { addLog } from "./verbs/log.ts";
import { addPreserve } from "./verbs/preserve.ts";
import { addProve } from "./verbs/prove.ts";
import { addPublish } from "./verbs/publish.ts";
import { addRun } from "./verbs/run.ts";
import { addServe } from "./verbs/serve.ts";
import { addStatus } from "./verbs/status.ts";
import { addStructure } from "./verbs/structure.ts";
import { addTime } from "./verbs/time.ts";
import { addVerifyBundle } from "./verbs/verify-bundle.ts";
import { addVerifyCase } from "./verbs/verify-case.ts";

import { version } from "./version.ts";

/** The verbs in the order that the help shows them: the data's way, then the rest. */
const verbs = [
  addRun,
  addInit,
  addPreserve,
  addExtract,
  addClaim,
  addAssist,
  addAgreement,
  addGazetteer,
  addGap,
  addImport,
  addStructure,
  addLink,
  addCount,
  addPublish,
  addProve,
  addDisclose,
  addVerifyBundle,
  addEntries,
  addErase,
  addKey,
  addVerifyCase,
  addLog,
  addTime,
  addServe,
  addStatus,
];

/**
 * Runs a command line.
 *
 * @param argv - `process.argv`.
 * @returns The exit code that commander asks for, or null when a verb ran and set its own.
 */
export async function runProgram(argv: readonly string[]): Promise<number | null> {
  const program = makeProgram();
  for (const command of [program, ...program.commands, ...program.commands.flatMap((verb) => verb.commands)])
    command.exitOverride();
  try {
    await program.parseAsync(argv);
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    // Commander has said it in words on standard error; a script gets it as every other problem.
    if (argv.includes("--json")) printProblem({ code: "ARGUMENT_INVALID", facts: { why: error.code } }, true);
    return exitCodes.usage;
  }
}

/**
 * Every verb of the command, for the check that each is in the guide.
 *
 * @returns `preserve`, `claim`, `claim add` …, a group before what is in it.
 */
export function verbNames(): readonly string[] {
  return makeProgram().commands.flatMap((verb) => [
    verb.name(),
    ...verb.commands.map((below) => `${verb.name()} ${below.name()}`),
  ]);
}

function makeProgram(): Command {
  const program = new Command("bayyina")
    .description("From reports of civilian harm that nobody can confirm to a register that a stranger can check.")
    .version(version)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 a check fails, 2 usage or input, 3 done with something set aside, 4 the machine or the case's files refused.",
    );
  for (const add of verbs) add(program);
  return program;
}
