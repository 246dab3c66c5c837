// A known none: "no casualties", "no one was killed". Silence is no none: "no casualties were reported" yields nothing.
import type { Counted } from "@bayyina/model";
import type { Count } from "../claims/sentence-read.ts";
import { senseAt } from "./lexicon.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

const reach = 6;
const silenceReach = 5;

/**
 * Reads the known nones of a sentence.
 *
 * @param sentence - The sentence with its senses.
 * @returns Counts of 0 with the qualifier `none`, one for each harm that is said not to have happened.
 */
export function readNones(sentence: SensedSentence): readonly Count[] {
  const { tokens, senses } = sentence;
  const nones: Count[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const no = senseAt(senses, at, "no");
    const nobody = isCounted(sentence, at) ? null : senseAt(senses, at, "nobody");
    const none = senseAt(senses, at, "none");
    const found =
      none !== null
        ? [{ counted: none.meaning.counted, of: none.meaning.of, from: at, next: none.next }]
        : no !== null
          ? harmsAfter(sentence, no.next)
          : nobody !== null && (nobody.lead === "" || nobody.joined)
            ? outcomesAround(sentence, at, nobody.next)
            : [];
    if (found.length === 0) continue;
    const next = Math.max(...found.map((one) => one.next));
    const from = Math.min(at, ...found.map((one) => one.from));
    if (!isSilence(sentence, from, next))
      for (const { counted, of } of found)
        nones.push({
          counted,
          of,
          low: 0,
          high: 0,
          qualifier: "none",
          sort: null,
          from,
          next,
          numberFrom: at,
          part: false,
          toll: false,
          note: "",
        });
    at = next - 1;
  }
  return nones;
}

/** "12 people": one language says "people" for "nobody". */
function isCounted({ tokens, senses }: SensedSentence, at: number): boolean {
  return tokens[at - 1]?.kind === "number" || senseAt(senses, at - 1, "numeral") !== null;
}

type Harm = { readonly counted: Counted; readonly of: string; readonly from: number; readonly next: number };

/** "no dead or wounded", "without civilian casualties". */
function harmsAfter({ senses }: SensedSentence, from: number): readonly Harm[] {
  const harms: Harm[] = [];
  let of = "unspecified";
  for (let at = from; at < from + reach; ) {
    const noun = senseAt(senses, at, "noun");
    const joins =
      senseAt(senses, at, "and") ??
      senseAt(senses, at, "or") ??
      senseAt(senses, at, "of") ??
      senseAt(senses, at, "no") ??
      senseAt(senses, at, "not");
    if (noun !== null && noun.meaning.harm !== null) harms.push({ counted: noun.meaning.harm, of, from, next: noun.next });
    else if (noun !== null && noun.meaning.sort === "people") of = noun.meaning.of;
    else if (joins === null) break;
    at = noun?.next ?? joins?.next ?? at + 1;
  }
  return harms.map((harm) => ({ ...harm, of }));
}

/** "no one was killed or injured", "was not killed any civilian": denied outcomes on either side of "anyone". */
function outcomesAround({ senses, tokens }: SensedSentence, at: number, nobody: number): readonly Harm[] {
  const noun = senseAt(senses, nobody, "noun");
  const of = noun?.meaning.sort === "people" ? noun.meaning.of : "unspecified";
  const next = noun?.next ?? nobody;
  const harms: Harm[] = [];
  for (let i = Math.max(0, at - reach); i < Math.min(tokens.length, next + reach); i += 1) {
    const outcome = i >= at && i < nobody ? null : senseAt(senses, i, "outcome");
    if (outcome === null || outcome.meaning.takes !== "people") continue;
    const denied = isDenied(senses, outcome) || [1, 2, 3, 4].some((back) => senseAt(senses, i - back, "not") !== null);
    if (denied) harms.push({ counted: outcome.meaning.counted, of, from: Math.min(at, i), next: Math.max(next, outcome.next) });
  }
  return harms;
}

/** "was not killed"; "killed or wounded were not": the last of joined outcomes denies all of them. */
function isDenied(senses: SensedSentence["senses"], { meaning, next }: OutcomeSense): boolean {
  if (meaning.denied) return true;
  const joint = senseAt(senses, next, "or") ?? senseAt(senses, next, "and");
  const last = joint === null ? null : senseAt(senses, joint.next, "outcome");
  return last !== null && isDenied(senses, last);
}

type OutcomeSense = NonNullable<ReturnType<typeof senseAt<"outcome">>>;

function isSilence({ senses }: SensedSentence, from: number, next: number): boolean {
  for (let at = from - silenceReach; at < next + silenceReach; at += 1)
    if (senseAt(senses, at, "mood")?.meaning.mood === "silence") return true;
  return false;
}
