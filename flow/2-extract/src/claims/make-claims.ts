// Claims from what a sentence says: each with its quote, place, date, source and chain. What the sentence does not say is left open.

import { type Claim, claimIdOf, type Quote } from "@bayyina/model";
import { foldName } from "@bayyina/names";
import { wordAt } from "../text/phrases.ts";
import { partyText, quoteOf, wordsOf } from "../text/words.ts";
import { placeOf, type ReportFacts, type SentenceFacts, sentenceFacts } from "./claim-place.ts";
import { type Context, resolved } from "./context.ts";
import { joinNotes } from "./notes.ts";
import type { Attribution, Count, SentenceRead, Stretch } from "./sentence-read.ts";

type Part = Stretch & { readonly toll?: boolean };
type Dated = { readonly during: string | null; readonly duringQuote?: Quote; readonly note: string };
type Told = Pick<Claim, "speaker" | "chain" | "organOf" | "position"> & {
  readonly note: string;
  readonly anonymityAsked: boolean;
};
type Common = Omit<Claim, "id" | "kind">;

/**
 * The claims of a sentence.
 *
 * @param read - What it says.
 * @param context - What the paragraph said before it.
 * @param report - The report.
 * @returns Claims in the order of their words.
 */
export function makeClaims(read: SentenceRead, context: Context, report: ReportFacts): readonly Claim[] {
  const facts = sentenceFacts(report, read);
  const quantities = read.counts.map((count) => quantityClaim(count, read, context, facts));
  const attributions = oncePerAct(read.attributions).map((one) => attributionClaim(one, read, context, facts));
  const positions = read.positions.map((one): Claim => {
    const party = one.party.text;
    const speaker = partyText(read.tokens, facts.text, one.subjectFrom, one.subjectNext);
    const common = {
      ...commonOf(one, read, context, facts, ""),
      position: one.position,
      speaker,
      organOf: one.spokesman ? party : null,
    };
    return withId({ kind: "position", ...common, chain: chained([speaker], facts), party });
  });
  const damage = read.damage.map((one): Claim => {
    const structure = wordsOf(read.tokens, facts.text, [{ from: one.nameFrom, next: one.nameNext }]);
    return withId({
      kind: "damage",
      ...commonOf(one, read, context, facts, ""),
      allegedParty: partyOf(one, read),
      structure,
      damage: one.damage,
      scheme: null,
      imageDate: null,
    });
  });
  return [...quantities, ...attributions, ...positions, ...damage].sort((a, b) => startOf(a) - startOf(b));
}

type Unnamed = Claim extends infer One ? (One extends Claim ? Omit<One, "id"> : never) : never;

function withId(content: Unnamed): Claim {
  return { id: claimIdOf(content), ...content };
}

function quantityClaim(count: Count, read: SentenceRead, context: Context, facts: SentenceFacts): Claim {
  const structures = count.sort === "structures" ? "" : facts.grammar.structureOf(read, count, facts.text);
  const { counted, of, low, high, qualifier } = count;
  const common = commonOf(count, read, context, facts, structures);
  const note = joinNotes(count.note, common.note);
  return withId({ kind: "quantity", ...common, note, allegedParty: partyOf(count, read), counted, of, low, high, qualifier });
}

function attributionClaim(one: Attribution, read: SentenceRead, context: Context, facts: SentenceFacts): Claim {
  return withId({
    kind: "attribution",
    ...commonOf(one, read, context, facts, ""),
    party: one.party.text,
    act: one.act,
    weapon: one.weapon,
  });
}

function commonOf(stretch: Part, read: SentenceRead, context: Context, facts: SentenceFacts, structures: string): Common {
  const words = quoteOf(read.tokens, facts.text, stretch);
  const place = placeOf(stretch, read, context, facts);
  const date = dateOf(stretch, read, context, facts);
  const told = toldBy(stretch, read, context, facts);
  const quote = {
    ...words,
    ...(facts.item === null ? {} : { item: facts.item }),
    ...(facts.textDigest === null ? {} : { text: facts.textDigest }),
  };
  return {
    placeText: [structures, place.placeText].filter((words) => words !== "").join(", "),
    placeIds: place.placeIds,
    during: date.during,
    reported: facts.reported,
    speaker: told.speaker,
    chain: told.chain,
    observer: null,
    organOf: told.organOf,
    position: told.position,
    restsOn: null,
    provenance: null,
    quote,
    note: joinNotes(place.note, date.note, told.note, facts.labelled),
    address: facts.address,
    ...(told.anonymityAsked ? { anonymityAsked: true as const } : {}),
    ...(date.duringQuote === undefined ? {} : { duringQuote: date.duringQuote }),
    ...(place.placeQuote === undefined ? {} : { placeQuote: place.placeQuote }),
  };
}

function dateOf(stretch: Part, read: SentenceRead, context: Context, facts: SentenceFacts): Dated {
  const dates =
    stretch.toll === true ? read.dates.filter((date) => date.from < stretch.next && date.next > stretch.from) : read.dates;
  const here = facts.grammar.dateOf({ ...read, dates }, stretch);
  if (stretch.toll === true && here === null) return { during: facts.before, note: "" };
  if (here !== null && here.edtf !== null) {
    const inside = here.from >= stretch.from && here.next <= stretch.next;
    return { during: here.edtf, note: "", ...(inside ? {} : { duringQuote: quoteOf(read.tokens, facts.text, here) }) };
  }
  const open = here === null ? "" : facts.reported === null ? "date not resolved: the report has no date" : "date not resolved";
  if (here === null && context.date !== null) return { during: context.date.edtf, duringQuote: context.date.quote, note: "" };
  return { during: facts.before, note: open };
}

function toldBy(stretch: Part, read: SentenceRead, context: Context, facts: SentenceFacts): Told {
  const own = resolved(facts.grammar.framesOf(read, stretch), context.frames);
  const frames = own.length > 0 || read.frames.length > 0 ? own : context.frames;
  const [inner] = frames;
  if (inner === undefined)
    return {
      speaker: facts.speaker ?? facts.label,
      chain: chained([], facts),
      organOf: null,
      position: null,
      note: "",
      anonymityAsked: false,
    };
  const chain = chained(
    frames.flatMap((frame) => frame.chain),
    facts,
  );
  const carried = frames === context.frames ? "source carried over from the sentence before" : "";
  const concedes = inner.party !== null && inner.conceding && frames !== context.frames;
  return {
    speaker: chain[0] ?? facts.label,
    chain,
    organOf: inner.organOf,
    position: concedes ? "concedes" : null,
    note: carried,
    anonymityAsked: frames === context.frames ? context.anonymityAsked || read.anonymityAsked : read.anonymityAsked,
  };
}

/** Who told it, through whom, and last the report itself; nobody twice in a row. The report's speaker stands in where the text names none. */
function chained(first: readonly string[], facts: SentenceFacts): string[] {
  const all = [...(first.length > 0 ? first : facts.speaker === null ? [] : [facts.speaker]), facts.label];
  return all.filter((link, i) => link !== "" && (i + 1 >= all.length || sourceKey(link) !== sourceKey(all[i + 1] ?? "")));
}

function sourceKey(name: string): string {
  return foldName(name).replace(/^(?:the|a|an) /u, "");
}

/** The party whose act stands nearest in the sentence; none where two parties are named and neither stands in the words. */
function partyOf(stretch: Part, read: SentenceRead): string | null {
  const { attributions } = read;
  const names = new Set(attributions.map(({ party }) => party.text.toLowerCase()));
  const distance = (one: Attribution): number =>
    one.from < stretch.next && stretch.from < one.next
      ? 0
      : one.from >= stretch.next
        ? one.from - stretch.next
        : stretch.from - one.next;
  const [nearest] = attributions.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return null;
  const [a, b] = nearest.from >= stretch.next ? [stretch.next, nearest.from] : [nearest.next, stretch.from];
  const turned = Array.from({ length: Math.max(0, b - a) }, (_, at) => wordAt(read.tokens, a + at)).some(
    (word) => word === ";" || word === "while" || word === "but",
  );
  return turned || (names.size > 1 && distance(nearest) > 3) ? null : nearest.party.text;
}

function oncePerAct(attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.filter(
    (one, i) =>
      attributions.findIndex(
        (other) => other.party.text.toLowerCase() === one.party.text.toLowerCase() && other.act === one.act,
      ) === i,
  );
}

function startOf(claim: Claim): number {
  return claim.quote === "not-checked" ? 0 : claim.quote.start;
}
