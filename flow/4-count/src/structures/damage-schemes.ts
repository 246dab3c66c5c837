// Damage schemes and the crosswalk between them: data with a version and a source. One scheme's class says less or more than another's,
// so a class maps to a set of classes, labelled lossy, never to one that is guessed. No rule here knows who observed what.
import type { DamageClass, Problem } from "@bayyina/model";

/** The schemes that are known. */
export const damageSchemes = ["unosat", "ems98", "copernicus"] as const;
/** One of `damageSchemes`. */
export type DamageScheme = (typeof damageSchemes)[number];

/**
 * What a class says. `from`, `to`: the grades of EMS-98 that a building so classed may have, both included, 0 = no damage.
 * `bounds`: what it shows without doubt, so that it may bound a count; null = its words leave it open.
 */
export type ClassMeaning = {
  readonly class: DamageClass;
  readonly from: number;
  readonly to: number;
  readonly bounds: "destroyed" | "damaged" | null;
};

/** A scheme's classes, worst first. `spellings`: how sources write its name, in lower case. */
export type SchemeTable = {
  readonly scheme: DamageScheme;
  readonly spellings: readonly string[];
  readonly source: string;
  readonly classes: readonly ClassMeaning[];
};

/** The version of `schemeTables`: a changed span is a changed crosswalk. */
export const crosswalkVersion = "1";

/**
 * What each scheme's classes say. The spans are this project's reading of the schemes' own words, wide where an image cannot tell: seen from
 * above, an unharmed roof may stand over a collapsed floor, so `none` is no damage visible, not undamaged.
 */
export const schemeTables: readonly SchemeTable[] = [
  {
    scheme: "unosat",
    spellings: ["unosat", "unitar-unosat", "unitar/unosat"],
    source: "UNITAR-UNOSAT, damage classes of its satellite-based assessments",
    classes: [
      { class: "destroyed", from: 4, to: 5, bounds: "destroyed" },
      { class: "severe", from: 3, to: 4, bounds: "damaged" },
      { class: "moderate", from: 2, to: 3, bounds: "damaged" },
      { class: "possible", from: 0, to: 3, bounds: null },
      { class: "none", from: 0, to: 3, bounds: null },
    ],
  },
  {
    scheme: "ems98",
    spellings: ["ems98", "ems-98", "ems 98", "european macroseismic scale 1998"],
    source: "European Macroseismic Scale 1998 (Grünthal, ed.), grades of damage to buildings",
    classes: [
      { class: "D5", from: 5, to: 5, bounds: "destroyed" },
      { class: "D4", from: 4, to: 4, bounds: "damaged" },
      { class: "D3", from: 3, to: 3, bounds: "damaged" },
      { class: "D2", from: 2, to: 2, bounds: "damaged" },
      // Hairline cracks: few who count damaged buildings count these.
      { class: "D1", from: 1, to: 1, bounds: null },
    ],
  },
  {
    scheme: "copernicus",
    spellings: ["copernicus", "copernicus ems", "copernicus emergency management service"],
    source: "Copernicus Emergency Management Service, Rapid Mapping, damage grading of built-up areas",
    classes: [
      { class: "destroyed", from: 4, to: 5, bounds: "destroyed" },
      { class: "damaged", from: 2, to: 4, bounds: "damaged" },
      { class: "possibly damaged", from: 0, to: 3, bounds: null },
      { class: "none", from: 0, to: 3, bounds: null },
    ],
  },
];

/** The classes of a scheme that a class may be. `lossy`: the scheme is another, and no class of one says just what a class of another says. */
export type Crosswalk = { readonly classes: readonly DamageClass[]; readonly lossy: boolean; readonly because: string };

/**
 * The classes of a scheme that an observation may be.
 *
 * @param observation - A class in its own scheme, as called by the source.
 * @param toScheme - Another scheme, or the same.
 * @returns The classes, worst first, all that share a grade; `KIND_UNKNOWN` when a scheme is not known or has no such class.
 */
export function crosswalk(
  observation: { readonly scheme: string; readonly class: string },
  toScheme: string,
): Crosswalk | { readonly problem: Problem } {
  const read = readClass(observation.scheme, observation.class);
  const to = schemeCalled(toScheme);
  if ("problem" in read) return read;
  if (to === null) return unknownKind("scheme");
  if (to.scheme === read.table.scheme)
    return { classes: [read.meaning.class], lossy: false, because: "the scheme it was observed in" };
  const classes = to.classes.filter((each) => overlaps(each, read.meaning)).map((each) => each.class);
  const { from, to: upTo } = read.meaning;
  const grades = from === upTo ? `grade ${from}` : `any of the grades ${from} to ${upTo}`;
  const unsaid =
    from === 0 && to.classes.every((each) => each.from > 0) ? "; or no damage, for which that scheme has no class" : "";
  const because = `read as ${grades} of EMS-98, which these classes share${unsaid} (crosswalk ${crosswalkVersion})`;
  return { classes, lossy: true, because };
}

/**
 * What a class says in its scheme.
 *
 * @param scheme - The scheme, as called by the source.
 * @param damage - The class.
 * @returns The scheme's table and the class's meaning; `KIND_UNKNOWN` when either is not known.
 */
export function readClass(
  scheme: string,
  damage: string,
): { readonly table: SchemeTable; readonly meaning: ClassMeaning } | { readonly problem: Problem } {
  const table = schemeCalled(scheme);
  if (table === null) return unknownKind("scheme");
  const meaning = table.classes.find((each) => each.class === damage);
  return meaning === undefined ? unknownKind("damage") : { table, meaning };
}

function schemeCalled(name: string): SchemeTable | null {
  const called = name.trim().replace(/\s+/gu, " ").toLowerCase();
  return schemeTables.find(({ spellings }) => spellings.includes(called)) ?? null;
}

function overlaps(a: ClassMeaning, b: ClassMeaning): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The word itself is not repeated: it is a source's. */
function unknownKind(at: "scheme" | "damage"): { readonly problem: Problem } {
  return { problem: { code: "KIND_UNKNOWN", facts: { at } } };
}
