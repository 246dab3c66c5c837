// The visible text of a page, by htmlparser2's event parser: no tree is built. Scripts are not run and nothing is fetched, so
// what only a script would show is not there.
import { Parser } from "htmlparser2";
import { type Gap, visibleText } from "./visible-text.ts";

/** The library and our reading of its events; a change in either that changes text changes this. */
export const htmlReaderVersion = "htmlparser2 12.0.0 + bayyina 1";

/** Deeper pages are not read: the parser's time grows with depth × tags. Browsers flatten at the same depth. */
const deepest = 512;

/** Elements whose content is no part of what a reader sees. */
const unseen = new Set(
  "script style template title iframe noembed noframes object video audio canvas datalist rp desc metadata annotation".split(" "),
);
const gaps: ReadonlyMap<string, Gap> = new Map([
  ...list("p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl figure article section header footer main hr", "\n\n"),
  ...list("div li tr dt dd address aside body caption center details dialog fieldset figcaption form html head legend", "\n"),
  ...list("nav option summary tbody tfoot thead textarea", "\n"),
  ...list("td th", "\t"),
]);
const asTyped = new Set(["pre", "textarea", "listing"]);
const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Reads a page's text: its title first, then what its body shows; blocks on lines of their own, cells apart by a tab, entities
 * decoded, elements hidden by attribute (`hidden`, `display:none`, `visibility:hidden`) left out.
 *
 * @param html - The page, decoded.
 * @returns The text, maybe empty; null when elements are nested more than 512 deep.
 */
export function readHtml(html: string): string | null {
  const title = visibleText();
  const body = visibleText();
  let depth = 0;
  let unseenDepth = 0; // open elements within an unseen one, itself included
  let typedDepth = 0;
  let typedStart = false; // the line end right after <pre> is not part of it (HTML §13.2.6.4.7)
  let svgDepth = 0;
  let titleState: "none" | "open" | "done" = "none";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > deepest) throw tooDeep;
      if (name === "svg") svgDepth++;
      if (name === "title" && titleState === "none" && svgDepth === 0) titleState = "open";
      if (unseenDepth > 0 || unseen.has(name) || isHidden(name, attributes)) unseenDepth++;
      else if (name === "br") body.lineBreak();
      else body.gap(gaps.get(name) ?? "");
      if (asTyped.has(name)) typedDepth++;
      typedStart = asTyped.has(name);
    },
    onclosetag(name) {
      depth--;
      if (name === "svg") svgDepth--;
      if (name === "title" && titleState === "open") titleState = "done";
      if (asTyped.has(name)) typedDepth--;
      if (unseenDepth > 0) unseenDepth--;
      else body.gap(gaps.get(name) ?? "");
    },
    ontext(text) {
      if (titleState === "open") title.add(text);
      else if (unseenDepth > 0) return;
      else if (typedDepth > 0) body.addAsIs(text.replace(/\r\n?/g, "\n").slice(typedStart && /^[\r\n]/.test(text) ? 1 : 0));
      else body.add(text);
      typedStart = false;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error === tooDeep) return null;
    throw error;
  }
  return [title.text(), body.text()].filter((text) => text !== "").join("\n\n");
}

const tooDeep = new RangeError("nested too deeply");

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (Object.hasOwn(attributes, "hidden") || (name === "dialog" && !Object.hasOwn(attributes, "open"))) return true;
  return hiddenStyle.test(attributes["style"] ?? "");
}

function list(names: string, gap: Gap): [string, Gap][] {
  return names.split(" ").map((name) => [name, gap]);
}
