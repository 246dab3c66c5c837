// Reads a page as a strict reader would, for tests: what is left open or closed twice, ids, links, text. Not a browser.
import { Parser } from "htmlparser2";

/** What stands in a page. `faults`: tags left open, closed twice or closed by another. */
export type ParsedPage = {
  readonly tags: ReadonlyMap<string, number>;
  readonly attributes: readonly (readonly [tag: string, name: string, value: string])[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly headings: readonly number[];
  readonly text: string;
  readonly faults: readonly string[];
};

const voidTags: ReadonlySet<string> = new Set(["meta", "link", "br", "hr", "img", "input"]);

/**
 * Parses a page.
 *
 * @param markup - A file's text.
 * @returns What stands in it.
 */
export function parsePage(markup: string): ParsedPage {
  const tags = new Map<string, number>();
  const attributes: (readonly [string, string, string])[] = [];
  const [ids, links, headings, faults, open, text]: [string[], string[], number[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  const parser = new Parser(
    {
      onopentag(name, found) {
        tags.set(name, (tags.get(name) ?? 0) + 1);
        for (const [key, value] of Object.entries(found)) attributes.push([name, key, value]);
        if (found["id"] !== undefined) ids.push(found["id"]);
        if (name === "a" || name === "link") links.push(found["href"] ?? "");
        if (/^h[1-6]$/.test(name)) headings.push(Number(name.slice(1)));
        if (!voidTags.has(name)) open.push(name);
      },
      onclosetag(name, isImplied) {
        if (voidTags.has(name)) return;
        if (open.pop() !== name || (isImplied && !["path", "stop", "line", "rect", "circle"].includes(name))) faults.push(name);
      },
      ontext(data) {
        text.push(data);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(markup);
  return { tags, attributes, ids, links, headings, text: text.join(""), faults: [...faults, ...open] };
}
