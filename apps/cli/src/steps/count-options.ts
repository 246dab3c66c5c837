// What `bayyina count` is asked: from bare files or a case, by which methods, as known when, of which scope.
import { asOfDay, isMethodId, type MethodId, methodIds } from "@bayyina/count";
import { BayyinaError, type Counted, countedKinds, type Day, dateProblem, type PlaceId, parseId } from "@bayyina/model";
import type { CaseOptions } from "../case-options.ts";

/** The options as commander gives them. */
export type CountOptions = Omit<CaseOptions, "case"> & {
  readonly case?: string;
  readonly claims?: string;
  readonly places?: string;
  readonly gaps?: string;
  readonly method?: string;
  readonly methods?: string;
  readonly asOf?: string;
  readonly changesSince?: string;
  readonly history?: boolean;
  readonly before?: string;
  readonly counted?: string;
  readonly of?: string;
  readonly place?: string;
  readonly during?: string;
};

/** A scope asked for. */
export type AskedScope = {
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  readonly during: string;
};

/**
 * The methods asked for.
 *
 * @param options - `--method M` or `--methods M,M`.
 * @returns Each once, in the order of the table; none when none is asked for.
 * @throws BayyinaError `ARGUMENT_INVALID` with the option that was used and the words known.
 */
export function methodsAsked({ method = "", methods = "" }: CountOptions): readonly MethodId[] {
  const words = [...methodWords("--method", method), ...methodWords("--methods", methods)];
  return methodIds.filter((id) => words.includes(id));
}

/**
 * A day given as an option.
 *
 * @param text - EDTF, or undefined when not given.
 * @returns The last day it allows; null when not given.
 * @throws BayyinaError `DATE_MALFORMED`, `DATE_REVERSED`, or `ARGUMENT_INVALID` for a date without an end.
 */
export function dayAsked(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const asked = asOfDay(text);
  if ("problem" in asked) throw new BayyinaError(asked.problem);
  return asked.day;
}

/**
 * The scope asked for.
 *
 * @param options - `--place`, `--during`, and `--counted`, `--of` where they are not the killed and persons of any status.
 * @returns The scope, or null when none is asked for.
 * @throws BayyinaError `ARGUMENT_INVALID` with the words known, `ARGUMENT_MISSING` where any of them is given and the place or the
 *   time is not, a date's problem, or `ID_INVALID` for a place.
 */
export function scopeAsked({ counted, of, place, during }: CountOptions): AskedScope | null {
  if ([counted, of, place, during].every((given) => given === undefined)) return null;
  if (place === undefined || during === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: place === undefined ? "--place" : "--during" } });
  const kind = countedKinds.find((each) => each === (counted ?? "killed"));
  if (kind === undefined) throw unknownWord("--counted", countedKinds);
  const problem = dateProblem(during);
  if (problem !== null) throw new BayyinaError(problem);
  return { counted: kind, of: of ?? "unspecified", placeIds: place.split(",").map((id) => parseId("place", id.trim())), during };
}

function methodWords(option: string, list: string): readonly string[] {
  const words = list.split(",").map((word) => word.trim());
  if (words.some((word) => word !== "" && !isMethodId(word))) throw unknownWord(option, methodIds);
  return words;
}

function unknownWord(option: string, known: readonly string[]): BayyinaError {
  return new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option, expected: known.join("|") } });
}
