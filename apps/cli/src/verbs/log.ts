// `bayyina log …`: the public log of a case and the witnesses of logs.
import type { Command } from "commander";
import { addLogCheckpoint } from "./log/log-checkpoint.ts";
import { addLogCosign } from "./log/log-cosign.ts";
import { addLogServe } from "./log/log-serve.ts";
import { addLogVerify } from "./log/log-verify.ts";
import { addLogWitness } from "./log/log-witness.ts";

/**
 * Adds the verbs.
 *
 * @param program - The command line.
 */
export function addLog(program: Command): void {
  const log = program.command("log").description("the case's public log, and witnesses of logs");
  for (const add of [addLogCheckpoint, addLogServe, addLogVerify, addLogWitness, addLogCosign]) add(log);
}
