// What became of a person: one state out of a dated history. A history is kept whole; only where a person is counted is decided here.
import { type Counted, countedKinds, type Day, lastDayOf, parsePartialDate } from "@bayyina/model";
import type { PersonClaim } from "./person-unit.ts";

/** The toll that a word for a person's fate belongs to. null: the word counts structures and says nothing of a person. */
const stateByFate: Readonly<Record<Counted, Counted | null>> = {
  killed: "killed",
  "died-later": "killed",
  // A body that was found is that of a person killed there, and the same person.
  recovered: "killed",
  identified: "killed",
  buried: "killed",
  reburied: "killed",
  "removed-by-family": "killed",
  injured: "injured",
  missing: "missing",
  hiding: "hiding",
  trapped: "trapped",
  rescued: "rescued",
  "unaccounted-for": "unaccounted-for",
  displaced: "displaced",
  detained: "detained",
  casualties: "casualties",
  "left-before": "left-before",
  "never-recovered": "never-recovered",
  "structures-damaged": null,
  "structures-destroyed": null,
};
const alive: ReadonlySet<Counted> = new Set<Counted>(["rescued", "displaced", "detained", "left-before"]);

/**
 * The toll that a fate is counted in.
 *
 * @param fate - A kind of count.
 * @returns `killed` for deaths at once or later and for bodies, else the kind itself; null for kinds that count structures.
 */
export function stateOfFate(fate: Counted): Counted | null {
  return stateByFate[fate];
}

/**
 * The one toll that a person is counted in.
 *
 * @param claims - All claims of the person.
 * @returns `killed` if any claim tells of the death, else `injured` if any tells of an injury (being rescued does not undo it), else
 *   the state last dated; null when no claim has a fate of a person.
 */
export function lastStateOf(claims: readonly PersonClaim[]): Counted | null {
  const dated = claims.flatMap((claim) => {
    const state = stateOfFate(claim.fate);
    return state === null ? [] : [{ state, day: lastDayTold(claim), rank: countedKinds.indexOf(state) }];
  });
  const harm = (["killed", "injured"] as const).find((each) => dated.some(({ state }) => state === each));
  const [last] = dated.toSorted((a, b) => compareDays(b.day, a.day) || b.rank - a.rank);
  return harm ?? last?.state ?? null;
}

/**
 * Claims that a person was alive after the day on which others say that the person had died.
 *
 * @param claims - All claims of the person.
 * @returns Pairs of a claim of the death and one of life, in the order given; undated claims contradict nobody, except that who had left before the strike
 *   was not killed in it.
 */
export function aliveAfterDeath(claims: readonly PersonClaim[]): readonly (readonly [dead: PersonClaim, alive: PersonClaim])[] {
  const dead = claims.filter(({ fate }) => stateOfFate(fate) === "killed");
  const living = claims.filter(({ fate }) => alive.has(fate));
  return dead.flatMap((death) =>
    living.flatMap((life) => (life.fate === "left-before" || isLater(life, death) ? [[death, life] as const] : [])),
  );
}

function isLater(life: PersonClaim, death: PersonClaim): boolean {
  const [from, died] = [startDayTold(life), lastDayTold(death)];
  return from !== null && died !== null && from > died;
}

function lastDayTold({ during, reported }: PersonClaim): Day | null {
  const text = during ?? reported;
  return text === null ? null : (lastDayOf(parsePartialDate(text)) ?? startDayTold({ during: text }));
}

/**
 * The day from which a claim dates what it tells.
 *
 * @param claim - A claim; its report's date is not that of the fate.
 * @returns A day, or null when it dates none.
 */
export function startDayTold({ during }: Pick<PersonClaim, "during">): Day | null {
  if (during === null) return null;
  const { start } = parsePartialDate(during);
  return start.kind === "day" ? start.day : null;
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a - b;
}
