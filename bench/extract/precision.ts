// Precision by reading: the kept verdicts as a table, and how many of the claims read are still made in the same way.
// `node bench/extract/precision.ts [--data DIR]`; without the texts only the table is printed. It judges nothing: a claim that is new or
// has changed has no verdict until it is read.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Corpora, readCorpora } from "./corpora.ts";
import { readingOf } from "./precision/reading.ts";
import { type Corpus, readVerdicts, type Side, type Verdict } from "./precision/verdict.ts";
import { claimsOfText } from "./read-report.ts";
import { printTable } from "./table.ts";

type Text = { readonly id: string; readonly text: string; readonly reported: string | null; readonly lang: string };

/** Normal quantile of a two-sided 95 % interval. */
const z = 1.96;

const { values } = parseArgs({ options: { data: { type: "string" } } });
const verdicts = readVerdicts(join(import.meta.dirname, "precision", "verdicts.jsonl"));
printVerdicts();
if (values.data !== undefined) printStanding(readCorpora(values.data));

function printVerdicts(): void {
  const groups = [
    ...Map.groupBy(verdicts, ({ corpus }) => corpus),
    ...Map.groupBy(verdicts, ({ kind }) => kind),
    ["all", verdicts] as const,
  ];
  printTable(
    "Claims that the text makes, by one reader; Wilson 95 % interval. Aim: 95 %",
    ["", "claims", "right", "share", "interval"],
    groups.map(([name, group]) => [name, ...rightOf(group)]),
  );
  const sideRows = (["place", "date", "speaker"] as const).map((side) => {
    const count = (word: Side): number => verdicts.filter((one) => one[side] === word).length;
    return [side, count("right"), count("wrong"), count("absent")];
  });
  printTable("What stands beside them", ["", "right", "wrong", "absent"], sideRows);
  const causes = Map.groupBy(
    verdicts.flatMap(({ cause }) => cause ?? []),
    (cause) => cause,
  );
  const byCount = [...causes].map(([cause, all]) => [cause, all.length] as const).toSorted((a, b) => b[1] - a[1]);
  printTable("Causes of the wrong ones", ["", "claims"], byCount);
}

function rightOf(group: readonly Verdict[]): readonly (string | number)[] {
  const [right, all] = [group.filter(({ verdict }) => verdict === "right").length, group.length];
  const [share, spread] = [right / all, z ** 2 / all];
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / all + spread / (4 * all));
  const percent = (value: number): string => (100 * value).toFixed(1);
  return [all, right, `${percent(share)} %`, `${percent(middle - half)}–${percent(middle + half)}`];
}

function printStanding(found: Corpora): void {
  const texts = textsOf(found);
  const rows = (["right", "wrong"] as const).map((word) => {
    const read = verdicts.filter(({ verdict }) => verdict === word);
    const standing = read.filter((one) => isStillMade(one, texts[one.corpus])).length;
    return [word, read.length, standing, read.length - standing];
  });
  printTable("Claims read, in today's extraction", ["", "read", "made in the same way", "changed or gone: read again"], rows);
}

/** Quotes may have grown or shrunk since: they need to share words, and the readings to be equal. */
function isStillMade({ id, kind, start, end, reading }: Verdict, texts: readonly Text[]): boolean {
  const read = JSON.stringify(reading);
  return texts
    .filter((text) => text.id === id)
    .flatMap(({ text, reported, lang }) => claimsOfText(id, text, reported, lang))
    .some(
      (claim) =>
        claim.quote !== "not-checked" &&
        claim.kind === kind &&
        claim.quote.start < end &&
        start < claim.quote.end &&
        JSON.stringify(readingOf(claim)) === read,
    );
}

function textsOf({ gaza, syria, gva, muc }: Corpora): Readonly<Record<Corpus, readonly Text[]>> {
  const sources = syria.flatMap(({ texts }) =>
    texts.map(({ id, text, published, lang }) => ({ id, text, reported: published, lang })),
  );
  return {
    gaza: gaza.map(({ id, text }) => ({ id, text, reported: null, lang: "en" })),
    "syria-ar": sources.filter(({ lang }) => lang === "ar"),
    "syria-en": sources.filter(({ lang }) => lang === "en"),
    gva: gva.map(({ id, text, published }) => ({ id, text, reported: published, lang: "en" })),
    muc4: muc.map(({ id, text }) => ({ id, text, reported: null, lang: "en" })),
  };
}
