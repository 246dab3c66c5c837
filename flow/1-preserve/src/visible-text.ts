// Pieces of text laid out as a reader sees them: white space collapsed as HTML does, gaps between blocks, cells and lines.
// Deliberately no layout: columns, floats and styles are not followed.

/** What stands between two pieces; of several, the widest wins. */
export type Gap = "" | " " | "\t" | "\n" | "\n\n";

const width: Readonly<Record<Gap, number>> = { "": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4 };

/** Collects text. No gap stands at its beginning or end. */
export type VisibleText = {
  /** Adds text; runs of HTML white space become one space, a no-break space stays. */
  readonly add: (text: string) => void;
  /** Adds text with its white space as it is. */
  readonly addAsIs: (text: string) => void;
  /** Asks for a gap before the next text. */
  readonly gap: (gap: Gap) => void;
  /** A line break asked for: a second one in a row leaves an empty line. */
  readonly lineBreak: () => void;
  /** The text so far. */
  readonly text: () => string;
};

/**
 * An empty text to collect into.
 *
 * @returns The collector.
 */
export function visibleText(): VisibleText {
  const pieces: string[] = [];
  let pending: Gap = "";
  const gap = (asked: Gap): void => {
    if (width[asked] > width[pending]) pending = asked;
  };
  const addAsIs = (text: string): void => {
    if (text === "") return;
    if (pieces.length > 0 && pending !== "") pieces.push(pending);
    pending = "";
    pieces.push(text);
  };
  return {
    add: (text) => {
      const collapsed = text.replace(/[ \t\n\f\r]+/g, " ");
      if (collapsed.startsWith(" ")) gap(" ");
      addAsIs(collapsed.replace(/^ | $/g, ""));
      if (collapsed.endsWith(" ")) gap(" ");
    },
    addAsIs,
    gap,
    lineBreak: () => gap(width[pending] < width["\n"] ? "\n" : "\n\n"),
    text: () => pieces.join(""),
  };
}
