// `bayyina prove`: checks a published site, offline, without the case; shows what changed since an older one, and the path of a figure.
import { BayyinaError, type JsonValue, type Places, type Problem, parseAsJson, placeTree, sayProblem } from "@bayyina/model";
import {
  checkNames,
  checkSite,
  type FigurePath,
  figurePaths,
  figuresChecked,
  type SiteChecked,
  type SiteReader,
  sayComparison,
  siteHolds,
} from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { derivation } from "@bayyina/wiring";
import type { Command } from "commander";
import { withJson } from "../case-options.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import { checksJson, isInPart, sayChecks, sayVerdict } from "./prove/say-check.ts";
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
  const { paths, problem } = await pathsOf(site, checked, options.figure);
  const { comparison, fingerprint, entries, checkpoint } = checked;
  const places = placesOf(checked);
  const holds = siteHolds(checked) && problem === null;
  const lines = [
    ...sayChecks(checked, checkNames),
    ...(comparison === null ? [] : sayComparison(comparison, places)),
    ...sayPaths(paths, placeTree(places)),
    ...(problem === null ? [] : [`FAILS        The path of a figure: ${sayProblem(problem)}`]),
    `The log's key: ${fingerprint ?? "cannot be read"}`,
    sayVerdict(holds, checked),
  ];
  const extra: Readonly<Record<string, JsonValue>> = {
    ...(comparison === null ? {} : { comparison: parseAsJson(comparison) }),
    ...(options.figure === undefined ? {} : { figures: parseAsJson(paths) }),
    ...(problem === null ? {} : { figuresProblem: parseAsJson(problem) }),
  };
  const json = {
    holds,
    figuresChecked: figuresChecked(checked.checks),
    fingerprint,
    entries,
    checkpoint: parseAsJson(checkpoint),
    ...checksJson(checked, checkNames),
    ...extra,
  };
  return { exit: exitOf(holds, checked), lines, json };
}

// Figures that nobody counted again are set aside: a script that asks for 0 must not take them for checked.
function exitOf(holds: boolean, checked: SiteChecked): ExitCode {
  if (!holds) return exitCodes.checkFails;
  return isInPart(checked) ? exitCodes.setAside : exitCodes.done;
}

// Of a copy that does not hold the checks are what to show: that a figure's path cannot be walked is one finding more.
async function pathsOf(
  site: SiteReader,
  checked: SiteChecked,
  figure: string | undefined,
): Promise<{ readonly paths: readonly FigurePath[]; readonly problem: Problem | null }> {
  if (figure === undefined || checked.record === null) return { paths: [], problem: null };
  try {
    return { paths: await figurePaths(site, checked, figure === "all" ? "all" : [figure]), problem: null };
  } catch (error) {
    if (!(error instanceof BayyinaError) || (error.problem.code === "FIGURE_UNKNOWN" && siteHolds(checked))) throw error;
    return { paths: [], problem: error.problem };
  }
}

// A gazetteer that was altered may be none; its names are then left out, and the checks say what is wrong with it.
function placesOf({ record }: SiteChecked): Places {
  const none: Places = { places: [], maybeSame: [], disjoint: [] };
  try {
    if (record !== null) placeTree(record.places);
    return record?.places ?? none;
  } catch (error) {
    if (!(error instanceof BayyinaError) && !(error instanceof RangeError)) throw error;
    return none;
  }
}

function sayPaths(paths: readonly FigurePath[], tree: ReturnType<typeof placeTree>): readonly string[] {
  return paths.flatMap((path) => sayFigurePath(path, tree));
}
