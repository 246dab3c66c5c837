// `bayyina agreement`: how far recorders agree beyond chance, on a case's claims or on a table of codings. It says how far, never who is
// right, and calls no agreement good or bad.
import { type CodedField, codedFields, codingsOf } from "@bayyina/journal";
import { type AgreementInterval, agreementInterval, agreementOf, BayyinaError, parseAsJson, seededChance } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readText } from "../read-files.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session } from "../session.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import { readCodedTable, readMetrics } from "../steps/agreement-table.ts";
import { historiesOf } from "./claim/claim-show.ts";

type AgreementOptions = Omit<CaseOptions, "case"> & { readonly case?: string; readonly metric?: readonly string[] };

const resampling = { resamples: 2000, level: 0.95 };
/** The same codings give the same interval. */
const seed = 1;

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addAgreement(program: Command): void {
  const verb = program
    .command("agreement")
    .description("how far recorders agree beyond chance (Krippendorff's alpha), on a case or on a table")
    .argument("[file]", "comma-separated values with the columns unit, coder, field, value");
  withCase(verb, false)
    .option("--metric <field=metric...>", "of a table's field: nominal (where none is given), ordinal, interval or ratio")
    .action((file: string | undefined, options: AgreementOptions) => {
      const { case: folder } = options;
      if (file !== undefined && folder === undefined) return runVerb(options, async () => ofTable(file, options.metric ?? []));
      if (file === undefined && folder !== undefined)
        return runOnCase({ ...options, case: folder }, async (session) => ofCase(session));
      return runVerb(options, refuse);
    });
}

async function refuse(): Promise<never> {
  throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--case or a table, one of them" } });
}

function ofCase(session: Session): VerbResult {
  const { kept, unnamed, replaced } = codingsOf(historiesOf(session));
  const fields = codedFields(kept).map(measured);
  const lines = [
    `${countOf(kept.length, "reading")} of claims, reviews among them; ${unnamed} more by nobody named, ${replaced} replaced by a later one of the same recorder.`,
    ...fields.map(sayField),
  ];
  return { exit: 0, lines, json: parseAsJson({ readings: kept.length, unnamed, replaced, fields }) };
}

function ofTable(file: string, metrics: readonly string[]): VerbResult {
  const { fields: coded, rows, missing, setAside } = readCodedTable(readText(file), readMetrics(metrics));
  const fields = coded.map(measured);
  const lines = [
    `${countOf(rows, "row")}, ${countOf(missing, "value")} missing.`,
    ...fields.map(sayField),
    ...problemLines(setAside),
  ];
  return { exit: exitWith(setAside), lines, json: parseAsJson({ rows, missing, fields, setAside }) };
}

type Measured = { readonly field: string; readonly metric: string } & ReturnType<typeof agreementOf> & {
    readonly interval: AgreementInterval;
  };

function measured({ field, coded }: CodedField): Measured {
  const interval = agreementInterval(coded, { ...resampling, chance: seededChance(seed) });
  return { field, metric: coded.metric, ...agreementOf(coded), interval };
}

function sayField({ field, metric, coders, units, values, interval, ...rest }: Measured): string {
  const of = `${countOf(coders, "coder")}, ${countOf(units, "unit")} with ${countOf(values, "value")}`;
  if (rest.outcome === "undefined") return `  ${field} (${metric}): no alpha, ${rest.why}; ${of}`;
  const range =
    interval.outcome === "measured"
      ? `${interval.level * 100} % of draws between ${interval.low.toFixed(3)} and ${interval.high.toFixed(3)}`
      : `no interval, ${interval.why}`;
  return `  ${field} (${metric}): alpha ${rest.alpha.toFixed(3)}, ${range}; ${of}`;
}
