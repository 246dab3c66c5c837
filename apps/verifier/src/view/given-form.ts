// The fields for what the reader got another way: a key, an older copy, a checkpoint, a policy, certificates, files. All may stay empty.
import { parsePinnedKey } from "@bayyina/tlog";
import type { Files } from "../site-files.ts";
import { sayCount } from "../words/say.ts";
import type { FieldWords, Words } from "../words/words.ts";
import { element } from "./element.ts";
import { filesButton, folderButton } from "./file-button.ts";

/** What was given besides the subject. `keyText`: as typed. */
export type Given = {
  readonly keyText: string;
  readonly older: Files | null;
  readonly checkpoint: File | null;
  readonly witnesses: File | null;
  readonly authority: File | null;
  readonly items: readonly File[];
};

/** Nothing. */
export const nothingGiven: Given = { keyText: "", older: null, checkpoint: null, witnesses: null, authority: null, items: [] };

/**
 * The form.
 *
 * @param words - The language.
 * @param state - What was given, and whether the form stands open.
 * @param changed - Called with what is given after a change.
 * @returns The form, folded unless open.
 */
export function givenForm(
  words: Words,
  state: { readonly given: Given; readonly open: boolean },
  changed: (given: Given) => void,
): HTMLDetailsElement {
  const { more } = words;
  const { given } = state;
  const file = (name: "checkpoint" | "witnesses" | "authority", accept: string): HTMLElement => {
    const chosen = given[name];
    const button = filesButton(buttonOf(name, more.chooseFile), { accept }, ([first]) => changed({ ...given, [name]: first }));
    return field(words, name, {
      said: more[name],
      chosen: chosen === null ? null : element("bdi", {}, chosen.name),
      button,
      remove: () => changed({ ...given, [name]: null }),
    });
  };
  const older = folderButton(buttonOf("older", more.chooseFolder), (files) => changed({ ...given, older: files }));
  const items = filesButton(buttonOf("items", more.chooseFiles), { multiple: true }, (files) =>
    changed({ ...given, items: files }),
  );
  return element(
    "details",
    { class: "more", open: state.open },
    element("summary", {}, more.heading),
    element("p", { class: "soft" }, more.hint),
    keyField(words, given, changed),
    field(words, "older", {
      said: more.older,
      chosen: given.older === null ? null : sayCount(words, more.files, given.older.size),
      button: older,
      remove: () => changed({ ...given, older: null }),
    }),
    file("checkpoint", ""),
    file("witnesses", ""),
    file("authority", ".pem,.crt,.cer,.der"),
    field(words, "items", {
      said: more.items,
      chosen: given.items.length === 0 ? null : sayCount(words, more.files, given.items.length),
      button: items,
      remove: () => changed({ ...given, items: [] }),
    }),
  );
}

function buttonOf(name: string, label: string): { id: string; label: string; class: string; describedBy: string } {
  return { id: name, label, class: "button quiet small", describedBy: `${name}-label` };
}

function keyField(words: Words, given: Given, changed: (given: Given) => void): HTMLElement {
  const { label, hint } = words.more.key;
  const text = given.keyText.trim();
  const wrong = text !== "" && parsePinnedKey(text) === null;
  const input = element("input", {
    type: "text",
    id: "key",
    dir: "ltr",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": "key-hint key-slip",
    "aria-invalid": String(wrong),
    value: given.keyText,
  });
  input.addEventListener("change", () => changed({ ...given, keyText: input.value }));
  return element(
    "div",
    { class: "field" },
    element("label", { for: "key" }, label),
    element("p", { class: "soft", id: "key-hint" }, hint),
    input,
    element("p", { class: "slip", id: "key-slip" }, wrong ? words.more.keyInvalid : null),
  );
}

function field(
  words: Words,
  name: string,
  is: {
    readonly said: FieldWords;
    readonly chosen: Node | string | null;
    readonly button: readonly HTMLElement[];
    readonly remove: () => void;
  },
): HTMLElement {
  const remove = element(
    "button",
    { type: "button", class: "button quiet small", "aria-describedby": `${name}-label` },
    words.more.remove,
  );
  remove.addEventListener("click", is.remove);
  return element(
    "div",
    { class: "field", "data-given": is.chosen === null ? null : name },
    element("p", { class: "label", id: `${name}-label` }, is.said.label),
    element("p", { class: "soft" }, is.said.hint),
    element("div", { class: "chosen" }, ...is.button, is.chosen, is.chosen === null ? null : remove),
  );
}
