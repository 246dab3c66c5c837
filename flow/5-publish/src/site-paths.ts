// Where each page of the site lies, and how one page links to another. Relative only: a site works from a stick and under any address.
import {
  BayyinaError,
  type ClaimId,
  type IncidentId,
  type ItemId,
  type PlaceId,
  type PublicRecord,
  sha256Hex,
} from "@bayyina/model";

/** The pages that stand beside `index.html`. */
export const topPages = ["index", "sources", "places", "methods", "check"] as const;
/** One of them. */
export type TopPage = (typeof topPages)[number];

/** File names of pages, without folder and `.html`. */
export type PageNames = { readonly claims: ReadonlyMap<string, string>; readonly items: ReadonlyMap<string, string> };

/** Addresses of the site's files, as seen from one folder of it. */
export type Links = {
  readonly top: (page: TopPage) => string;
  readonly file: (path: string) => string;
  readonly claim: (id: ClaimId) => string;
  readonly item: (id: ItemId) => string;
  readonly incident: (id: IncidentId) => string;
  readonly place: (id: PlaceId) => string;
};

/** Names that some systems keep for devices, whatever follows the dot. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const itemNameDigits = 16;

/**
 * Where the site holds an item's text.
 *
 * @param text - Digest of the working copy.
 * @returns `texts/<64 hex>.txt`.
 */
export function textPath(text: ItemId): string {
  return `texts/${hexOf(text)}.txt`;
}

/**
 * The digits of an item's id.
 *
 * @param id - `sha256:<64 hex>`.
 * @returns The 64 digits.
 */
export function hexOf(id: ItemId): string {
  return id.slice("sha256:".length);
}

/**
 * A file name for each claim and item: distinct also where upper and lower case are one, and where two digests begin alike
 * (16 digits can be made to collide by who wants to hide a file).
 *
 * @param record - The record.
 * @returns The names; the id itself, or the first 16 digits, wherever that is distinct. Else one that begins with `_`, as no id does.
 * @throws BayyinaError `RECORD_INVALID` when two claims or two items have one id.
 */
export function pageNames(record: PublicRecord): PageNames {
  const claims = record.claims.map(({ claim }) => claim.id);
  const items = record.items.map((item) => item.id);
  return {
    claims: distinctNames(
      "claims",
      claims,
      (id) => id,
      (id) => `_${sha256Hex(id).slice(0, itemNameDigits)}-${id}`,
    ),
    items: distinctNames("items", items, (id) => hexOf(id).slice(0, itemNameDigits), hexOf),
  };
}

/**
 * The addresses as seen from a folder.
 *
 * @param names - File names of pages.
 * @param up - `""` for the top folder, `"../"` for a folder in it.
 * @returns The addresses; percent signs never occur in them.
 */
export function linksFrom(names: PageNames, up: "" | "../"): Links {
  const page = (folder: string, name: string | undefined): string => {
    if (name === undefined)
      throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: folder, why: "an id that no entry has" } });
    return `${up}${folder}/${name}.html`;
  };
  return {
    top: (name) => `${up}${name}.html`,
    file: (path) => `${up}${path}`,
    claim: (id) => page("claims", names.claims.get(id)),
    item: (id) => page("items", names.items.get(id)),
    incident: (id) => `${up}incidents/${id}.html`,
    place: (id) => `${up}places.html#p-${id}`,
  };
}

function distinctNames<T extends string>(
  at: string,
  ids: readonly T[],
  short: (id: T) => string,
  long: (id: T) => string,
): ReadonlyMap<string, string> {
  if (new Set(ids).size !== ids.length) throw new BayyinaError({ code: "RECORD_INVALID", facts: { at, why: "one id twice" } });
  const uses = new Map<string, number>();
  for (const id of ids) uses.set(short(id).toLowerCase(), (uses.get(short(id).toLowerCase()) ?? 0) + 1);
  const name = (id: T): string => (uses.get(short(id).toLowerCase()) === 1 && !deviceName.test(short(id)) ? short(id) : long(id));
  return new Map(ids.map((id) => [id, name(id)]));
}
