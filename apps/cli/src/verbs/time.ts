// `bayyina time`: who, outside of this case, saw its digests and when. The network is touched by `stamp` and `retry` alone.
import { BayyinaError, type Facts } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { readInput } from "../read-files.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session } from "../session.ts";
import { type Answered, importProof, type Listed, listTimes, retryCase, stampCase } from "../steps/time-case.ts";
import { importIntoSite, stampSite } from "../steps/time-site.ts";
import { type TrustOptions, timeTrustOf } from "./prove/trust-files.ts";

/** Either a case or a site. */
type Place = Omit<CaseOptions, "case"> & { readonly case?: string; readonly site?: string };

/**
 * Adds `time stamp|retry|list|import`.
 *
 * @param program - The command line.
 */
export function addTime(program: Command): void {
  const time = program.command("time").description("timestamps by authorities outside: ask, list, import");
  withCase(time.command("stamp").description("ask a timestamp authority about the checkpoint, or about items"), false)
    .option("--site <site>", "a published site in place of a case: the token goes into its proof/time/")
    .requiredOption("--tsa <url>", "the authority's address (RFC 3161); it learns a digest and your network address")
    .option("--item <id...>", "items of the case, in place of its checkpoint")
    .action((options: Place & { readonly tsa: string; readonly item?: readonly string[] }) => stamp(options));
  withCase(time.command("retry").description("ask again for what is still pending")).action((options: CaseOptions) =>
    runOnCase(options, async (session, { effects }) => sayAnswered(await retryCase(session, effects))),
  );
  withCase(time.command("list").description("what was asked for, and what the answers say"))
    .option("--tsa-ca <file>", "certificates of timestamp authorities that you trust (PEM or DER)")
    .option("--block-headers <file>", "Bitcoin block headers that you trust: lines of HEIGHT and 160 hex digits")
    .action((options: CaseOptions & TrustOptions) => runOnCase(options, (session) => list(session, options)));
  withCase(time.command("import").description("take in an OpenTimestamps proof (.ots)").argument("<file>"), false)
    .option("--site <site>", "a published site in place of a case")
    .action((file: string, options: Place) => bring(file, options));
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

function sayAnswered(all: readonly Answered[]): VerbResult {
  const pending = all.flatMap(({ entry, problem }) => (problem === null ? [] : [{ entry, problem }]));
  const exit: ExitCode = pending.length === 0 ? exitCodes.done : exitCodes.setAside;
  const lines = [
    `${countOf(all.length - pending.length, "timestamp")} came, not checked yet: \`bayyina time list --tsa-ca ROOTS\` does that.`,
    ...pending.map(({ entry, problem }) => `  entry ${entry} is pending: ${problem.code} ${factsOf(problem.facts)}`),
    ...(pending.length === 0 ? [] : ["Ask again with `bayyina time retry`."]),
  ];
  return { exit, lines, json: { answered: all.length - pending.length, pending } };
}

function factsOf(facts: Facts): string {
  return Object.entries(facts)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(" ");
}

async function list(session: Session, options: TrustOptions): Promise<VerbResult> {
  const all = await listTimes(session, timeTrustOf(options));
  const fails = all.some(({ answer }) => answer.state === "fails");
  const lines = all.length === 0 ? ["No timestamp was asked for."] : all.map(sayListed);
  const json = all.map(({ entry, subject, digest, authority, answer }) => ({ entry, subject, digest, authority, ...answer }));
  return { exit: fails ? exitCodes.checkFails : exitCodes.done, lines, json: { requests: json } };
}

function sayListed({ entry, subject, answer }: Listed): string {
  const what = `entry ${entry}, ${subject === "checkpoint" ? "the checkpoint before it" : subject}`;
  switch (answer.state) {
    case "pending":
      return `${what}: pending, nobody has answered`;
    case "not-checked":
      return `${what}: not checked (${answer.why})${answer.at === null ? "" : `; it claims ${answer.at}`}`;
    case "holds":
      return `${what}: existed at ${answer.at}, says ${answer.by}`;
    case "fails":
      return `${what}: FAILS (${answer.why})`;
  }
}
