// What changed between two copies of a site: every figure that did, with the claims and entries that moved it, and all
// else that did.
import type { Places } from "@bayyina/model";
import { type FigureChange, type LoneFigure, mayMoveFigures, type SiteComparison } from "@bayyina/prove";
import { sayCount, sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { claimList, partList, wholeList } from "./change-lists.ts";
import { code, element } from "./element.ts";
import { fillNodes } from "./say-nodes.ts";
import { sayFigureIn, sayScopeIn } from "./say-toll.ts";

type Spoken = { readonly words: Words; readonly places: Places };

/**
 * Shows what changed.
 *
 * @param words - The language.
 * @param comparison - Two sites compared.
 * @param places - The newer record's gazetteer.
 * @returns A group with its heading.
 */
export function comparisonGroup(words: Words, comparison: SiteComparison, places: Places): HTMLElement {
  const { figures } = words;
  const { older, newer, unchanged, changed, added, removed, otherGrounds, renamed } = comparison;
  const { verified, otherClaims, parts, alsoChanged } = comparison;
  const spoken = { words, places };
  const summary = fillNodes(figures.between, {
    olderMode: words.about[older.mode],
    olderDay: code(older.publishedOn),
    olderEntries: sayNumber(words, older.entries),
    newerMode: words.about[newer.mode],
    newerDay: code(newer.publishedOn),
    newerEntries: sayNumber(words, newer.entries),
  });
  const both = (list: readonly FigureChange[]): readonly HTMLElement[] =>
    list.map((figure) => changeBlock(spoken, figure, alsoChanged));
  const alone = (list: readonly LoneFigure[]): readonly HTMLElement[] => list.map((figure) => loneBlock(spoken, figure));
  const groups = [
    ["changed", both(changed)],
    ["added", alone(added)],
    ["removed", alone(removed)],
    ["otherGrounds", both(otherGrounds)],
  ] as const;
  const lists = [
    ["otherClaims", otherClaims, () => claimList(words, otherClaims, "with-kind")],
    ["parts", parts, () => partList(words, parts)],
    ["alsoChanged", alsoChanged, () => wholeList(words, alsoChanged)],
  ] as const;
  return element(
    "section",
    { class: "group", "data-comparison": true },
    element("h2", {}, figures.heading),
    verified ? null : element("p", { "data-not-verified": true }, element("strong", {}, figures.notVerified)),
    element("p", { class: "soft" }, summary),
    element("p", {}, sayCount(words, figures.unchanged, unchanged)),
    ...renamed.map(({ before, after }) =>
      element("p", { class: "soft" }, fillNodes(figures.renamed, { before: code(before), after: code(after) })),
    ),
    ...groups.map(([name, blocks]) =>
      groupBlock(sayCount(words, figures.groups[name], blocks.length), blocks, name === "changed"),
    ),
    ...lists.map(([name, list, show]) =>
      groupBlock(sayCount(words, figures.groups[name], list.length), list.length === 0 ? [] : [show()], name === "otherClaims"),
    ),
  );
}

function groupBlock(heading: string, blocks: readonly HTMLElement[], open: boolean): HTMLElement | null {
  if (blocks.length === 0) return null;
  return element("details", { class: "more", open }, element("summary", {}, heading), ...blocks);
}

function changeBlock(spoken: Spoken, figure: FigureChange, alsoChanged: SiteComparison["alsoChanged"]): HTMLElement {
  const { words, places } = spoken;
  const { figures } = words;
  const [was, is] = [sayFigureIn(words, figure.before), sayFigureIn(words, figure.after)];
  const values = was === is ? is : figures.became.replace("{before}", was).replace("{after}", is);
  const causes = alsoChanged.flatMap(({ field }) => (mayMoveFigures(field) ? [figures.also[field]] : []));
  const what = causes.join(words.direction === "rtl" ? "، " : ", ");
  const noClaim = what === "" ? figures.besideChanged : figures.noClaimChanged.replace("{what}", what);
  return element(
    "div",
    { class: "change" },
    element("p", { class: "from-to" }, values),
    element("p", {}, sayScopeIn(words, figure.after, places), " · ", code(figure.id)),
    figure.claims.length === 0 ? element("p", { class: "soft" }, noClaim) : claimList(words, figure.claims),
  );
}

function loneBlock({ words, places }: Spoken, figure: LoneFigure): HTMLElement {
  return element(
    "div",
    { class: "change" },
    element("p", { class: "from-to" }, sayFigureIn(words, figure.toll)),
    element("p", {}, sayScopeIn(words, figure.toll, places), " · ", code(figure.id)),
    claimList(words, figure.claims),
  );
}
