// `bayyina log verify`: checks a public log, wherever it lies.
import { sayProblem, whatToDo } from "@bayyina/model";
import type { Command } from "commander";
import { withJson } from "../../case-options.ts";
import { exitCodes } from "../../exit-code.ts";
import { runVerb } from "../../run-verb.ts";
import { openLogSource } from "../../steps/log-source.ts";
import { checkPublicLog, type LogCheck, logCheckNames } from "../../steps/log-verify.ts";
import { checkpointIn, keyOf, policyOf } from "../prove/trust-files.ts";

type Options = { readonly key?: string; readonly checkpoint?: string; readonly witnesses?: string; readonly json?: boolean };

const marks = { holds: "holds", fails: "FAILS", "not-checked": "not checked" } as const;

/**
 * Adds the verb.
 *
 * @param log - The group `log`.
 */
export function addLogVerify(log: Command): void {
  withJson(
    log
      .command("verify")
      .description("check a public log: signature, every tile and entry, what was seen before, witnesses")
      .argument("<log>", "a folder, a site, https://… or s3://bucket/prefix"),
  )
    .option("--key <file>", "the log's key (key.pub) or its fingerprint, got another way than the log itself")
    .option("--checkpoint <file>", "a checkpoint of this log seen before")
    .option("--witnesses <file>", "a policy (C2SP tlog-policy): which witnesses you rely on")
    .action((where: string, options: Options) =>
      runVerb(options, async ({ effects }) => {
        const grounds = {
          trustedKey: keyOf(options),
          older: checkpointIn(options.checkpoint),
          policy: policyOf(options),
        };
        const { checks, size, fingerprint } = await checkPublicLog(openLogSource(where, effects).reader, grounds);
        const holds = checks.every((check) => check.outcome !== "fails") && fingerprint !== null;
        // The log holds, so that its being older is all that can keep a checkpoint from being compared: the question stands open.
        const isOlder = holds && grounds.older !== null && checks.some(isOpenConsistency);
        const verdict = sayVerdict({ holds, isOlder }, checks);
        const lines = [...checks.map(sayCheck), `The log's key: ${fingerprint ?? "not known"}`, verdict];
        const json = { holds: holds && !isOlder, size, fingerprint, checks: checks.map(checkJson) };
        return { exit: holds ? (isOlder ? exitCodes.usage : exitCodes.done) : exitCodes.checkFails, lines, json };
      }),
    );
}

/** The verdict counts what is open, as that of `prove` does: nobody is to take the one for the other. */
function sayVerdict(
  { holds, isOlder }: { readonly holds: boolean; readonly isOlder: boolean },
  checks: readonly LogCheck[],
): string {
  if (!holds) return "This log does not hold. Do not rely on what fails above.";
  const open = checks.filter(({ outcome }) => outcome === "not-checked").length;
  const held = `All that was checked holds; ${open} things were not checked, and say why.`;
  return isOlder ? `${held} Whether it is the log of your checkpoint is open: this copy is older.` : held;
}

function isOpenConsistency({ check, outcome }: LogCheck): boolean {
  return check === "consistency" && outcome === "not-checked";
}

function sayCheck(check: LogCheck): string {
  const head = `${marks[check.outcome].padEnd(11)}  ${logCheckNames[check.check]}`;
  switch (check.outcome) {
    case "holds":
      return `${head} (${check.counted})`;
    case "not-checked":
      return `${head}: ${check.why}`;
    case "fails":
      return `${head}: ${sayProblem(check.problem)}`;
  }
}

function checkJson(check: LogCheck) {
  const says = logCheckNames[check.check];
  if (check.outcome !== "fails") return { ...check, says };
  return { ...check, says, problem: { ...check.problem, whatToDo: whatToDo[check.problem.code] } };
}
