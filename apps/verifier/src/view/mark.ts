// The marks of the three outcomes. They differ in shape, not in colour alone; the word stands beside them.

/** One of a check's outcomes. */
export type Outcome = "holds" | "fails" | "not-checked";

const shapes: Readonly<Record<Outcome, string>> = {
  holds: "M6 10.4l2.7 2.7L14.2 7.4",
  fails: "M7 7l6 6M13 7l-6 6",
  "not-checked": "M7.2 10h5.6",
};

const svg = "http://www.w3.org/2000/svg";

/**
 * Draws a mark.
 *
 * @param outcome - The outcome.
 * @returns A drawing that is hidden from screen readers: the word says it.
 */
export function markOf(outcome: Outcome): SVGElement {
  const drawing = make("svg", { class: "mark", viewBox: "0 0 20 20", "aria-hidden": "true" });
  drawing.append(make("circle", { cx: "10", cy: "10", r: "8.6" }), make("path", { d: shapes[outcome] }));
  return drawing;
}

function make(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svg, tag);
  if (!(made instanceof SVGElement)) throw new TypeError("the browser draws no SVG");
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
