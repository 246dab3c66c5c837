// Translations: two texts in different languages that give the same figures of the same, of the same day, and the same place or speaker.
// Never by figures alone: many reports say "12 killed". Figures and places are read by extraction in each language; nothing is translated.
import { type Claim, isoDay, type PartialDate, parsePartialDate } from "@bayyina/model";
import { maySpellOne } from "@bayyina/names";
import type { FoundEdge, LineageText } from "./lineage.ts";
import { noEvidence } from "./lineage.ts";

/** Texts this many days apart may be one statement; later ones are taken for another day's. */
const mostDaysApart = 3;
/** With one figure, so many further kinds of agreement are asked for; with more figures, one fewer. */
const asked = 2;
/** Of texts that give one figure, each is compared with so many that follow by date. */
const mostCompared = 40;
/** Share of the texts' figures that must be in both. */
const leastFigures = 0.5;

type Figure = { readonly key: string; readonly claim: Claim };
type Side = {
  readonly text: LineageText;
  readonly language: string;
  readonly figures: readonly Figure[];
  readonly keys: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly reported: number | null;
};

/**
 * Finds translations.
 *
 * @param texts - Texts by id.
 * @returns An edge for each pair; `score`: the share of figures in both, drawn down where a kind of agreement is missing.
 */
export function findTranslations(texts: readonly LineageText[]): readonly FoundEdge[] {
  const sides = texts.flatMap((text) => sideOf(text) ?? []);
  const byFigure = new Map<string, number[]>();
  const order = sides.map((_, at) => at).sort((a, b) => (sides[a]?.reported ?? 0) - (sides[b]?.reported ?? 0) || a - b);
  for (const at of order)
    for (const key of sides[at]?.keys ?? []) {
      const list = byFigure.get(key);
      if (list === undefined) byFigure.set(key, [at]);
      else list.push(at);
    }
  const pairs = new Set<number>();
  for (const list of byFigure.values())
    list.forEach((one, at) => {
      for (const other of list.slice(at + 1, at + 1 + mostCompared))
        pairs.add(Math.min(one, other) * sides.length + Math.max(one, other));
    });
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((pair) => {
      const [left, right] = [sides[Math.floor(pair / sides.length)], sides[pair % sides.length]];
      return left === undefined || right === undefined ? [] : translationOf(left, right);
    });
}

function sideOf(text: LineageText): Side | null {
  const language = languageOf(text);
  const figures = text.claims.flatMap((claim): readonly Figure[] =>
    claim.kind === "quantity" && (claim.low ?? claim.high ?? 0) > 0
      ? [{ key: `${claim.counted} ${claim.low} ${claim.high}`, claim }]
      : [],
  );
  if (language === null || figures.length === 0) return null;
  const days = new Set(
    text.claims.flatMap(({ during }) => (during === null ? [] : (dayOfDate(parsePartialDate(during)) ?? []))).map(isoDay),
  );
  const reported = text.reported === null ? null : dayOfDate(parsePartialDate(text.reported));
  return { text, language, figures, keys: new Set(figures.map(({ key }) => key)), days, reported };
}

/** The label's first part; without one, the script that most letters are in. */
function languageOf({ lang, text }: LineageText): string | null {
  if (lang !== null) return lang.toLowerCase().split(/[^a-z]/u)[0] ?? null;
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const [latin, arabic] = [count(/\p{Script=Latin}/gu), count(/\p{Script=Arabic}/gu)];
  if (latin + arabic === 0) return null;
  return latin > arabic ? "latin script" : "arabic script";
}

function dayOfDate({ start, end }: PartialDate): number | null {
  return start.kind === "day" && end.kind === "day" && start.day === end.day ? end.day : null;
}

function translationOf(left: Side, right: Side): readonly FoundEdge[] {
  if (left.language === right.language || tooFarApart(left, right)) return [];
  const shared = [...left.keys].filter((key) => right.keys.has(key)).sort();
  const figures = shared.length / Math.max(left.keys.size, right.keys.size);
  const days = [...left.days].filter((day) => right.days.has(day)).sort();
  const places = left.text.claims.some(({ placeIds }) =>
    placeIds.some((id) => right.text.claims.some((claim) => claim.placeIds.includes(id))),
  );
  const speakers = shareSpeaker(left.text, right.text);
  const agreements = [days.length > 0, places, speakers];
  const agreed = agreements.filter(Boolean).length;
  const needed = shared.length > 1 ? asked - 1 : asked;
  if (figures < leastFigures || agreed < needed) return [];
  const because = [
    shared.length === 1 ? "one figure of the same in both" : `${shared.length} figures of the same in both`,
    ...(days.length > 0 ? ["the same day"] : []),
    ...(places ? ["the same place"] : []),
    ...(speakers ? ["a speaker whose names may be one"] : []),
  ];
  const claims = shared.flatMap((key) => {
    const [from, to] = [left, right].map((side) => side.figures.find((figure) => figure.key === key)?.claim.id);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const score = figures * ((1 + agreed) / (1 + agreements.length));
  const evidence = { ...noEvidence, claims, days };
  return [{ kind: "translates", derives: null, left: left.text, right: right.text, score, because, evidence }];
}

function tooFarApart({ reported: a }: Side, { reported: b }: Side): boolean {
  return a !== null && b !== null && Math.abs(a - b) > mostDaysApart;
}

/** Some word of four letters or more of a speaker's name on one side may spell one on the other. */
function shareSpeaker(a: LineageText, b: LineageText): boolean {
  const [own, others] = [speakerWords(a), speakerWords(b)];
  return own.some((word) => others.some((other) => maySpellOne(word, other)));
}

const shortestWord = 4;

function speakerWords({ claims }: LineageText): readonly string[] {
  const words = claims.flatMap(({ speaker }) => speaker.match(/\p{L}+/gu) ?? []);
  return [...new Set(words.filter((word) => word.length >= shortestWord))];
}
