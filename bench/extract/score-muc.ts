// MUC-3/4 messages: human targets and what befell them, per template.
//
// The scorer's rules. A key is one human target of one template whose effect is death or injury: (effect, number), where the number is
// that of its HUM TGT: NUMBER ("PLURAL" any number above one, "-" or an approximation any number that it allows). "A / B" in a fill are
// names of one target. Targets that several templates of a message name in the same words and with the same effect are one key; targets
// of optional templates ("(OPTIONAL)") are answered for if met, and not missed if not. An answer is one quantity claim of killed or of
// injured: its range; equal answers (same effect and range) of one message are one, and a claim of nought is none. Answers are
// aligned to keys one to one within a message: same effect, and the key's number lies in the claim's range, exact ones first; an
// answer left over is spurious, a key left over is missed. Names and places are not scored.
import type { QuantityClaim } from "@bayyina/model";
import type { MucMessage } from "./corpora.ts";
import { claimsOfText } from "./read-report.ts";

/** Counts over a set of messages. */
export type MucLine = { readonly what: string; readonly keys: number; readonly answers: number; readonly right: number };
type Effect = "killed" | "injured";
type Key = { readonly effect: Effect; readonly low: number; readonly high: number; readonly optional: boolean };
type Answer = { readonly effect: Effect; readonly low: number; readonly high: number };

/**
 * Scores the messages.
 *
 * @param messages - The messages.
 * @returns Lines: all, deaths alone, injuries alone, each half of the files.
 */
export function scoreMuc(messages: readonly MucMessage[]): readonly MucLine[] {
  const read = messages.map((message) => ({ keys: keysOf(message), answers: answersOf(message) }));
  const only = (effect: Effect): typeof read =>
    read.map(({ keys, answers }) => ({
      keys: keys.filter((key) => key.effect === effect),
      answers: answers.filter((one) => one.effect === effect),
    }));
  return [
    lineOf("all", read),
    lineOf(
      "even half",
      read.filter((_, i) => i % 2 === 0),
    ),
    lineOf(
      "odd half",
      read.filter((_, i) => i % 2 === 1),
    ),
    lineOf("deaths", only("killed")),
    lineOf("injuries", only("injured")),
  ];
}

function lineOf(what: string, read: readonly { readonly keys: readonly Key[]; readonly answers: readonly Answer[] }[]): MucLine {
  const line = { keys: 0, answers: 0, right: 0 };
  for (const { keys, answers } of read) {
    const met = aligned(keys, answers);
    line.keys += keys.filter((key) => !key.optional || met.has(key)).length;
    line.answers += answers.length;
    line.right += met.size;
  }
  return { what, ...line };
}

function aligned(keys: readonly Key[], answers: readonly Answer[]): ReadonlySet<Key> {
  const met = new Set<Key>();
  const fits = (key: Key, { effect, low, high }: Answer): boolean =>
    !met.has(key) && key.effect === effect && key.low <= high && low <= key.high;
  const width = (one: Answer | Key): number => one.high - one.low;
  for (const answer of answers.toSorted((a, b) => width(a) - width(b))) {
    const [key] = keys.filter((one) => fits(one, answer)).sort((a, b) => width(a) - width(b));
    if (key !== undefined) met.add(key);
  }
  return met;
}

function answersOf({ id, text }: MucMessage): readonly Answer[] {
  const claims = claimsOfText(id, text, null, "en").filter((claim): claim is QuantityClaim => claim.kind === "quantity");
  const answers = claims.flatMap(({ counted, low, high }): Answer[] =>
    (counted === "killed" || counted === "injured") && high !== 0
      ? [{ effect: counted, low: low ?? 1, high: high ?? Infinity }]
      : [],
  );
  return [...new Map(answers.map((one) => [JSON.stringify([one.effect, one.low, String(one.high)]), one])).values()];
}

function keysOf({ templates }: MucMessage): readonly Key[] {
  const keys = new Map<string, Key>();
  for (const template of templates) {
    const optional = (template["MESSAGE: TEMPLATE"]?.[0] ?? "").includes("OPTIONAL");
    const numbers = new Map((template["HUM TGT: NUMBER"] ?? []).map((fill) => [targetOf(fill), numberOf(fill)]));
    for (const fill of template["HUM TGT: EFFECT OF INCIDENT"] ?? []) {
      const effect = /^\??\s*DEATH/u.test(fill) ? "killed" : /^\??\s*INJURY/u.test(fill) ? "injured" : null;
      if (effect === null) continue;
      const name = `${effect} ${targetOf(fill)}`;
      const before = keys.get(name);
      const number = numbers.get(targetOf(fill)) ?? { low: 1, high: Infinity };
      keys.set(name, { effect, ...number, optional: optional && before?.optional !== false });
    }
  }
  return [...keys.values()];
}

function targetOf(fill: string): string {
  return fill.slice(fill.indexOf(":") + 1).trim();
}

/** "50: …", "PLURAL: …", "~ 12: …", "12 - 15: …", "- 20" (up to), "-" (not said). */
function numberOf(fill: string): { readonly low: number; readonly high: number } {
  const written = fill.slice(0, fill.indexOf(":"));
  if (written.includes("PLURAL")) return { low: 2, high: Infinity };
  const found = (written.match(/\d+/gu) ?? []).map(Number);
  const [first, second] = found;
  if (first === undefined) return { low: 1, high: Infinity };
  return { low: first, high: second ?? first };
}
