// The files that an import writes beside: claims and places for counting without a case. None is written over.
import { existsSync, writeFileSync } from "node:fs";
import { BayyinaError, type Claim, type Places, parsePartialDate } from "@bayyina/model";
import { rethrowDiskProblem } from "@bayyina/store";
import type { Command } from "commander";

/** The options that every import of claims takes. */
export type OutputOptions = {
  readonly reported?: string;
  readonly outputClaims?: string;
  readonly outputPlaces?: string;
};

/**
 * Adds the options.
 *
 * @param command - A verb that imports claims.
 * @returns The same command.
 */
export function withOutputs(command: Command): Command {
  return command
    .option("--reported <date>", "when the list was released, EDTF; not known when left out")
    .option("--output-claims <file>", "write the claims, one JSON object a line")
    .option("--output-places <file>", "write the gazetteer");
}

/**
 * Refuses what could not be done, before anything is written: a case that took the list in and a command that then fails would tell two stories.
 *
 * @param options - The options.
 * @throws BayyinaError `DATE_MALFORMED`, `ARGUMENT_INVALID`, `OUTPUT_EXISTS`.
 */
export function refuseOutputs({ reported, outputClaims, outputPlaces }: OutputOptions): void {
  if (reported !== undefined) parsePartialDate(reported);
  if (outputClaims !== undefined && outputClaims === outputPlaces)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--output-places", why: "the same file twice" } });
  for (const [option, path] of [
    ["--output-claims", outputClaims],
    ["--output-places", outputPlaces],
  ] as const)
    if (path !== undefined && existsSync(path)) throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: { option } });
}

/**
 * Writes the files asked for.
 *
 * @param options - The options.
 * @param claims - The claims.
 * @param places - The gazetteer.
 * @throws BayyinaError as the disk says.
 */
export function writeOutputs({ outputClaims, outputPlaces }: OutputOptions, claims: readonly Claim[], places: Places): void {
  if (outputClaims !== undefined) writeNew(outputClaims, claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
  if (outputPlaces !== undefined) writeNew(outputPlaces, `${JSON.stringify(places, null, 1)}\n`);
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw rethrowDiskProblem(error, "import");
  }
}
