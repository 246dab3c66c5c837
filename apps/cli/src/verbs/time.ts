// `bayyina time`: who, outside of this case, saw its digests and when. The network is touched by `stamp` and `retry` alone.
import { BayyinaError } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase, withJson } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { readInput } from "../read-files.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import { importProof, retryCase, stampCase } from "../steps/time-case.ts";
import { exportTimes } from "../steps/time-export.ts";
import { listTimes } from "../steps/time-list.ts";
import { importIntoSite, stampSite } from "../steps/time-site.ts";
import { verifyTime } from "../steps/time-verify.ts";
import { type TrustOptions, timeTrustOf } from "./prove/trust-files.ts";
import { sayAnswered, sayExported, sayTimes, sayVerified } from "./time/say-time.ts";

/** Either a case or a site. */
type Place = Omit<CaseOptions, "case"> & { readonly case?: string; readonly site?: string };
type ExportOptions = CaseOptions & { readonly output: string; readonly item?: readonly string[] };
type VerifyOptions = TrustOptions & { readonly data: string; readonly json?: boolean };

/**
 * Adds `time stamp|retry|list|export|verify|import`.
 *
 * @param program - The command line.
 */
export function addTime(program: Command): void {
  const time = program.command("time").description("timestamps by authorities outside: ask, list, check, export, import");
  withCase(time.command("stamp").description("ask a timestamp authority about the checkpoint, or about items"), false)
    .option("--site <site>", "a published site in place of a case: the token goes into its proof/time/")
    .requiredOption("--tsa <url>", "the authority's address (RFC 3161); it learns a digest and your network address")
    .option("--item <id...>", "items of the case, in place of its checkpoint")
    .action((options: Place & { readonly tsa: string; readonly item?: readonly string[] }) => stamp(options));
  withCase(time.command("retry").description("ask again for what is still pending"))
    .option("--tsa <url>", "another authority, in place of those that did not answer")
    .action((options: CaseOptions & { readonly tsa?: string }) =>
      runOnCase(options, async (session, { effects }) => sayAnswered(await retryCase(session, effects, options.tsa ?? null))),
    );
  withTimeTrust(withCase(time.command("list").description("what was asked for, and what the answers say"))).action(
    (options: CaseOptions & TrustOptions) =>
      runOnCase(options, async (session) => sayTimes(await listTimes(session, timeTrustOf(options)))),
  );
  withCase(time.command("export").description("write the answers out as they came, to be checked without the case"))
    .requiredOption("--output <folder>", "where to; no file is written over")
    .option("--item <id...>", "the answers about these items alone")
    .action((options: ExportOptions) =>
      runOnCase(options, async (session) =>
        sayExported(options.output, await exportTimes(session, options.output, options.item ?? [])),
      ),
    );
  withJson(
    withTimeTrust(
      time.command("verify").description("check a timestamp (.tsr, bare token, .ots) against a file").argument("<token>"),
    ),
  )
    .requiredOption("--data <file>", "what it should be about: an item's bytes, or a checkpoint")
    .action((token: string, options: VerifyOptions) => runVerb(options, () => verify(token, options)));
  withCase(time.command("import").description("take in an OpenTimestamps proof (.ots)").argument("<file>"), false)
    .option("--site <site>", "a published site in place of a case")
    .action((file: string, options: Place) => bring(file, options));
}

function withTimeTrust(command: Command): Command {
  return command
    .option("--tsa-ca <file>", "certificates of timestamp authorities that you trust (PEM or DER)")
    .option("--block-headers <file>", "Bitcoin block headers that you trust: lines of HEIGHT and 160 hex digits");
}

async function stamp(options: Place & { readonly tsa: string; readonly item?: readonly string[] }): Promise<void> {
  const { case: folder, site, tsa: authority, item: items = [] } = options;
  if (site === undefined && folder !== undefined)
    return runOnCase({ ...options, case: folder }, async (session, { effects }) =>
      sayAnswered(await stampCase(session, effects, { authority, items })),
    );
  return runVerb(options, async ({ effects }) => {
    if (items.length > 0) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--item" } });
    return sayWritten(await stampSite(siteOf(options), authority, effects));
  });
}

async function verify(token: string, options: VerifyOptions): Promise<VerbResult> {
  const trust = timeTrustOf(options);
  return sayVerified(await verifyTime(new Uint8Array(readInput(token)), options.data, trust));
}

async function bring(file: string, options: Place): Promise<void> {
  const { case: folder, site } = options;
  if (site === undefined && folder !== undefined)
    return runOnCase({ ...options, case: folder }, async (session) => {
      const entry = await importProof(session, new Uint8Array(readInput(file)));
      const lines = [`Taken in, as entry ${entry}. It is not checked: \`bayyina time list\` says what it needs.`];
      return { exit: exitCodes.done, lines, json: { entry } };
    });
  return runVerb(options, async () => sayWritten(importIntoSite(siteOf(options), new Uint8Array(readInput(file)))));
}

/** One of the two, and not both: a slip would stamp the wrong one. */
function siteOf({ case: folder, site }: Place): string {
  if (site === undefined || folder !== undefined)
    throw new BayyinaError({
      code: site === undefined ? "ARGUMENT_MISSING" : "ARGUMENT_INVALID",
      facts: { option: "--case or --site" },
    });
  return site;
}

function sayWritten(file: string): VerbResult {
  const lines = [`Wrote ${file}. It is not checked: \`bayyina prove SITE --tsa-ca ROOTS\` does that.`];
  return { exit: exitCodes.done, lines, json: { file } };
}
