// How many cells an ODS sheet unfolds to: a cell and a row may say that they are repeated, and a few bytes then stand for millions of cells.
// Counted before anything unfolds them.

// Any namespace prefix, and a mark within a quoted value, since whoever unfolds them accepts both.
const tag =
  /<(\/?)(?:[^\s<>:/]{1,100}:)?(table-row|table-cell|covered-table-cell|行|数据)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gu;
const attribute = (attributes: string, name: string): number => {
  const count = Number(new RegExp(`number-${name}-repeated\\s*=\\s*["'](\\d{1,10})`, "u").exec(attributes)?.[1] ?? "1");
  return Math.max(1, count);
};

/**
 * Counts the cells with something in them.
 *
 * @param content - The text of `content.xml`.
 * @returns Cells once unfolded. Empty ones are not unfolded by whoever reads them, and not counted.
 */
export function unfoldedCells(content: string): number {
  let cells = 0;
  let rows = 1;
  for (const [, closing, name, attributes = ""] of content.matchAll(tag)) {
    if (closing === "/") continue;
    if (name === "table-row" || name === "行") rows = attribute(attributes, "rows");
    else if (!attributes.endsWith("/") || attributes.includes("value")) cells += rows * attribute(attributes, "columns");
  }
  return cells;
}
