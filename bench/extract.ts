// What extraction reads from real texts, against what people coded from them; how fast it is; whether every quote stands.
// `npm run bench:extract -- --data DIR [--sample N --seed S --output FILE] [--only gaza,syria,gva,muc,speed,quotes]`; files that are absent are skipped.
import { parseArgs } from "node:util";
import { type Corpora, folderOf, readCorpora } from "./extract/corpora.ts";
import { countQuotes } from "./extract/quotes.ts";
import { claimsOfText } from "./extract/read-report.ts";
import { scoreReportClusters } from "./extract/report-clusters.ts";
import { type TextClaims, writeSample } from "./extract/sample.ts";
import { scoreGaza } from "./extract/score-gaza.ts";
import { scoreGva } from "./extract/score-gva.ts";
import { scoreMuc } from "./extract/score-muc.ts";
import { scoreSyria } from "./extract/score-syria.ts";
import { growth, hostileSpeeds, type Speed, speedOf } from "./extract/speed.ts";
import { printTable, share } from "./extract/table.ts";

type Text = { readonly id: string; readonly text: string; readonly reported: string | null; readonly lang: string };

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    only: { type: "string", default: "gaza,syria,clusters,gva,muc,quotes,speed" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    output: { type: "string", default: "claims-sample.jsonl" },
  },
});
const corpora = readCorpora(values.data ?? "data");
const asked = new Set(values.only.split(","));
const texts = textsOf(corpora);

for (const [corpus, all] of Object.entries(texts))
  if (all.length === 0) console.log(`${corpus}: no file of this kind in the folder given with --data; skipped`);
if (values.sample === undefined) await printAll();
else {
  const read: readonly TextClaims[] = Object.entries(texts).flatMap(([corpus, all]) =>
    all.map(({ id, text, reported, lang }) => ({ corpus, id, claims: claimsOfText(id, text, reported, lang) })),
  );
  const written = writeSample(read, Number(values.sample), Number(values.seed), values.output);
  console.log(`${written} claims written to ${values.output}: ids and offsets, no text`);
}

async function printAll(): Promise<void> {
  if (asked.has("gaza") && corpora.gaza.length > 0) printGaza();
  if (asked.has("syria") && corpora.syria.length > 0) printSyria();
  if (asked.has("clusters") && corpora.syria.length > 0) await printClusters();
  if (asked.has("gva") && corpora.gva.length > 0) printGva();
  if (asked.has("muc") && corpora.muc.length > 0) printMuc();
  if (asked.has("quotes")) printQuotes();
  if (asked.has("speed")) printSpeeds();
}

function printGaza(): void {
  const rows = scoreGaza(corpora.gaza).map(({ what, shares: s }) => [
    what,
    s.records,
    ...[s.minExact, s.maxExact, s.bothExact, s.minWithin1, s.maxWithin1, s.bothWithin1].map((hits) => share(hits, s.records)),
  ]);
  const head = ["records", "min exact", "max exact", "both exact", "min within 1", "max within 1", "both within 1"];
  printTable("Assessments: killed and injured, min and max. Aim: killed both exact 60 %, within one 75 %", ["", ...head], rows);
}

function printSyria(): void {
  const rows = scoreSyria(corpora.syria).map((s) => [
    s.what,
    s.incidents,
    share(s.answered, s.incidents),
    share(s.holds, s.incidents),
    share(s.bothExact, s.incidents),
  ]);
  printTable(
    "Incidents of many texts: killed. Aim: holds 75 %, both exact 45 %",
    ["", "coded incidents", "any answer", "holds the coded range", "both bounds exact"],
    rows,
  );
}

async function printClusters(): Promise<void> {
  const rows = await scoreReportClusters(folderOf(values.data ?? "data"));
  printTable(
    "Reports grouped into incidents. Aim: B³ F1 0.75",
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row).map(cell)),
  );
}

function cell(value: unknown): string {
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : String(value);
}

function printGva(): void {
  const rows = scoreGva(corpora.gva).map((s) => [
    s.what,
    s.reports,
    share(s.killed, s.reports),
    share(s.injured, s.reports),
    s.held,
    share(s.dayExact, s.held),
    share(s.dayWrong, s.held),
  ]);
  printTable(
    "Shootings. Aim: killed 92 %, injured 80 %, day 70 %",
    ["", "reports", "killed exact", "injured exact", "text holds the day", "day exact", "another day"],
    rows,
  );
}

function printMuc(): void {
  const rows = scoreMuc(corpora.muc).map(({ what, keys, answers, right }) => {
    const [precision, recall] = [right / answers, right / keys];
    return [
      what,
      keys,
      answers,
      share(right, answers),
      share(right, keys),
      ((200 * precision * recall) / (precision + recall)).toFixed(1),
    ];
  });
  printTable(
    "Messages: human targets killed or injured, with their number (rules: bench/extract/score-muc.ts)",
    ["", "keys", "answers", "precision", "recall", "F1"],
    rows,
  );
}

function printQuotes(): void {
  const rows = Object.entries(texts).map(([corpus, all]) => {
    const count = countQuotes(
      all.map(({ id, text, reported, lang }) => ({ text, claims: claimsOfText(id, text, reported, lang) })),
    );
    return [corpus, all.length, count.claims, count.quotes, count.failures];
  });
  printTable("Quotes that stand at their offsets", ["", "texts", "claims", "quotes", "failures"], rows);
}

function printSpeeds(): void {
  const cells = ({ what, megabytes, seconds }: Speed): readonly (string | number)[] => [
    what,
    megabytes.toFixed(2),
    seconds.toFixed(2),
    (megabytes / seconds).toFixed(1),
  ];
  const head = ["", "MB", "seconds", "MB/s"];
  const found = Object.entries(texts).filter(([, all]) => all.length > 0);
  printTable(
    "Speed on one core. Aim: 5 MB/s",
    head,
    found.map(([corpus, all]) => cells(speedOf(corpus, all))),
  );
  printTable("Growth", head, growth(Object.values(texts).flat()).map(cells));
  printTable("Text made to be slow, 1 MB in one line", head, hostileSpeeds().map(cells));
}

function textsOf({ gaza, syria, gva, muc }: Corpora): Readonly<Record<"gaza" | "syria" | "gva" | "muc4", readonly Text[]>> {
  return {
    gaza: gaza.map(({ id, text }) => ({ id, text, reported: null, lang: "en" })),
    syria: syria.flatMap(({ texts: all }) =>
      all.map(({ id, text, published, lang }) => ({ id, text, reported: published, lang })),
    ),
    gva: gva.map(({ id, text, published }) => ({ id, text, reported: published, lang: "en" })),
    muc4: muc.map(({ id, text }) => ({ id, text, reported: null, lang: "en" })),
  };
}
