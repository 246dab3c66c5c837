// `bayyina source|place|party add`: what a case knows of its sources, places and parties.
import { refusalOf } from "@bayyina/journal";
import { BayyinaError, parseId, parseSource, placeTree } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readJson, readPartiesFile, readPlacesFile } from "../read-files.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf } from "../say.ts";

/**
 * Adds the three verbs.
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
