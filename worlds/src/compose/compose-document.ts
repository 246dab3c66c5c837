// A composed document: a report in one of the file kinds, with its sidecar.
import type { AuthoredDocument, Format } from "../authored.ts";
import type { Random } from "../random.ts";
import type { Language, Sidecar } from "../world.ts";
import { composeReportAr } from "./compose-report-ar.ts";
import { composeReportEn } from "./compose-report-en.ts";
import type { ReportFacts, ReportText } from "./report-facts.ts";

type Kind = { readonly extension: string; readonly languages: readonly Language[] };

const prose: readonly Language[] = ["en", "en", "en", "en", "en", "en", "en", "en", "en", "en", "ar", "ar", "ar", "en+ar"];
const kinds: readonly Kind[] = [
  ...Array.from({ length: 37 }, () => ({ extension: "txt", languages: prose })),
  ...Array.from({ length: 5 }, () => ({ extension: "html", languages: prose })),
  ...Array.from({ length: 3 }, () => ({ extension: "eml", languages: prose })),
  ...Array.from({ length: 2 }, (): Kind => ({ extension: "pdf", languages: ["en"] })),
  { extension: "csv", languages: ["en"] },
  { extension: "json", languages: ["en"] },
  { extension: "png", languages: ["none"] },
];
const publishers = [
  { en: "Wadi News Agency", ar: "وكالة أنباء الوادي", host: "wadinews.example", kind: "agency report" },
  { en: "Halqura Post", ar: "بريد حلقورة", host: "halqurapost.example", kind: "news report" },
  { en: "Talqun Today", ar: "تلقون اليوم", host: "talquntoday.example", kind: "news report" },
  { en: "Kestrel Wire", ar: "كسترل واير", host: "kestrelwire.example", kind: "agency report" },
  { en: "Talqun Casualty Observatory", ar: "مرصد ضحايا تلقون", host: "casualty-observatory.example", kind: "statement" },
  { en: "Talqun Civil Defence", ar: "الدفاع المدني في تلقون", host: "talqun-civil-defence.example", kind: "statement" },
] as const;

/**
 * @param number - The document's number in the world (from 1).
 * @param facts - What it tells.
 * @param random - Draws kind, language, wording and what the sidecar leaves out.
 * @returns The document.
 */
export function composeDocument(number: number, facts: ReportFacts, random: Random): AuthoredDocument {
  const kind = random.pick(kinds);
  const lang = random.pick(kind.languages);
  const name = `${String(number).padStart(3, "0")}-${facts.incident.id}-${facts.reported}.${kind.extension}`;
  const publisher = random.pick(publishers);
  const report = reportIn(lang, facts, random);
  const site = lang === "ar" ? publisher.ar : publisher.en;
  const source: Sidecar = {
    ...(random.chance(0.85) ? { url: `https://${publisher.host}/${facts.reported}/${number}` } : {}),
    ...(random.chance(0.95) ? { publisher: site } : {}),
    ...(random.chance(0.93) ? { reported: facts.reported } : {}),
    ...(random.chance(0.9) && lang !== "none" ? { lang } : {}),
    ...(random.chance(0.4) ? { retrieved: "2031-07-20" } : {}),
    ...(random.chance(0.9) ? { kind: lang === "none" ? "photograph" : publisher.kind } : {}),
  };
  const misplaced = {
    incident: facts.incident.id,
    says: facts.place.id,
    truth: facts.incident.placeId,
    why: "misplaced in a neighbouring quarter",
  };
  return {
    name,
    lang,
    format: formatOf(kind.extension, {
      site,
      title: titleOf(lang, facts),
      host: publisher.host,
      number,
      reported: facts.reported,
    }),
    layout: kind.extension === "csv" || kind.extension === "json" ? "lines" : "prose",
    text: textOf(kind.extension, report, facts),
    source: random.chance(0.05) ? null : source,
    incidents: [facts.incident.id],
    misstates:
      lang === "none"
        ? []
        : [
            ...report.wrong.map((wrong) => ({ incident: facts.incident.id, ...wrong })),
            ...(facts.isMisplaced ? [misplaced] : []),
          ],
  };
}

function reportIn(lang: Language, facts: ReportFacts, random: Random): ReportText {
  if (lang === "ar") return composeReportAr(facts, random);
  const english = composeReportEn(facts, random);
  if (lang !== "en+ar") return english;
  const arabic = composeReportAr(facts, random);
  return { paragraphs: [...english.paragraphs, ...arabic.paragraphs], wrong: [...english.wrong, ...arabic.wrong] };
}

type Heading = {
  readonly site: string;
  readonly title: string;
  readonly host: string;
  readonly number: number;
  readonly reported: string;
};

function formatOf(extension: string, heading: Heading): Format {
  const encodings = ["8bit", "quoted-printable", "base64", "alternative"] as const;
  const [year = "", month = "", day = ""] = heading.reported.split("-");
  const id = `${heading.number}@${heading.host}`;
  const date = `${Number(day)} ${month === "05" ? "May" : month === "06" ? "Jun" : "Jul"} ${year} 18:00:00 +0300`;
  const mail = { from: `desk@${heading.host}`, to: `list@${heading.host}`, subject: heading.title, date, id };
  if (extension === "html") return { as: "html", title: heading.title, site: heading.site };
  if (extension === "eml") return { as: "mail", mail, encoding: encodings[heading.number % encodings.length] ?? "8bit" };
  if (extension === "pdf") return { as: "pdf", title: heading.title };
  return extension === "png" ? { as: "picture" } : { as: "text" };
}

function titleOf(lang: Language, facts: ReportFacts): string {
  return lang === "ar" ? `أخبار ${facts.place.names.ar[0] ?? ""}` : `News from ${facts.place.names.en[0] ?? ""}`;
}

function textOf(extension: string, report: ReportText, facts: ReportFacts): string {
  const { incident, harm } = facts;
  const place = facts.place.names.en[0] ?? "";
  if (extension === "csv")
    return `date,place,killed,injured,missing,alleged_party\n${incident.date},"${place}",${harm.killed},${harm.injured},${harm.missing},${incident.party}\n`;
  if (extension === "json")
    return `${JSON.stringify({ date: incident.date, place, text: report.paragraphs.join(" "), killed: harm.killed, injured: harm.injured }, null, 2)}\n`;
  return extension === "png" ? `${place}, ${facts.reported}` : report.paragraphs.join("\n\n");
}
