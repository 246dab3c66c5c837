// `bayyina log serve`: a public log over HTTP on this machine.
import { folderLogReader, logFolderIn, readCheckpointFile, serveLog } from "@bayyina/web";
import type { Command } from "commander";
import { withJson } from "../../case-options.ts";
import { runVerb } from "../../run-verb.ts";
import { keepOpen } from "../../steps/log-keep-open.ts";

/**
 * Adds the verb.
 *
 * @param log - The group `log`.
 */
export function addLogServe(log: Command): void {
  withJson(log.command("serve").description("serve a public log, or a site's, on 127.0.0.1 until Ctrl-C").argument("<folder>"))
    .option("--port <port>", "the port", "4311")
    .action((where: string, options: { readonly port: string; readonly json?: boolean }) =>
      runVerb(options, async ({ voice }) => {
        const folder = logFolderIn(where);
        // Read anew each time: the folder may be brought forward while it is served.
        const checkpoint = (): string | null => readCheckpointFile(folder);
        const served = await serveLog({ reader: folderLogReader(folder), checkpoint, port: Number(options.port) });
        voice.notice(`The log's prefix is ${served.url}/ (this machine only). Ctrl-C ends it.`);
        await keepOpen(served);
        return { exit: 0, lines: [], json: { served: served.url } };
      }),
    );
}
