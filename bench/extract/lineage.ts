// How long lineage takes over a whole case, and what it finds there: a case made of invented words, and the texts of an archive where one is
// given. Prints counts only. An archive says nothing of which text copies which, so nothing is scored.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { countTextRoots, findLineage, type LineageText } from "@bayyina/extract";

/** One run. `copies`, `restsOn`: edges; translations need claims, which these texts come without. */
export type LineageRow = {
  readonly texts: number;
  readonly megabytes: number;
  readonly copies: number;
  readonly restsOn: number;
  readonly roots: number;
  readonly milliseconds: number;
};

/**
 * Measures lineage.
 *
 * @param dataDir - A folder with `airwars_syria*.jsonl.gz`.
 * @returns A row for 1,000 and for 10,000 invented texts, a tenth of them copies, then one for each archive.
 */
export async function measureLineage(dataDir: string): Promise<readonly LineageRow[]> {
  const files = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => /^airwars_syria.*\.jsonl\.gz$/.test(name)) : [];
  const archives = files.sort().map((file) => parseTexts(gunzipSync(readFileSync(join(dataDir, file))).toString("utf8")));
  return [inventedTexts(1000), inventedTexts(10_000), ...archives].map(measured);
}

function measured(texts: readonly string[]): LineageRow {
  const nothing = { reported: null, lang: null, publisher: null, claims: [] } as const;
  const given = texts.map((text, at): LineageText => ({ id: `t${at}`, text, ...nothing }));
  const started = performance.now();
  const lineage = findLineage(given);
  const milliseconds = Math.round(performance.now() - started);
  const edgesOf = (kind: "copies" | "rests-on"): number => lineage.edges.filter((edge) => edge.kind === kind).length;
  return {
    texts: texts.length,
    megabytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6,
    copies: edgesOf("copies"),
    restsOn: edgesOf("rests-on"),
    roots: countTextRoots(
      given.map(({ id }) => id),
      lineage,
    ).roots,
    milliseconds,
  };
}

/** 200 words each; of every ten texts the last is the one before it with an end cut off. */
function inventedTexts(count: number): readonly string[] {
  const syllables = ["ta", "ro", "min", "del", "ka", "sur", "vo", "len", "ib", "ash"];
  let state = 7;
  const syllable = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return syllables[(state >>> 16) % syllables.length] ?? "";
  };
  const texts: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const text = Array.from({ length: 200 }, () => syllable() + syllable() + syllable()).join(" ");
    texts.push(at % 10 === 9 ? (texts.at(-1) ?? "").slice(0, -200) : text);
  }
  return texts;
}

function parseTexts(lines: string): readonly string[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) =>
      (JSON.parse(line) as { readonly texts: readonly { readonly text: string }[] }).texts.map(({ text }) => text),
    );
}
