// What is said after publishing.
import { keyFingerprint, type Signer } from "@bayyina/tlog";
import { countOf } from "../say.ts";
import type { Published } from "./publish-step.ts";

/**
 * The lines of a publication.
 *
 * @param done - What was published.
 * @param signer - The log's key.
 * @param output - The folder, as it was named.
 * @returns Lines for a person.
 */
export function publishedLines(done: Published, signer: Signer, output: string): readonly string[] {
  return [
    `link      ${countOf(done.incidents, "incident")} proposed, ${countOf(done.possiblySame, "pair")} possibly the same, ${countOf(done.unplaced, "claim")} in no incident`,
    `count     ${countOf(done.tolls, "toll")} of separate scopes; nothing was added across them`,
    `publish   ${countOf(done.files, "file")}, ${countOf(done.claims, "claim")}; ${done.mode === "draft" ? "a draft, unreviewed, so marked on every page" : "a release of accepted claims"}`,
    `sealed    log of ${countOf(done.entries, "entry", "entries")}, key ${keyFingerprint(signer)}`,
    `check it  npx --no bayyina prove ${output}`,
  ];
}
