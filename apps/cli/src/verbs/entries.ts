// `bayyina entries`: the journal, an entry a line, so that one can be named to be disclosed or erased.
import { isErased, type OpenedEntry, openEntry } from "@bayyina/journal";
import { BayyinaError } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runOnCase } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import type { Session } from "../session.ts";

type EntriesOptions = CaseOptions & { readonly claim?: string; readonly item?: string; readonly kind?: string };

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addEntries(program: Command): void {
  withCase(program.command("entries").description("the journal: index, kind, when, by whom, fields, and what was erased"))
    .option("--claim <id>", "only those that speak of this claim")
    .option("--item <id>", "only those that speak of this item")
    .option("--kind <kind>", "only those of this kind")
    .action((options: EntriesOptions) => runOnCase(options, async (session) => list(session, options)));
}

function list(session: Session, { claim, item, kind }: EntriesOptions): VerbResult {
  const shown: { entry: number; kind: string; at: string; by: string; fields: string[]; erased: string[] }[] = [];
  for (const sealed of session.store.journal.read(0)) {
    if (sealed.index === undefined) throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db" } });
    const opened = openEntry(sealed);
    const speaks = [claim, item].every((id) => id === undefined || speaksOf(opened, id));
    if (!speaks || (kind !== undefined && kind !== opened.kind)) continue;
    const fields = Object.keys(sealed.fields).filter((name) => !opened.erased.includes(name));
    const { at, by } = opened;
    const row = { kind: opened.kind, at: isErased(at) ? "erased" : at, by: isErased(by) ? "erased" : by };
    shown.push({ entry: sealed.index, ...row, fields: fields.sort(), erased: [...opened.erased] });
  }
  const lines = shown.map(
    (each) =>
      `${String(each.entry).padStart(5)}  ${each.at}  ${each.kind.padEnd(18)}  ${each.by}  (${each.fields.join(", ")})${each.erased.length === 0 ? "" : `; erased: ${each.erased.join(", ")}`}`,
  );
  return { exit: 0, lines: lines.length === 0 ? ["No such entry."] : lines, json: shown };
}

// Ids are found wherever they stand: in a field of their own, in a claim's quote, in what it rests on.
function speaksOf({ body }: OpenedEntry, id: string): boolean {
  return body !== "erased" && JSON.stringify(body).includes(JSON.stringify(id));
}
