// `bayyina count`: tolls per scope, each with its because, from a case or from bare files. Nothing is added across scopes or kinds.
import { BayyinaError, parseAsJson } from "@bayyina/model";
import { countCase } from "@bayyina/wiring";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import { askScope } from "../steps/count-asked.ts";
import { changesSince, historyOf, viewsSince } from "../steps/count-changes.ts";
import { type CountSource, countSourceOfCase, countSourceOfFiles, sourceOnDay } from "../steps/count-input.ts";
import { type CountOptions, dayAsked, methodsAsked, scopeAsked } from "../steps/count-options.ts";
import { sayCount } from "../steps/say-count.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addCount(program: Command): void {
  withCase(program.command("count").description("tolls per incident and scope, as ranges with their because"), false)
    .option("--claims <file>", "count this file of claims, one JSON object a line, instead of a case")
    .option("--places <file>", "the gazetteer of those claims")
    .option("--gaps <file>", "gaps in coverage to show beside the figures of those claims (JSON)")
    .option("--method <method>", "also what a published method makes of it: airwars, ibc, ucdp, ohchr, every-casualty")
    .option("--methods <list>", "several methods, separated by commas, side by side")
    .option("--as-of <date>", "as known on this date (EDTF: 2017-03-24, 2017-05, 2017)")
    .option("--changes-since <date>", "what changed since this date, and which claims did it")
    .option("--history", "how the figures of each incident came to be, step by step")
    .option("--before <file>", "compare the methods' views with those in an earlier output of count --json")
    .option("--place <ids>", "ask for one scope: these places (ids separated by commas)")
    .option("--during <date>", "… in this period (EDTF)")
    .option("--counted <kind>", "… counting this (killed when not given)")
    .option("--of <whom>", "… of these people (of any status when not given)")
    .action((options: CountOptions) => run(options));
}

async function run(options: CountOptions): Promise<void> {
  const { case: folder, claims } = options;
  if (claims !== undefined && folder === undefined)
    return runVerb(options, async () => answer(countSourceOfFiles(claims, options), options));
  const onCase: CaseOptions | null = folder === undefined || claims !== undefined ? null : { ...options, case: folder };
  if (onCase !== null) return runOnCase(onCase, async (session) => answer(countSourceOfCase(session), options));
  return runVerb(options, async () => {
    if (folder !== undefined)
      throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--claims", why: "with --case" } });
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--case or --claims" } });
  });
}

function answer(given: CountSource, options: CountOptions): VerbResult {
  const [methods, scope, asOf] = [methodsAsked(options), scopeAsked(options), dayAsked(options.asOf)];
  const since = dayAsked(options.changesSince);
  const { source, later, undated } = sourceOnDay(given, asOf);
  const counted = countCase({ ...source, methods });
  const asked = scope === null ? null : askScope(scope, counted);
  const history = options.history === true ? historyOf(source) : null;
  const changes = since === null ? null : changesSince(sourceOnDay(given, since).source, counted);
  const views = options.before === undefined ? null : viewsSince(options.before, counted);
  const told = { ...counted.output, asked, history, changes, views };
  const problems = source.placesSetAside;
  const kept = given.claims.length;
  const places = source.places.places.length + source.places.maybeSame.length + source.places.disjoint.length;
  const json = {
    bayyina: "count 1",
    asOf: options.asOf ?? null,
    input: { given: kept + source.setAside.length, kept, setAside: source.setAside.length },
    setAside: source.setAside,
    places: { given: places + problems.length, kept: places, setAside: problems.length, problems },
    notKnown: { later, undated },
    ...told,
  };
  const isAside = source.setAside.length + problems.length > 0;
  return {
    exit: isAside ? exitCodes.setAside : exitCodes.done,
    lines: sayCount(json, counted.tree),
    json: parseAsJson(json),
  };
}
