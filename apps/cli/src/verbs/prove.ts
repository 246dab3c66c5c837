// `bayyina prove`: checks a published site, offline, without the case; shows what changed since an older one, and the path of a figure.
import { type JsonValue, parseAsJson, placeTree } from "@bayyina/model";
import { checkNames, checkSite, type FigurePath, figurePaths, sayComparison, siteHolds } from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { derivation } from "@bayyina/wiring";
import type { Command } from "commander";
import { withJson } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import { checksJson, sayChecks, sayVerdict } from "./prove/say-check.ts";
import { sayFigurePath } from "./prove/say-figure-path.ts";
import { checkpointIn, keyOf, policyOf, type TrustOptions, timeTrustOf, withTrust } from "./prove/trust-files.ts";

type ProveOptions = TrustOptions & {
  readonly since?: string;
  readonly checkpoint?: string;
  readonly figure?: string;
  readonly json?: boolean;
};

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addProve(program: Command): void {
  const command = program
    .command("prove")
    .description("check a published site: files, log, signature, quotes, figures, pages; and what changed since an older one")
    .argument("<site>")
    .option(
      "--since <site>",
      "an older site of the same log: nothing was taken out since, and which figures changed by which entries",
    )
    .option("--checkpoint <file>", "a checkpoint of the same log, got elsewhere: two that differ show a split view")
    .option("--figure <id>", "the path of a figure down to the checkpoint, or `all`");
  withJson(withTrust(command)).action((site: string, options: ProveOptions) => runVerb(options, () => prove(site, options)));
}

async function prove(folder: string, options: ProveOptions): Promise<VerbResult> {
  const site = openSiteFolder(folder);
  const checked = await checkSite(site, {
    derivation,
    trustedKey: keyOf(options),
    checkpoint: checkpointIn(options.checkpoint),
    witnesses: policyOf(options),
    since: options.since === undefined ? null : openSiteFolder(options.since),
    time: timeTrustOf(options),
  });
  const wanted = options.figure === undefined ? null : options.figure === "all" ? ("all" as const) : [options.figure];
  const paths = wanted === null || checked.record === null ? [] : await figurePaths(site, checked, wanted);
  const { comparison, record, fingerprint, entries, checkpoint } = checked;
  const places = record?.places ?? { places: [], maybeSame: [], disjoint: [] };
  const holds = siteHolds(checked);
  const lines = [
    ...sayChecks(checked, checkNames),
    ...(comparison === null ? [] : sayComparison(comparison, places)),
    ...sayPaths(paths, placeTree(places)),
    `The log's key: ${fingerprint ?? "cannot be read"}`,
    sayVerdict(holds, checked.checks),
  ];
  const extra: Readonly<Record<string, JsonValue>> = {
    ...(comparison === null ? {} : { comparison: parseAsJson(comparison) }),
    ...(wanted === null ? {} : { figures: parseAsJson(paths) }),
  };
  const json = { holds, fingerprint, entries, checkpoint: parseAsJson(checkpoint), ...checksJson(checked, checkNames), ...extra };
  return { exit: holds ? exitCodes.done : exitCodes.checkFails, lines, json };
}

function sayPaths(paths: readonly FigurePath[], tree: ReturnType<typeof placeTree>): readonly string[] {
  return paths.flatMap((path) => sayFigurePath(path, tree));
}
