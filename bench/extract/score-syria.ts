// Incidents coded from many sources' texts, Arabic and English: does what the texts say of the killed hold the coded range, and are both
// bounds exact? A text is read with its own day of publication, or none: the incident's day is truth.
import { type IncidentReport, incidentToll, saidElsewhere } from "@bayyina/extract";
import type { Coded, SyriaIncident } from "./corpora.ts";
import { claimsOfText } from "./read-report.ts";

/** Hits over incidents. `answered`: at least one text says something of the killed. */
export type SyriaLine = {
  readonly what: string;
  readonly incidents: number;
  readonly answered: number;
  readonly holds: number;
  readonly bothExact: number;
};

type Report = IncidentReport & { readonly lang: string };
type Read = { readonly killed: Coded; readonly reports: readonly Report[] };
type Said = { readonly least: number; readonly most: number };
type Tolling = (reports: readonly Report[]) => Said | null;

/**
 * Scores the incidents with a coded range of killed.
 *
 * @param incidents - The incidents, those without a coded range too: their texts tell footers and round-ups from reports.
 * @returns Lines: every claim's numbers; the incident's toll from its texts alone, and beside the case's other texts; each half of the
 * file, and the texts of each language alone.
 */
export function scoreSyria(incidents: readonly SyriaIncident[]): readonly SyriaLine[] {
  const all: readonly Read[] = incidents.map(({ killed, texts }) => ({
    killed,
    reports: texts.map(({ id, text, published, lang }) => ({ text, lang, claims: claimsOfText(id, text, published, lang) })),
  }));
  const isElsewhere = saidElsewhere(all.map(({ reports }) => reports));
  const coded = all.filter(({ killed }) => killed.min !== null && killed.max !== null);
  const even = coded.filter((_, at) => at % 2 === 0);
  const odd = coded.filter((_, at) => at % 2 === 1);
  const langs = [...new Set(coded.flatMap(({ reports }) => reports.map(({ lang }) => lang)))].sort();
  const toll: Tolling = (reports) => incidentToll(reports, isElsewhere);
  return [
    lineOf("range over all claims", coded, allNumbers),
    lineOf("toll, texts alone", coded, (reports) => incidentToll(reports)),
    lineOf("toll", coded, toll),
    lineOf("toll, even half", even, toll),
    lineOf("toll, odd half", odd, toll),
    ...langs.map((lang) => lineOf(`toll, only ${lang}`, inLanguage(coded, lang), toll)),
  ];
}

function inLanguage(incidents: readonly Read[], lang: string): readonly Read[] {
  return incidents
    .map(({ killed, reports }) => ({ killed, reports: reports.filter((report) => report.lang === lang) }))
    .filter(({ reports }) => reports.length > 0);
}

/** Every number that a claim of killed says, parts and known nones with them. */
function allNumbers(reports: readonly Report[]): Said | null {
  const numbers = reports.flatMap(({ claims }) =>
    claims.flatMap((claim) => (claim.kind === "quantity" && claim.counted === "killed" ? [claim.low, claim.high] : [])),
  );
  const said = numbers.filter((number) => number !== null);
  return said.length === 0 ? null : { least: Math.min(...said), most: Math.max(...said) };
}

function lineOf(what: string, incidents: readonly Read[], tolling: Tolling): SyriaLine {
  const line = { answered: 0, holds: 0, bothExact: 0 };
  for (const { killed, reports } of incidents) {
    const said = tolling(reports);
    if (said === null || killed.min === null || killed.max === null) continue;
    line.answered += 1;
    if (said.least <= killed.min && said.most >= killed.max) line.holds += 1;
    if (said.least === killed.min && said.most === killed.max) line.bothExact += 1;
  }
  return { what, incidents: incidents.length, ...line };
}
