// The corpora of extraction: files found by their kind, whatever their split is called, and parsed. They lie outside of the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A coded range; null = nothing was coded. */
export type Coded = { readonly min: number | null; readonly max: number | null };
/** An assessment with what was coded from it and its sources. `reported`: its own date as written. */
export type GazaRecord = {
  readonly id: string;
  readonly text: string;
  readonly reported: string;
  readonly killed: Coded;
  readonly injured: Coded;
};
/** A source's text. `published`: EDTF, or null. */
export type SyriaText = { readonly id: string; readonly text: string; readonly published: string | null; readonly lang: string };
/** An incident with the texts it was coded from. */
export type SyriaIncident = { readonly id: string; readonly killed: Coded; readonly texts: readonly SyriaText[] };
/** A report of a shooting. `day`: the day coded. */
export type GvaReport = {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly killed: number;
  readonly injured: number;
  readonly day: string;
};
/** A message with its templates: slots by name, each a list of fills. */
export type MucMessage = {
  readonly id: string;
  readonly text: string;
  readonly templates: readonly Readonly<Record<string, readonly string[]>>[];
};
/** All files of all kinds. */
export type Corpora = {
  readonly gaza: readonly GazaRecord[];
  readonly syria: readonly SyriaIncident[];
  readonly gva: readonly GvaReport[];
  readonly muc: readonly MucMessage[];
};

/** Other forms of a publisher's date are left out: they are not parsed here. */
const isoDayFirst = /^\d{4}-\d{2}-\d{2}/u;

/**
 * Reads the corpora of a folder.
 *
 * @param folder - A folder that holds the files, or a folder `text` that does.
 * @returns What was found; a kind without a file is empty.
 */
export function readCorpora(folder: string): Corpora {
  const at = folderOf(folder);
  const names = existsSync(at) ? readdirSync(at).sort() : [];
  const named = (pattern: RegExp): readonly string[] => names.filter((name) => pattern.test(name)).map((name) => join(at, name));
  return {
    gaza: named(/^airwars_gaza.*\.jsonl\.gz$/u).flatMap((file) => linesOf(file).map(parseGaza)),
    syria: named(/^airwars_syria.*\.jsonl\.gz$/u).flatMap((file) => linesOf(file).map(parseSyria)),
    gva: named(/^gva.*_X\.json$/u).flatMap(readGva),
    muc: named(/^muc4.*\.jsonl$/u).flatMap((file) => linesOf(file).map(parseMuc)),
  };
}

/**
 * The folder in which the files lie.
 *
 * @param folder - As given.
 * @returns Its folder `text` where it has one, else itself.
 */
export function folderOf(folder: string): string {
  const inner = join(folder, "text");
  return existsSync(inner) ? inner : folder;
}

function linesOf(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text.split("\n").filter((line) => line !== "");
}

function readGva(file: string): readonly GvaReport[] {
  const truth = file.replace(/_X\.json$/u, "_y.json");
  return existsSync(truth) ? parseGva(readFileSync(file, "utf8"), readFileSync(truth, "utf8")) : [];
}

/** Of a record nothing but the assessment and the report's date is handed on as input; the rest is what it is measured against. */
function parseGaza(line: string): GazaRecord {
  const row = JSON.parse(line) as { code: string; date: string; assessment: string | null } & Readonly<
    Record<string, number | null>
  >;
  return {
    id: row.code,
    text: row.assessment ?? "",
    reported: row.date,
    killed: parseCoded(row, "killed"),
    injured: parseCoded(row, "injured"),
  };
}

function parseSyria(line: string): SyriaIncident {
  const row = JSON.parse(line) as {
    code: string;
    texts: readonly { id: string; published: string | null; title: string | null; lang: string; text: string }[];
  } & Readonly<Record<string, unknown>>;
  const texts = row.texts.map(({ id, published, title, lang, text }) => ({
    id,
    lang,
    text: [title ?? "", text].filter((part) => part !== "").join("\n\n"),
    published: isoDayFirst.exec(published ?? "")?.[0] ?? null,
  }));
  return { id: row.code, killed: parseCoded(row, "killed"), texts };
}

function parseCoded(row: object, field: string): Coded {
  const cells = row as Readonly<Record<string, number | null | undefined>>;
  return { min: cells[`${field}_min`] ?? null, max: cells[`${field}_max`] ?? null };
}

function parseGva(inputs: string, truths: string): readonly GvaReport[] {
  const texts = JSON.parse(inputs) as readonly { text: string; publish_date: string }[];
  const coded = JSON.parse(truths) as readonly { n_killed: number; n_injured: number; shooting_date: string }[];
  return texts.flatMap(({ text, publish_date }, i): GvaReport[] => {
    const truth = coded[i];
    if (truth === undefined) return [];
    return [
      {
        id: `gva-${i}`,
        text,
        published: publish_date,
        killed: truth.n_killed,
        injured: truth.n_injured,
        day: truth.shooting_date,
      },
    ];
  });
}

function parseMuc(line: string): MucMessage {
  return JSON.parse(line) as MucMessage;
}
