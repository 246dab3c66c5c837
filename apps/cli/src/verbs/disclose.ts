// `bayyina disclose`: chosen fields of chosen entries for somebody outside the case, with all they need to check them.
import { existsSync, writeFileSync } from "node:fs";
import { type ChosenEntry, isErased, makeBundle, type SealedEntry } from "@bayyina/journal";
import { BayyinaError, parseId } from "@bayyina/model";
import { rethrowDiskProblem } from "@bayyina/store";
import { equalBytes, keyFingerprint, parseCheckpoint, parseNote, rootFromTiles, sha256, signCheckpoint } from "@bayyina/tlog";
import { checkTimestampToken, tokenIn } from "@bayyina/trusted-time";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { entryIndex } from "../entry-index.ts";
import { readInput, readText } from "../read-files.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session } from "../session.ts";

/** Tokens that a bundle can hold (spec/bundle.md). */
const mostTimes = 16;

type DiscloseOptions = CaseOptions & {
  readonly entry?: readonly string[];
  readonly claim?: string;
  readonly item?: string;
  readonly field: readonly string[];
  readonly checkpoint?: string;
  readonly time?: readonly string[];
  readonly output: string;
};

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addDisclose(program: Command): void {
  withCase(program.command("disclose").description("write chosen fields as a bundle that is checked without the case"))
    .option("--entry <index...>", "entries by index")
    .option("--claim <id>", "the entries that hold this claim and its reviews")
    .option("--item <id>", "the entries of this item: custody, source, texts")
    .requiredOption("--field <name...>", "the fields to show, of those entries that have them; all others stay hidden")
    .option("--checkpoint <file>", "a checkpoint of this log that is public already; by default one of this moment is signed")
    .option("--time <file...>", "timestamp tokens over that checkpoint, to put beside it")
    .requiredOption("--output <file>", "the bundle; no file may stand there")
    .action((options: DiscloseOptions) => runOnCase(options, (session) => disclose(session, options)));
}

async function disclose(session: Session, options: DiscloseOptions): Promise<VerbResult> {
  const { store } = session;
  if (existsSync(options.output)) throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: { option: "--output" } });
  const chosen = chosenEntries(session, options);
  const checkpoint =
    options.checkpoint === undefined
      ? signCheckpoint({ origin: store.info.origin, size: store.journal.size(), root: store.journal.root() }, store.signer)
      : await ownCheckpoint(session, options.checkpoint);
  const times = await tokensOver(checkpoint, options.time ?? []);
  const bundle = await makeBundle({ entries: chosen, log: store.journal.log, checkpoint, times });
  write(options.output, bundle);
  const shown = new Set(chosen.flatMap(({ fields }) => fields));
  const withheld = new Set(chosen.flatMap(({ sealed }) => Object.keys(sealed.fields)).filter((name) => !shown.has(name)));
  const lines = [
    `Wrote ${countOf(chosen.length, "entry", "entries")}. Shown: ${[...shown].sort().join(", ")}. Hidden: ${[...withheld].sort().join(", ") || "nothing"}.`,
    "Whoever has this file sees what is shown, and can prove to others that it stood in the log.",
    `The log's key, to be told by another way: ${keyFingerprint(store.signer)}`,
    `check it  npx --no bayyina verify-bundle ${options.output}`,
  ];
  return {
    exit: 0,
    lines,
    json: { entries: chosen.map(({ index }) => index), shown: [...shown].sort(), hidden: [...withheld].sort() },
  };
}

function chosenEntries(session: Session, options: DiscloseOptions): readonly ChosenEntry[] {
  const { field } = options;
  const indexes = indexesOf(session, options);
  const chosen: ChosenEntry[] = [];
  for (const sealed of session.store.journal.read(0)) {
    const index = sealed.index ?? -1;
    if (indexes.has(index)) chosen.push({ index, sealed, fields: field.filter((name) => Object.hasOwn(sealed.fields, name)) });
  }
  const missing = [...indexes].find((index) => !chosen.some((each) => each.index === index));
  if (missing !== undefined)
    throw new BayyinaError({ code: "ENTRY_UNKNOWN", facts: { entry: missing, entries: session.state().size } });
  // A name that no entry has is a slip of the hand; the bundle would prove nothing of what was meant.
  for (const name of field)
    if (!chosen.some(({ fields }) => fields.includes(name)))
      throw new BayyinaError({ code: "FIELD_UNKNOWN", facts: { fields: fieldNames(chosen) } });
  return chosen.filter(({ fields }) => fields.length > 0);
}

function indexesOf(session: Session, { entry, claim, item }: DiscloseOptions): ReadonlySet<number> {
  if (entry === undefined && claim === undefined && item === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--entry, --claim or --item" } });
  return new Set([
    ...(entry ?? []).map((text) => entryIndex(text, "--entry")),
    ...(claim === undefined ? [] : entriesOfClaim(session, claim)),
    ...(item === undefined ? [] : entriesOfItem(session, item)),
  ]);
}

function entriesOfClaim(session: Session, claim: string): readonly number[] {
  const record = session.state().claims.get(parseId("claim", claim));
  if (record === undefined) throw new BayyinaError({ code: "CLAIM_UNKNOWN", facts: { claim } });
  return record.entries;
}

function entriesOfItem(session: Session, item: string): readonly number[] {
  const record = session.state().items.get(parseId("item", item));
  if (record === undefined) throw new BayyinaError({ code: "ITEM_UNKNOWN", facts: { item } });
  return [...[...record.custody, ...record.workingCopies].map((each) => each.entry), record.sourceEntry];
}

function fieldNames(chosen: readonly { readonly sealed: SealedEntry }[]): string {
  const names = chosen.flatMap(({ sealed }) =>
    Object.entries(sealed.fields).flatMap(([name, field]) => (isErased(field) ? [] : [name])),
  );
  return [...new Set(names)].sort().join(", ");
}

// The bundle's own check says whose key signed; here only that it is this log's checkpoint, at this size or before. One of a longer log, or of
// another history, is no damage of the case: somebody else has more of it, or something else.
async function ownCheckpoint({ store }: Session, file: string): Promise<string> {
  const option = "--checkpoint";
  const note = readText(file);
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? "");
  if (checkpoint?.origin !== store.info.origin) throw new BayyinaError({ code: "NOT_SAME_LOG", facts: { option } });
  const { size } = checkpoint;
  const entries = store.journal.size();
  if (size > entries)
    throw new BayyinaError({ code: "LOG_NOT_CONSISTENT", facts: { option, size, entries, why: "newer than this case" } });
  if (!equalBytes(await rootFromTiles(store.journal.log, size), checkpoint.root))
    throw new BayyinaError({ code: "LOG_NOT_CONSISTENT", facts: { option, size, why: "of other entries than this case's" } });
  return note;
}

// A token that does not fit would make the whole bundle fail with whoever gets it. Its authority is theirs to judge.
async function tokensOver(checkpoint: string, files: readonly string[]): Promise<readonly Uint8Array[]> {
  const option = "--time";
  if (files.length > mostTimes)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option, files: files.length, most: mostTimes } });
  const digest = sha256(new TextEncoder().encode(parseNote(checkpoint)?.text ?? ""));
  const tokens: Uint8Array[] = [];
  for (const [at, file] of files.entries()) {
    const invalid = (why: string): BayyinaError =>
      new BayyinaError({ code: "TIMESTAMP_INVALID", facts: { option, file: at + 1, why } });
    const found = tokenIn(new Uint8Array(readInput(file)));
    if (found.kind !== "token") throw invalid(found.kind);
    const checked = await checkTimestampToken({ token: found.token, digest, anchors: [] });
    if (checked.kind === "fails") throw invalid(checked.why);
    tokens.push(found.token);
  }
  return tokens;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 }); // its owner decides who else may read it
  } catch (error) {
    throw rethrowDiskProblem(error, "bundle");
  }
}
