// The area that takes a site's folder or a bundle: by dropping, or by a button for each.
import { type Dropped, readDrop } from "../read-drop.ts";
import type { Words } from "../words/words.ts";
import { element } from "./element.ts";
import { filesButton, folderButton } from "./file-button.ts";

/** What happens with what was given. `refused`: a drop that the browser did not let us read. */
export type DropHandlers = { readonly taken: (dropped: Dropped) => void; readonly refused: () => void };

/**
 * The drop area.
 *
 * @param words - The language.
 * @param state - Whether something was given already, so that the area steps back; and whether the last drop could not be read.
 * @param handlers - What happens next.
 * @returns The area.
 */
export function dropArea(
  words: Words,
  state: { readonly given: boolean; readonly unreadable: boolean },
  handlers: DropHandlers,
): HTMLElement {
  const style = state.given ? "button quiet" : "button";
  const area = element(
    "section",
    { class: state.given ? "drop small" : "drop", "aria-labelledby": "drop-heading" },
    element("h2", { id: "drop-heading" }, state.given ? words.drop.again : words.drop.heading),
    element("p", { class: "soft" }, state.given ? words.drop.heading : words.drop.hint),
    element(
      "div",
      { class: "buttons" },
      ...folderButton({ id: "folder", label: words.drop.folder, class: style }, (files) =>
        handlers.taken({ kind: "folder", files }),
      ),
      ...filesButton({ id: "bundle", label: words.drop.bundle, class: "button quiet" }, { accept: ".json" }, (files) =>
        handlers.taken({ kind: "files", files }),
      ),
    ),
    element("p", { class: "slip", role: "alert" }, state.unreadable ? words.drop.unreadable : null),
  );
  return area;
}

/**
 * Lets the whole page take drops: who misses the area must not have the browser open the file instead.
 *
 * @param handlers - What happens next.
 */
export function listenForDrops(handlers: DropHandlers): void {
  const mark = (over: boolean): void => {
    document.querySelector(".drop")?.classList.toggle("over", over);
  };
  addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer === null) return;
    void readDrop(event.dataTransfer).then((dropped) => (dropped === null ? handlers.refused() : handlers.taken(dropped)));
  });
}
