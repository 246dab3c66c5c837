// `bayyina serve`: looks at a site on this machine.
import { openSiteFolder } from "@bayyina/store";
import type { Command } from "commander";
import { withJson } from "../case-options.ts";
import { runVerb } from "../run-verb.ts";
import { keepServing } from "./run.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addServe(program: Command): void {
  withJson(program.command("serve").description("show a site on 127.0.0.1 until Ctrl-C").argument("<site>"))
    .option("--port <port>", "the port", "4310")
    .action((site: string, options: { readonly port: string; readonly json?: boolean }) =>
      runVerb(options, async (context) => {
        openSiteFolder(site);
        return keepServing(site, Number(options.port), context);
      }),
    );
}
