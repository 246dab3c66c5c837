// Incidents coded from many sources' texts, Arabic and English: does the range of killed over the claims of all its texts hold the
// coded range, and are both bounds exact? A text is read with its own day of publication, or none: the incident's day is truth.
import { reportToll, type SaidToll } from "@bayyina/extract";
import type { SyriaIncident } from "./corpora.ts";
import { claimsOfText } from "./read-report.ts";

/** Hits over incidents. `answered`: at least one text says something of the killed. */
export type SyriaLine = {
  readonly what: string;
  readonly incidents: number;
  readonly answered: number;
  readonly holds: number;
  readonly bothExact: number;
};

/**
 * Scores the incidents with a coded range of killed.
 *
 * @param incidents - The incidents.
 * @returns Lines: all texts, each half of the file, and the texts of each language alone.
 */
export function scoreSyria(incidents: readonly SyriaIncident[]): readonly SyriaLine[] {
  const read = incidents.flatMap(({ id, killed, texts }) => {
    if (killed.min === null || killed.max === null) return [];
    const tolls = texts.map((text) => ({
      lang: text.lang,
      toll: reportToll(claimsOfText(text.id, text.text, text.published, text.lang)).killed,
    }));
    return [{ id, min: killed.min, max: killed.max, tolls }];
  });
  const langs = [...new Set(incidents.flatMap(({ texts }) => texts.map(({ lang }) => lang)))].sort();
  return [
    lineOf("all texts", read),
    lineOf(
      "even half",
      read.filter((_, i) => i % 2 === 0),
    ),
    lineOf(
      "odd half",
      read.filter((_, i) => i % 2 === 1),
    ),
    ...langs.map((lang) =>
      lineOf(
        `only ${lang}`,
        read
          .map((one) => ({ ...one, tolls: one.tolls.filter((toll) => toll.lang === lang) }))
          .filter(({ tolls }) => tolls.length > 0),
      ),
    ),
  ];
}

type Read = { readonly min: number; readonly max: number; readonly tolls: readonly { readonly toll: SaidToll | null }[] };

function lineOf(what: string, incidents: readonly Read[]): SyriaLine {
  const line = { answered: 0, holds: 0, bothExact: 0 };
  for (const { min, max, tolls } of incidents) {
    const said = tolls.flatMap(({ toll }) => (toll === null ? [] : [toll]));
    if (said.length === 0) continue;
    const least = Math.min(...said.map((toll) => toll.least));
    const most = Math.max(...said.map((toll) => toll.most));
    line.answered += 1;
    if (least <= min && most >= max) line.holds += 1;
    if (least === min && most === max) line.bothExact += 1;
  }
  return { what, incidents: incidents.length, ...line };
}
