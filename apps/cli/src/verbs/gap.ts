// `bayyina gap add|list|withdraw`: where and when nobody could look, count or report, as a source says. A gap changes no figure: it stands beside.
import { refusalOf } from "@bayyina/journal";
import {
  BayyinaError,
  type CoverageGap,
  canonicalJson,
  type Problem,
  parseCoverageGap,
  parseId,
  placeTree,
  sayGap,
  sha256Hex,
  unknownPlaces,
} from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readJson } from "../read-files.ts";
import { runOnCase } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import type { Session } from "../session.ts";

type GapOptions = {
  readonly gap?: string;
  readonly whom?: string;
  readonly place?: readonly string[];
  readonly during?: string;
  readonly byParty?: string;
  readonly speaker?: string;
  readonly reported?: string;
  readonly source?: string;
};
type AddOptions = CaseOptions & GapOptions & { readonly file?: string };

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addGap(program: Command): void {
  const gap = program.command("gap").description("gaps in coverage: where and when nobody could look, count or report");
  withCase(gap.command("add").description("record a gap in coverage, from a file or from options"))
    .option("--file <file>", "JSON {id,gap,whom,placeIds,during,by,speaker,reported,source}")
    .option("--gap <kind>", "denied-access, no-observer or line-down")
    .option("--whom <text>", "who could not work there: journalists, search teams")
    .option("--place <id...>", "places of the gazetteer; none: the whole case")
    .option("--during <date>", "when, in EDTF")
    .option("--by-party <party>", "the party that it is laid to")
    .option("--speaker <text>", "who says so")
    .option("--reported <date>", "when it was said, in EDTF")
    .option("--source <id>", "the claim or item that says so")
    .action((options: AddOptions) => runOnCase(options, async (session) => record(session, options)));
  withCase(gap.command("list").description("the gaps that stand")).action((options: CaseOptions) =>
    runOnCase(options, async (session) => list(session)),
  );
  withCase(gap.command("withdraw").description("take a gap back; it stays in the journal"))
    .requiredOption("--id <gap>", "the gap's id")
    .action((options: CaseOptions & { readonly id: string }) =>
      runOnCase(options, async (session) => withdraw(session, options.id)),
    );
}

function record(session: Session, options: AddOptions): VerbResult {
  const gap = readGap(options);
  const state = session.state();
  const body = { kind: "gap-recorded", gap } as const;
  const problem =
    unknownPlaces(gap.placeIds, placeTree(state.places))[0] ?? unknownSource(session, gap) ?? refusalOf(state, body);
  if (problem !== null) throw new BayyinaError(problem);
  const entry = state.size;
  session.write([body], "a gap in coverage was recorded");
  return { exit: 0, lines: [lineOf(session, gap)], json: { id: gap.id, entry } };
}

function readGap({ file, ...options }: AddOptions): CoverageGap {
  const { gap, whom, place, during, byParty: by, speaker, reported, source } = options;
  const given = [gap, whom, place, during, by, speaker, reported, source].some((option) => option !== undefined);
  if (file !== undefined && given)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--file", why: "not with options of a gap" } });
  if (file !== undefined) return parseCoverageGap(readJson(file));
  if (gap === undefined) throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--file or --gap" } });
  const content = {
    gap,
    whom: whom ?? "",
    placeIds: [...(place ?? [])],
    during: during ?? null,
    by: by ?? null,
    speaker: speaker ?? "",
    reported: reported ?? null,
    source: source ?? null,
  };
  // Made of the content, so that the same gap told twice is one.
  return parseCoverageGap({ id: `g-${sha256Hex(canonicalJson(content)).slice(0, 16)}`, ...content });
}

function unknownSource(session: Session, { source }: CoverageGap): Problem | null {
  if (source === null) return null;
  const { items, claims } = session.state();
  if (!source.startsWith("sha256:"))
    return claims.has(parseId("claim", source)) ? null : { code: "CLAIM_UNKNOWN", facts: { claim: source } };
  return items.has(parseId("item", source)) ? null : { code: "ITEM_UNKNOWN", facts: { item: source } };
}

function list(session: Session): VerbResult {
  const gaps = [...session.state().gaps.values()];
  const lines = gaps.map((gap) => lineOf(session, gap));
  return { exit: 0, lines: lines.length === 0 ? ["No gap in coverage is recorded."] : lines, json: gaps };
}

function withdraw(session: Session, id: string): VerbResult {
  // The journal must let a withdrawal of an erased gap stand; a new one names a gap that stands.
  if (!session.state().gaps.has(id)) throw new BayyinaError({ code: "GAP_UNKNOWN", facts: { gap: id } });
  const entry = session.state().size;
  session.write([{ kind: "gap-withdrawn", id }], "a gap in coverage was withdrawn");
  return { exit: 0, lines: [`Withdrawn, as entry ${entry}.`], json: { id, entry } };
}

function lineOf(session: Session, gap: CoverageGap): string {
  return `${gap.id}  ${sayGap(gap, placeTree(session.state().places))}`;
}
