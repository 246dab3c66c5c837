// `bayyina erase`: destroys what must not be kept, and says in the journal that it did.
import { type ErasurePlan, type ErasureTarget, openEntry, planErasure, type WrittenField } from "@bayyina/journal";
import { BayyinaError, parseId } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { entryIndex } from "../entry-index.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session } from "../session.ts";

type EraseOptions = CaseOptions & {
  readonly claim?: string;
  readonly item?: string;
  readonly entry?: string;
  readonly field?: readonly string[];
  readonly withClaims: boolean;
  readonly withWhy: boolean;
  readonly withAuthor: boolean;
  readonly dryRun: boolean;
};

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addErase(program: Command): void {
  withCase(
    program
      .command("erase")
      .description("destroy a claim, an item or single fields for good; the log and every proof still stand"),
  )
    .option("--claim <id>", "a claim, and all that speaks of it")
    .option("--item <id>", "an item: its bytes, its key, its texts, and all that speaks of it")
    .option("--entry <index>", "one entry, with --field")
    .option("--field <name...>", "fields of --entry that the rest can be told without")
    .option("--with-claims", "with --item: the claims that quote it go too", false)
    .option("--with-why", "the reasons given in these entries go too: they may repeat the matter", false)
    .option("--with-author", "who wrote these entries goes too, name and signature", false)
    .option("--dry-run", "say what would go, and change nothing", false)
    .action((options: EraseOptions) => runOnCase(options, (session) => erase(session, options)));
}

async function erase(session: Session, options: EraseOptions): Promise<VerbResult> {
  // A tombstone without a reason would be erasure nobody can account for.
  if ((options.why ?? "").trim() === "" && !options.dryRun)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--why" } });
  const target = targetOf(options);
  const also: WrittenField[] = [
    ...(options.withWhy ? (["why"] as const) : []),
    ...(options.withAuthor ? (["by", "signature"] as const) : []),
  ];
  const plan = planErasure(Array.from(session.store.journal.read(0), openEntry), target, { also });
  if ("problem" in plan) throw new BayyinaError(plan.problem);
  const isItem = options.item !== undefined;
  if (isItem && plan.claims.length > 0 && !options.withClaims && !options.dryRun)
    throw new BayyinaError({ code: "ERASURE_TAKES_CLAIMS", facts: { claims: plan.claims.length } });
  const counts = countsOf(plan);
  if (options.dryRun) {
    const needs = isItem && plan.claims.length > 0 ? ["Claims quote this item: erasing it takes --with-claims."] : [];
    return { exit: 0, lines: [...sayPlan(plan, "would go"), ...needs], json: { dryRun: true, ...counts, claimIds: plan.claims } };
  }
  const tombstone = await session.erase(plan, "erased");
  const lines = [
    ...sayPlan(plan, "erased"),
    `Entry ${tombstone} says so: when, by whom and why. Every leaf and proof of the log still stands.`,
    "Copies are out of reach: earlier sites, bundles, backups. Publish again, and ask whoever holds a copy to remove it.",
    ...(options.claim === undefined
      ? [
          "Change or remove it in your own folder of reports too, the file and its description: `preserve` would take it in again.",
        ]
      : ["The text stays that it was read from: `--item` erases that too."]),
    ...(session.store.unprotected ? ["This case is open: a disk may keep traces of a file that was removed from it."] : []),
  ];
  return { exit: 0, lines, json: { tombstone, ...counts } };
}

function targetOf(options: EraseOptions): ErasureTarget {
  const { claim, item, entry, field = [] } = options;
  const given = [claim, item, entry].filter((option) => option !== undefined);
  if (given.length !== 1)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "one of --claim, --item, --entry" } });
  // What was asked for and would not be done is said before anything is destroyed.
  if (entry === undefined && field.length > 0) throw refusedOption("--field", "only with --entry");
  if (item === undefined && options.withClaims) throw refusedOption("--with-claims", "only with --item");
  if (entry !== undefined && field.length === 0 && !options.withWhy && !options.withAuthor)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--field" } });
  if (claim !== undefined) return { claim: parseId("claim", claim) };
  if (item !== undefined) return { item: parseId("item", item) };
  return { entry: entryIndex(entry ?? "", "--entry"), names: field };
}

function refusedOption(option: string, why: string): BayyinaError {
  return new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option, why } });
}

function countsOf(plan: ErasurePlan): Record<string, number> {
  return {
    entries: plan.fields.length,
    fields: plan.fields.reduce((sum, { names }) => sum + names.length, 0),
    items: plan.items.length,
    kept: plan.kept.length,
    claims: plan.claims.length,
    mentionedBy: plan.mentionedBy.length,
    related: plan.related.length,
  };
}

function sayPlan(plan: ErasurePlan, verb: "erased" | "would go"): readonly string[] {
  const { fields = 0, entries = 0 } = countsOf(plan);
  return [
    `${countOf(fields, "field")} of ${countOf(entries, "entry", "entries")}, ${countOf(plan.items.length, "item")}, ${countOf(plan.claims.length, "claim")}: ${verb}.`,
    ...(plan.kept.length === 0
      ? []
      : [`${countOf(plan.kept.length, "item")} with the same bytes belongs to something else too and stays.`]),
    ...(plan.mentionedBy.length === 0
      ? []
      : [`${countOf(plan.mentionedBy.length, "claim")} that rests on it stays and names its id: ${plan.mentionedBy.join(", ")}`]),
    ...(plan.related.length === 0
      ? []
      : [
          `${countOf(plan.related.length, "item")} that came out of it stays (an e-mail's attachments, say): ${plan.related.join(", ")}`,
        ]),
  ];
}
