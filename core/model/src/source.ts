// Sources: who speaks, through whom it reached us, and how many independent observers stand behind a set of claims.
import { z } from "zod";
import type { Claim } from "./claim.ts";
import type { ClaimId } from "./ids.ts";
import { isPartialDate } from "./partial-date.ts";
import { BayyinaError } from "./problem.ts";
import type { Organ, Standing } from "./toll.ts";

const text = z.string().min(1).nullable().default(null);
const edtf = z.string().refine(isPartialDate, { error: "not an EDTF date" }).nullable().default(null);
/** The schema of `NAME.source.json`. */
export const sourceSchema = z.strictObject({
  url: text,
  address: text,
  publisher: text,
  speaker: text,
  reported: edtf,
  lang: text,
  retrieved: edtf,
  kind: text,
});

/** What stands beside an item about its source. null = not known, and said so wherever it is shown. `lang`: BCP 47. */
export type SourceDescription = z.infer<typeof sourceSchema>;

/** The kind of a text that a recorder wrote about a source, not the source's own words. */
export const recordersNote = "recorder's note";

/** A source of which nothing is known. */
export const unknownSource: SourceDescription = {
  url: null,
  address: null,
  publisher: null,
  speaker: null,
  reported: null,
  lang: null,
  retrieved: null,
  kind: null,
};

/**
 * Reads the description beside a file (`NAME.source.json`).
 *
 * @param value - Parsed JSON; absent fields are unknown.
 * @returns The description, all fields present.
 * @throws BayyinaError `SOURCE_INVALID` with the path of the first wrong field.
 */
export function parseSource(value: unknown): SourceDescription {
  const result = sourceSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new BayyinaError({ code: "SOURCE_INVALID", facts: { at: issue?.path.join(".") ?? "", why: issue?.code ?? "" } });
}

/**
 * The fields of a description that nobody filled.
 *
 * @param source - A description.
 * @returns Field names in their fixed order; `address` counts only where `url` is absent too.
 */
export function unknownFields(source: SourceDescription): readonly string[] {
  const fields = ["publisher", "speaker", "reported", "lang", "retrieved", "kind"] as const;
  const missing: string[] = fields.filter((field) => source[field] === null);
  return source.url === null && source.address === null ? ["url", ...missing] : missing;
}

/**
 * Who stands behind claims: outlets, statements and copies do not count. A first-hand claim (`restsOn` empty) that names no observer is
 * its speaker's own. Spellings of an observer that differ in case or spacing only are one.
 *
 * @param claims - Claims; those they rest on are followed where `all` holds them.
 * @param all - Every claim of the case by id.
 * @returns Observers each once, which of them are organs of a party, and the claims without a named one.
 */
export function rootsOf(claims: readonly Claim[], all: ReadonlyMap<string, Claim>): Standing {
  const observers = new Map<string, string>();
  const organs = new Map<string, Organ>();
  const unnamed = new Set<ClaimId>();
  const seen = new Set<string>();
  const name = (observer: string, party: string | null): void => {
    const key = observer.trim().replace(/\s+/gu, " ").toLowerCase();
    const known = observers.get(key);
    if (known === undefined || observer < known) observers.set(key, observer);
    if (party !== null) organs.set(JSON.stringify([key, party]), { observer: key, party });
  };
  const visit = (claim: Claim): void => {
    if (seen.has(claim.id)) return;
    seen.add(claim.id);
    const below = (claim.restsOn ?? []).flatMap((id) => all.get(id) ?? []);
    if (claim.observer !== null) name(claim.observer, claim.organOf);
    else if (claim.restsOn?.length === 0 && claim.speaker !== "") name(claim.speaker, claim.organOf);
    else if (below.length === 0) unnamed.add(claim.id);
    else below.forEach(visit);
  };
  claims.forEach(visit);
  return {
    observers: [...observers.values()].sort(),
    organs: [...organs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { observer, party }]) => ({ observer: observers.get(observer) ?? observer, party })),
    unnamed: [...unnamed].sort(),
  };
}
