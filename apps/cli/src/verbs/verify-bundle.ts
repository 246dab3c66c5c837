// `bayyina verify-bundle`: checks a disclosure bundle, offline, without the case and without a site.
import { BayyinaError, itemIdOf, parseAsJson } from "@bayyina/model";
import { bundleCheckNames, checkBundleFile, type ShownEntry, siteHolds } from "@bayyina/prove";
import type { Command } from "commander";
import { withJson } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { readInput } from "../read-files.ts";
import { runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import { checksJson, sayChecks, sayVerdict } from "./prove/say-check.ts";
import { keyOf, policyOf, type TrustOptions, timeTrustOf, withTrust } from "./prove/trust-files.ts";

type BundleVerbOptions = TrustOptions & { readonly item?: readonly string[]; readonly json?: boolean };

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addVerifyBundle(program: Command): void {
  const command = program
    .command("verify-bundle")
    .description("check a disclosure bundle: its fields, that its entries stand in the log, signature, witnesses, time")
    .argument("<bundle>")
    .option("--item <files...>", "files that should be items which the bundle discloses");
  withJson(withTrust(command)).action((bundle: string, options: BundleVerbOptions) =>
    runVerb(options, () => verifyBundle(bundle, options)),
  );
}

async function verifyBundle(file: string, options: BundleVerbOptions): Promise<VerbResult> {
  const key = keyOf(options);
  // A fingerprint names a key and a bundle holds none to compare it with: it would check nothing.
  if (key !== null && !key.includes("+"))
    throw new BayyinaError({ code: "KEY_INVALID", facts: { option: "--key", why: "a bundle is checked with the key itself" } });
  const checked = await checkBundleFile(bundleText(file), {
    trustedKey: key,
    witnesses: policyOf(options),
    time: timeTrustOf(options),
    items: (options.item ?? []).map((path) => itemIdOf(readInput(path))),
  });
  const { shown, checkpoint, fingerprint } = checked;
  const holds = siteHolds(checked);
  const lines = [
    ...sayChecks(checked, bundleCheckNames),
    ...shown.flatMap(sayShown),
    ...(checkpoint === null ? [] : [`The log: ${checkpoint.origin}, ${checkpoint.size} entries, root ${checkpoint.root}`]),
    ...(fingerprint === null ? [] : [`The log's key: ${fingerprint}`]),
    sayVerdict(holds, checked),
  ];
  const json = {
    holds,
    fingerprint,
    checkpoint: parseAsJson(checkpoint),
    ...checksJson(checked, bundleCheckNames),
    shown: parseAsJson(shown),
  };
  return { exit: holds ? exitCodes.done : exitCodes.checkFails, lines, json };
}

// A byte order mark is a byte more than was written: kept, so that the check refuses it.
function bundleText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readInput(file));
  } catch (error) {
    if (error instanceof TypeError) throw new BayyinaError({ code: "TEXT_NOT_DECODABLE", facts: {} });
    throw error;
  }
}

function sayShown({ entry, kind, holds, fields }: ShownEntry): readonly string[] {
  const values = Object.entries(fields).map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`);
  const mark = holds ? "" : " (FAILS: what follows is not what stood in the log)";
  return [`  entry ${entry}, ${kind}${mark}`, ...values];
}
