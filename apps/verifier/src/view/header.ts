// The top of the page: its name, the languages, what it does and what it does not do.
import { languages } from "../words/index.ts";
import type { Words } from "../words/words.ts";
import { element } from "./element.ts";

/**
 * The page's header.
 *
 * @param words - The language.
 * @param choose - Called with the language that was chosen.
 * @returns The header; each language is named in itself.
 */
export function headerOf(words: Words, choose: (words: Words) => void): HTMLElement {
  const buttons = languages.map((each) => {
    const { language, direction, name } = each;
    const button = element(
      "button",
      { type: "button", lang: language, dir: direction, "aria-pressed": String(each === words), "data-language": language },
      name,
    );
    button.addEventListener("click", () => choose(each));
    return button;
  });
  return element(
    "header",
    { class: "top" },
    element("p", { class: "brand", lang: "en", dir: "ltr" }, "Bayyina"),
    element("div", { class: "languages", role: "group", "aria-label": words.languages }, ...buttons),
  );
}

/**
 * What the page is for.
 *
 * @param words - The language.
 * @returns The heading and two paragraphs.
 */
export function introOf(words: Words): HTMLElement {
  return element(
    "div",
    {},
    element("h1", {}, words.title),
    element("p", {}, words.purpose),
    element("p", { class: "soft" }, words.privacy),
  );
}
