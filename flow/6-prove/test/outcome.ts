// One check of a site in memory, as a test asks for it.
import { expect } from "vitest";
import type { Check, CheckName } from "../src/check.ts";
import { type CheckOptions, checkSite, siteHolds } from "../src/check-site.ts";
import { derivation, type Files, readerOf } from "./sealed-site.ts";

/** Nothing brought along. */
export const none = { trustedKey: null, derivation } as const;

/** What one check finds; that the whole agrees with it is asserted. */
export async function outcome(files: Files, check: CheckName, options: Partial<CheckOptions> = {}): Promise<Check> {
  const checked = await checkSite(readerOf(files), { ...none, ...options });
  const found = checked.checks.find((each) => each.check === check);
  if (found === undefined) throw new Error("a check is absent");
  expect(siteHolds(checked)).toBe(checked.checks.every((each) => each.outcome !== "fails"));
  return found;
}

/** A file of a site, as text. */
export const textOf = (files: Files, path: string): string => String(files.get(path));
/** A site's checkpoint. */
export const checkpointOf = (files: Files): string => textOf(files, "proof/checkpoint");
/** The codes of what a check finds wrong. */
export const codes = (check: Check): readonly string[] =>
  check.outcome === "fails" ? check.problems.map(({ code }) => code) : [];
