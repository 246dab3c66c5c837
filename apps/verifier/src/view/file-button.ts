// A button that opens the browser's own window for files. The field behind it stays hidden: a button can be named, styled and translated.
import { siteFilesOf } from "../site-files.ts";
import { type Attributes, element } from "./element.ts";

/** What a button takes, and its look. */
export type FileButton = {
  readonly id: string;
  readonly label: string;
  readonly class: string;
  /** Id of the element that names the field, besides the button's own words. */
  readonly describedBy?: string;
};

/**
 * A button that takes a folder.
 *
 * @param button - Its id and words.
 * @param chosen - Called with the folder's files, unless none was chosen.
 * @returns The hidden field and the button.
 */
export function folderButton(button: FileButton, chosen: (files: ReadonlyMap<string, Blob>) => void): readonly HTMLElement[] {
  return make(button, { webkitdirectory: true }, (files) =>
    chosen(siteFilesOf(files.map((file) => [file.webkitRelativePath, file] as const))),
  );
}

/**
 * A button that takes files.
 *
 * @param button - Its id and words.
 * @param kind - How the field is set: which endings it offers, and whether it takes several.
 * @param chosen - Called with the files, unless none was chosen.
 * @returns The hidden field and the button.
 */
export function filesButton(
  button: FileButton,
  kind: { readonly accept?: string; readonly multiple?: boolean },
  chosen: (files: readonly [File, ...File[]]) => void,
): readonly HTMLElement[] {
  return make(button, { accept: kind.accept ?? null, multiple: kind.multiple === true }, (files) => {
    const [first, ...more] = files;
    if (first !== undefined) chosen([first, ...more]);
  });
}

function make(button: FileButton, attributes: Attributes, chosen: (files: readonly File[]) => void): readonly HTMLElement[] {
  const field = element("input", { ...attributes, type: "file", id: button.id, hidden: true, tabindex: "-1" });
  const press = element(
    "button",
    { type: "button", class: button.class, "aria-describedby": button.describedBy ?? null },
    button.label,
  );
  press.addEventListener("click", () => field.click());
  field.addEventListener("change", () => {
    const files = [...(field.files ?? [])];
    field.value = ""; // the same folder can be chosen again after it was changed
    if (files.length > 0) chosen(files);
  });
  return [field, press];
}
