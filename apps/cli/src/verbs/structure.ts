// `bayyina structure import|list`: buildings and what was seen of their damage, from vector files into claims, and as the register they make.
import {
  crosswalkOf,
  type DamageImport,
  type DamageObservation,
  type DamageScheme,
  damageReaderVersion,
  damageSchemes,
  importDamage,
  type RegisteredStructure,
  structureBounds,
  structuresOf,
} from "@bayyina/count";
import { type EntryBody, reviewedClaims } from "@bayyina/journal";
import {
  BayyinaError,
  type ItemId,
  type Problem,
  parseAsJson,
  parseId,
  placeLabel,
  placeTree,
  sayProblem,
  unknownPlaces,
} from "@bayyina/model";
import { findFiles } from "@bayyina/store";
import { readVectorFile, vectorFileParts } from "@bayyina/vector";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import { countOf, type VerbResult, type Voice } from "../say.ts";
import type { Session } from "../session.ts";
import { exitWith } from "../set-aside.ts";
import { preserveStep } from "../steps/preserve-step.ts";

type ImportOptions = Partial<CaseOptions> & {
  readonly scheme: string;
  readonly classField?: string;
  readonly dateField?: string;
  readonly observer?: string;
  readonly within?: string;
};

type ListOptions = CaseOptions & { readonly as?: string };

/**
 * Adds `structure import` and `structure list`.
 *
 * @param program - The command line.
 */
export function addStructure(program: Command): void {
  const structure = program.command("structure").description("buildings, and what was seen of their damage");
  withCase(
    structure
      .command("import")
      .description("buildings and claims of damage from GeoJSON, Shapefile, GeoPackage or OpenStreetMap data")
      .argument("<file>", ".geojson, .json, .shp, .gpkg or .osm"),
    false,
  )
    .requiredOption("--scheme <scheme>", `${damageSchemes.join(", ")}, or footprints: buildings without damage`)
    .option("--class-field <field>", "the field of the class, where it is not the scheme's own")
    .option("--date-field <field>", "the field of the image's date")
    .option("--observer <who>", "who looked at the images; not known when left out")
    .option("--within <place>", "the place of the gazetteer that all the buildings lie in")
    .action((file: string, options: ImportOptions) => {
      const { case: folder } = options;
      if (folder === undefined) return runVerb(options, async () => sayBare(readDamage(file, options)));
      return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, (session, { voice }) =>
        importIntoCase(session, file, options, voice),
      );
    });
  withCase(structure.command("list").description("the register: each building with its dated observations"))
    .option("--as <scheme>", `also what each observation may be in another scheme: ${damageSchemes.join(", ")}`)
    .action((options: ListOptions) => runOnCase(options, async (session) => list(session, options)));
}

/** `setAside` holds also what the file's reader could not place. */
function readDamage(file: string, options: ImportOptions): DamageImport & { readonly item: ItemId } {
  const scheme = [...damageSchemes, "footprints" as const].find((each) => each === options.scheme);
  if (scheme === undefined)
    throw new BayyinaError({
      code: "ARGUMENT_INVALID",
      facts: { option: "--scheme", expected: [...damageSchemes, "footprints"].join("|") },
    });
  const { features, setAside, item } = readVectorFile(file);
  const { classField = null, dateField = null, observer = null } = options;
  const within = options.within === undefined ? null : parseId("place", options.within);
  const read = importDamage(features, { scheme, classField, dateField, observer, within, item });
  return { ...read, setAside: [...setAside, ...read.setAside], item };
}

async function importIntoCase(session: Session, file: string, options: ImportOptions, voice: Voice): Promise<VerbResult> {
  const read = readDamage(file, options);
  const within = options.within === undefined ? [] : [parseId("place", options.within)];
  const [unknown] = unknownPlaces(within, placeTree(session.state().places));
  if (unknown !== undefined) throw new BayyinaError(unknown);
  const preserved = await preserveStep(session, findFiles(vectorFileParts(file)), voice);
  if (!session.state().items.has(read.item))
    throw new BayyinaError(preserved.setAside[0] ?? { code: "ITEM_UNKNOWN", facts: { item: read.item } });
  const { places, claims } = session.state();
  const known = new Set(places.places.map(({ id }) => id));
  // A place that the case knows stays as it is there: a recorder may have placed it better.
  const freshPlaces = read.places.filter(({ id }) => !known.has(id));
  const freshClaims = read.claims.filter(({ id }) => !claims.has(id));
  const added: readonly EntryBody[] =
    freshPlaces.length === 0 ? [] : [{ kind: "places-added", places: { places: freshPlaces, maybeSame: [], disjoint: [] } }];
  const proposed = freshClaims.map((claim): EntryBody => {
    return { kind: "claim-added", claim, origin: damageReaderVersion, state: "proposed" };
  });
  session.write([...added, ...proposed], "structures were imported");
  const stood = read.places.length - freshPlaces.length + read.claims.length - freshClaims.length;
  const lines = [
    `${countOf(freshPlaces.length, "building")} added and ${countOf(freshClaims.length, "claim")} proposed${stood === 0 ? "" : `; ${stood} stood there already`}.`,
    ...featureLines(read.setAside),
  ];
  const { item, kept, setAside } = read;
  const json = { item, places: freshPlaces.length, proposed: freshClaims.length, kept, setAside: parseAsJson(setAside) };
  return { exit: exitWith(setAside), lines, json };
}

function sayBare({ places, claims, kept, setAside, item }: ReturnType<typeof readDamage>): VerbResult {
  const lines = [
    `${countOf(places.length, "building")} and ${countOf(claims.length, "claim")} read. With --case they are kept; --json prints them.`,
    ...featureLines(setAside),
  ];
  return { exit: exitWith(setAside), lines, json: parseAsJson({ item, places, claims, kept, setAside }) };
}

/** A line a code, with the numbers of up to eight features. */
function featureLines(problems: readonly Problem[]): readonly string[] {
  return [...Map.groupBy(problems, ({ code }) => code)].flatMap(([, all]) => {
    const [first] = all;
    const numbers = all.slice(0, 8).map(({ facts }) => String(facts["feature"]));
    const named = `${numbers.join(", ")}${all.length > numbers.length ? ", …" : ""}`;
    return first === undefined
      ? []
      : [`  ${countOf(all.length, "observation")} left out (feature ${named}), as: ${sayProblem(first)}`];
  });
}

function list(session: Session, options: ListOptions): VerbResult {
  const scheme = damageSchemes.find((each) => each === options.as) ?? null;
  if (scheme === null && options.as !== undefined)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--as", expected: damageSchemes.join("|") } });
  const { places } = session.state();
  const tree = placeTree(places);
  const register = structuresOf(reviewedClaims(session.state(), { releaseOnly: false }), tree);
  const seen = register.structures.filter(({ observations }) => observations.length > 0);
  const lines = seen.map(({ placeId, called, observations, contradictions }) => {
    const name = placeId === null ? called.join(", ") : placeLabel(placeId, tree);
    const looks = observations.map((each) => {
      const look = `${each.imageDate ?? "undated"} ${sayClass(each.class)}`;
      const by = `${each.scheme ?? "scheme not said"}, ${each.observer ?? "observer not known"}`;
      return `${look} (${by})${scheme === null ? "" : sayCrosswalk(each, scheme)}`;
    });
    return `${name}: ${looks.join("; ")}${contradictions.length === 0 ? "" : "; observations of one date contradict"}`;
  });
  const unseen = `${countOf(register.structures.length - seen.length, "building")} without an observation: nobody looked, or nothing is known.`;
  const setAside = register.setAside.map(({ problem }) => problem);
  const aside = setAside.map((problem) => `  left out: ${sayProblem(problem)}`);
  const structures = scheme === null ? register.structures : register.structures.map((each) => withCrosswalk(each, scheme));
  const json = { structures, bounds: structureBounds(register, tree), setAside };
  return { exit: exitWith(setAside), lines: [...lines, unseen, ...aside], json: parseAsJson(json) };
}

/** From above an unharmed roof may stand over a collapsed floor. */
function sayClass(damage: string): string {
  return damage === "none" ? "no damage visible" : damage;
}

function sayCrosswalk(observation: DamageObservation, scheme: DamageScheme): string {
  const { classes, lossy, because } = crosswalkOf(observation, scheme);
  if (classes === null) return `, in ${scheme} not known: ${because}`;
  return `, in ${scheme} ${classes.map(sayClass).join(" or ")} (${lossy === true ? "lossy: " : ""}${because})`;
}

function withCrosswalk(structure: RegisteredStructure, scheme: DamageScheme) {
  return {
    ...structure,
    observations: structure.observations.map((each) => ({ ...each, crosswalk: crosswalkOf(each, scheme) })),
  };
}
