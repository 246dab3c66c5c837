// A method's view in words: its figures, grade, codes and checklist, each with why. Views stand side by side; none is the right one.
import type { ChecklistItem, MethodId, MethodReason, MethodView } from "@bayyina/count";
import { sayRange } from "@bayyina/model";
import { countOf } from "../say.ts";
import { sayClaims, sayCounted } from "./say-scope.ts";

const names: Readonly<Record<MethodId, string>> = {
  airwars: "Airwars",
  ibc: "Iraq Body Count",
  ucdp: "UCDP GED",
  ohchr: "OHCHR",
  "every-casualty": "Every Casualty",
};

const boundWords = { low: "at least", best: "best", high: "at most" } as const;

/** The lines into which a checklist is folded. */
const outcomes = [
  ["yes", "given"],
  ["no", "not given"],
  ["unknown", "not known"],
] as const;

/**
 * Where methods' rules come from, each once.
 *
 * @param views - Views of any incidents.
 * @returns A line for each method and version.
 */
export function saySources(views: readonly MethodView[]): readonly string[] {
  return [...new Set(views.map((view) => `${capital(sayRules(view))}, after: ${view.source}`))];
}

/**
 * A view in words.
 *
 * @param view - The view.
 * @returns Lines.
 */
export function sayView(view: MethodView): readonly string[] {
  const { grade, because, figures, codes, checklist, open } = view;
  return [
    `  ${sayRules(view)}${grade === null ? "" : `: ${grade}`}`,
    ...because.map((each) => `    because ${sayReason(each)}`),
    ...figures.flatMap(sayMethodFigure),
    ...codes.map(({ code, value, because: why }) => `    ${code}: ${value ?? "not known"}  [${sayReason(why)}]`),
    ...outcomes.flatMap(([outcome, words]) =>
      sayChecked(
        words,
        checklist.filter((each) => each.outcome === outcome),
      ),
    ),
    ...open.map((each) => `    open: ${each}`),
  ];
}

/**
 * A figure of a method in words.
 *
 * @param figure - The figure.
 * @returns A line for the figure, one for each reason.
 */
export function sayMethodFigure(figure: MethodView["figures"][number]): readonly string[] {
  const { basis, counted, of, low, best, high, provisional, presumed } = figure;
  const marks = [
    ...(best === null ? [] : [`best ${best}`]),
    ...(provisional ? ["provisional"] : []),
    ...(presumed ? ["presumed"] : []),
  ];
  return [
    `    ${basis}: ${sayCounted(counted)}, ${of}: ${[sayRange({ low, high }), ...marks].join(", ")}`,
    ...figure.because.map((each) => `      ${boundWords[each.bound]}: ${each.says}${sayClaims(each.claims)}`),
  ];
}

function sayRules({ method, version }: MethodView): string {
  return `by ${names[method]}'s rules, version ${version}`;
}

/** Items that stand so for one reason stand together. */
function sayChecked(words: string, items: readonly ChecklistItem[]): readonly string[] {
  const byReason = [...Map.groupBy(items, ({ because }) => because.says)];
  const said = byReason.map(([reason, all]) => `${all.map(({ item }) => item).join(", ")} (${reason})`);
  return said.length === 0 ? [] : [`    ${words}: ${said.join("; ")}`];
}

/** Of many claims only their number: a code or a grade of all claims would list every one of them. */
function sayReason({ says, claims }: MethodReason): string {
  return `${says}${claims.length > 8 ? ` (${countOf(claims.length, "claim")})` : sayClaims(claims)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
