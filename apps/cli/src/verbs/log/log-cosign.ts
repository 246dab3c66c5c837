// `bayyina log cosign`: asks a witness to cosign the checkpoint of a public log or a site.
import { existsSync } from "node:fs";
import { BayyinaError } from "@bayyina/model";
import { parseWitnessKey, type Witness } from "@bayyina/tlog";
import { addCosignatureToFile, folderLogReader, logFolderIn, submitCheckpoint } from "@bayyina/web";
import type { Command } from "commander";
import { withJson } from "../../case-options.ts";
import { readText } from "../../read-files.ts";
import { runVerb } from "../../run-verb.ts";
import { cosignStep } from "../../steps/log-cosign.ts";
import { refusedResult } from "../../steps/log-refused.ts";

type Options = { readonly witness: string; readonly vkey: string; readonly json?: boolean };

/**
 * Adds the verb.
 *
 * @param log - The group `log`.
 */
export function addLogCosign(log: Command): void {
  withJson(
    log
      .command("cosign")
      .description("have a witness cosign a log's checkpoint: its line is checked, then added to the checkpoint")
      .argument("<folder>", "a public log's folder, or a site"),
  )
    .requiredOption("--witness <url>", "the witness's submission prefix")
    .requiredOption("--vkey <key>", "the witness's verifier key, or a file that holds it")
    .action((where: string, options: Options) =>
      runVerb(options, async () => {
        const folder = logFolderIn(where);
        const witness = witnessKeyIn(options.vkey);
        const done = await cosignStep(folderLogReader(folder), witness, (request) => submitCheckpoint(options.witness, request));
        if (done.kind === "refused") return refusedResult(done.problem, null);
        addCosignatureToFile(folder, done);
        const lines = [`${witness.name} cosigned the checkpoint of ${done.size} entries; its line was checked and added.`];
        return { exit: 0, lines, json: { cosigned: true, size: done.size, unixSeconds: done.unixSeconds } };
      }),
    );
}

function witnessKeyIn(text: string): Witness {
  const key = parseWitnessKey(text) ?? (existsSync(text) ? parseWitnessKey(readText(text).trim()) : null);
  if (key === null) throw new BayyinaError({ code: "KEY_INVALID", facts: { option: "--vkey" } });
  return key;
}
