// The checks of derivation: incidents and figures follow from the claims, the pages from the data. The code that derives comes in as an
// argument, because a stage imports no other; another version of it may rightly derive other pages, and then says not-checked.
import {
  BayyinaError,
  canonicalJson,
  type ItemId,
  type Linking,
  type Problem,
  type PublicRecord,
  type PublicToll,
  parseAsJson,
} from "@bayyina/model";
import { type Check, type CheckName, notChecked, outcomeOf, remark } from "./check.ts";
import { tollsPath } from "./figure.ts";
import { proofFolder } from "./manifest.ts";
import { readText, type SiteReader } from "./site-reader.ts";

/** The code that derives a site, and its version. */
export type Derivation = {
  readonly generator: string;
  readonly linking: (record: PublicRecord) => Linking;
  readonly tolls: (record: PublicRecord) => readonly PublicToll[];
  readonly files: (
    record: PublicRecord,
    tolls: readonly PublicToll[],
    texts: ReadonlyMap<ItemId, string>,
  ) => Iterable<readonly [string, string]>;
};

/**
 * Derives tolls and pages again and compares.
 *
 * @param site - The site.
 * @param record - Its record.
 * @param derivation - The code.
 * @returns The checks `incidents`, `figures` and `pages`.
 */
export function checkDerived(site: SiteReader, record: PublicRecord, derivation: Derivation): readonly Check[] {
  if (record.generator !== derivation.generator) {
    const why = remark("OTHER_VERSION", { made: record.generator, version: derivation.generator });
    return (["incidents", "figures", "pages"] satisfies CheckName[]).map((check) => notChecked(check, why));
  }
  try {
    return deriveAgain(site, record, derivation);
  } catch (error) {
    // A record that cannot be derived from is one that was altered: a finding, not a fault. One too deep or too large for the stack is
    // none that we wrote.
    if (error instanceof BayyinaError) return [outcomeOf("pages", 0, [error.problem])];
    if (!(error instanceof RangeError)) throw error;
    return [outcomeOf("pages", 0, [{ code: "RECORD_INVALID", facts: { at: "", why: "too deep or too large to derive from" } }])];
  }
}

function deriveAgain(site: SiteReader, record: PublicRecord, derivation: Derivation): readonly Check[] {
  const { incidents } = record.linking;
  const linked = sameJson(derivation.linking(record), record.linking);
  const unlinked: readonly Problem[] = linked ? [] : [{ code: "INCIDENTS_DIFFER", facts: { incidents: incidents.length } }];
  const tolls = derivation.tolls(record);
  const differing: string[] = [];
  const rest = new Set([...site.files.keys()].filter((path) => !path.startsWith(proofFolder)));
  let files = 0;
  for (const [path, content] of derivation.files(record, tolls, textsOf(site, record))) {
    if (readText(site, path) !== content) differing.push(path);
    rest.delete(path);
    files += 1;
  }
  differing.push(...rest); // sealed or not, what the record does not give rise to is no page of it
  const figures = differing.includes(tollsPath) ? [tollsPath] : [];
  return [
    outcomeOf("incidents", incidents.length, unlinked),
    outcomeOf(
      "figures",
      tolls.length,
      figures.map((path): Problem => ({ code: "FIGURE_DIFFERS", facts: { path } })),
    ),
    outcomeOf(
      "pages",
      files,
      differing.map((path): Problem => ({ code: "PAGE_DIFFERS", facts: { path } })),
    ),
  ];
}

/**
 * The published texts.
 *
 * @param site - The site.
 * @param record - Its record.
 * @returns Text by the digest of its bytes; absent where the file is.
 */
export function textsOf(site: SiteReader, record: PublicRecord): ReadonlyMap<ItemId, string> {
  const texts = record.items.flatMap((item) => {
    const text = item.text === null ? null : readText(site, item.text.path);
    return item.text === null || text === null ? [] : [[item.text.id, text] as const];
  });
  return new Map(texts);
}

/**
 * Whether two values are the same as JSON.
 *
 * @param a - A value.
 * @param b - Another.
 * @returns True when their canonical spellings are.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(parseAsJson(a)) === canonicalJson(parseAsJson(b));
}
