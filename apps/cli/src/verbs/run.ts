// `bayyina run` and `bayyina start`: all six steps on a folder, to a draft.
import { join } from "node:path";
import { serveFolder } from "@bayyina/web";
import type { Command } from "commander";
import { withCase } from "../case-options.ts";
import { type RunOptions, runAll } from "../run-all.ts";
import { runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import type { SessionContext } from "../session.ts";

/**
 * Adds `run` and `start`.
 *
 * @param program - The command line.
 */
export function addRun(program: Command): void {
  withCase(
    program
      .command("run")
      .description("all six steps on files and folders: a draft record, and its check")
      .argument("<sources...>"),
    false,
  )
    .requiredOption("--output <folder>", "where the site goes")
    .option("--places <file>", "the gazetteer")
    .option("--parties <file>", "the parties to the conflict")
    .option("--claims <file>", "claims by hand, JSON lines; entered as proposed")
    .option("--title <title>", "what a new case is called; published", "A case")
    .action((sources: readonly string[], options: RunOptions) =>
      runVerb(options, (context) => runAll(sources, options, context)),
    );
  withCase(program.command("start").description("run the shipped case and show it until Ctrl-C"), false)
    .option("--port <port>", "the port on 127.0.0.1", "4310")
    .action((options: { readonly port: string; readonly json?: boolean }) =>
      runVerb(options, (context) => start(Number(options.port), context)),
    );
}

async function start(port: number, context: SessionContext): Promise<VerbResult> {
  const root = join(import.meta.dirname, "../../../..");
  const shipped = join(root, "cases", "mosul-2017");
  const output = join(root, ".bayyina", "mosul-2017-site");
  context.voice.notice("Running the six steps on the shipped case: reports of the bombardment of western Mosul, March 2017 …");
  const files = {
    places: join(shipped, "places.json"),
    parties: join(shipped, "parties.json"),
    claims: join(shipped, "claims.jsonl"),
  };
  const options = {
    ...files,
    case: join(root, ".bayyina", "mosul-2017"),
    output,
    title: "Western Mosul, March 2017",
    by: "the shipped case",
  };
  const done = await runAll([join(shipped, "sources")], options, context);
  for (const line of done.lines) context.voice.notice(line.replace(output, ".bayyina/mosul-2017-site"));
  return { ...(await keepServing(output, port, context)), exit: done.exit };
}

/**
 * Shows a folder until Ctrl-C.
 *
 * @param folder - The site.
 * @param port - On 127.0.0.1.
 * @param context - The voice that says the address.
 * @returns When the server was closed.
 */
export async function keepServing(folder: string, port: number, context: SessionContext): Promise<VerbResult> {
  const { server, url } = await serveFolder(folder, port);
  context.voice.notice(`Open ${url} (this machine only). Ctrl-C ends it.`);
  await new Promise<void>((closed) => {
    const close = (): void => {
      server.close(() => closed());
      server.closeAllConnections();
    };
    process.once("SIGINT", close).once("SIGTERM", close);
  });
  return { exit: 0, lines: [], json: { served: url } };
}
