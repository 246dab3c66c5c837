// How far a run has come: a bar while files are read, a word while they are checked.
import type { Progress } from "../inspection.ts";
import { fill, sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { element } from "./element.ts";

/**
 * Shows progress.
 *
 * @param words - The language.
 * @param progress - How far.
 * @returns The parts to show. Only the word is read aloud; a count that runs would drown everything else.
 */
export function progressParts(words: Words, progress: Progress): readonly HTMLElement[] {
  switch (progress.kind) {
    case "reading": {
      const [done, total] = [sayNumber(words, progress.done), sayNumber(words, progress.total)];
      const bar = element("progress", { value: String(progress.done), max: String(progress.total) });
      return [element("div", { class: "progress", "aria-hidden": "true" }, fill(words.progress.reading, { done, total }), bar)];
    }
    case "checking":
      return [element("p", { class: "progress" }, words.progress.checking)];
  }
}
