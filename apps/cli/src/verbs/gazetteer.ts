// `bayyina source|place|party add` and `gazetteer import`: what a case knows of its sources, places and parties.
import { refusalOf } from "@bayyina/journal";
import { BayyinaError, parseId, parseSource, placeTree } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readJson, readPartiesFile, readPlacesFile } from "../read-files.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import { countOf } from "../say.ts";
import { addPlaces, type ImportPlacesOptions, placeFormats, readPlaceList, sayPlaces } from "../steps/import-places.ts";

/**
 * Adds the four verbs.
 *
 * @param program - The command line.
 */
export function addGazetteer(program: Command): void {
  const source = program.command("source").description("sources of items");
  withCase(
    source
      .command("add")
      .description("describe the source of an item, in place of what was known")
      .argument("<file>", "JSON {url,address,publisher,speaker,reported,lang,retrieved,kind}"),
  )
    .requiredOption("--item <id>", "the item, sha256:…")
    .action((file: string, options: CaseOptions & { readonly item: string }) =>
      runOnCase(options, async (session) => {
        const body = {
          kind: "source-described",
          item: parseId("item", options.item),
          source: parseSource(readJson(file)),
        } as const;
        const problem = refusalOf(session.state(), body);
        if (problem !== null) throw new BayyinaError(problem);
        session.write([body], "a source was described");
        return { exit: 0, lines: ["The source was described."], json: { described: 1 } };
      }),
    );
  const place = program.command("place").description("the case's gazetteer");
  withCase(
    place
      .command("add")
      .description("add places, pairs that may be one, pairs known to be apart")
      .argument("<file>", "gazetteer, as spec/places.schema.json"),
  ).action((file: string, options: CaseOptions) =>
    runOnCase(options, async (session) => {
      const places = readPlacesFile(file);
      const before = session.state().places;
      placeTree({
        places: [...before.places.filter((old) => places.places.every((fresh) => fresh.id !== old.id)), ...places.places],
        maybeSame: places.maybeSame,
        disjoint: places.disjoint,
      });
      session.write([{ kind: "places-added", places }], "places were added");
      return { exit: 0, lines: [`${countOf(places.places.length, "place")} added.`], json: { places: places.places.length } };
    }),
  );
  const gazetteer = program.command("gazetteer").description("places from the lists of others");
  withCase(
    gazetteer
      .command("import")
      .description("places from IOM DTM, GeoNames, OpenStreetMap, any CSV, or nested JSON")
      .argument("<file>", "the list"),
    false,
  )
    .requiredOption("--format <format>", placeFormats.join(", "))
    .option("--map <columns>", "of csv: id=COLUMN,name=COLUMN,name_ar=COLUMN,lat=,lon=,within=,kind=,precision=")
    .option("--alternates <file>", "of geonames: its table of alternate names")
    .option("--output <file>", "write the gazetteer, as spec/places.schema.json")
    .action((file: string, options: ImportPlacesOptions) => {
      const { case: folder } = options;
      if (folder === undefined) return runVerb(options, async () => sayPlaces(readPlaceList(file, options), null, options));
      return runOnCase({ ...options, case: folder, by: options.by ?? "a recorder" }, async (session) => {
        const read = readPlaceList(file, options);
        return sayPlaces(read, addPlaces(session, read), options);
      });
    });
  const party = program.command("party").description("the parties to the conflict");
  withCase(
    party
      .command("add")
      .description("add parties; the same rules hold for each")
      .argument("<file>", "JSON {parties:[{id,names,kind}]}"),
  ).action((file: string, options: CaseOptions) =>
    runOnCase(options, async (session) => {
      const parties = readPartiesFile(file);
      session.write(
        parties.map((each) => ({ kind: "party-added", party: each })),
        "parties were added",
      );
      return { exit: 0, lines: [`${countOf(parties.length, "party", "parties")} added.`], json: { parties: parties.length } };
    }),
  );
}
