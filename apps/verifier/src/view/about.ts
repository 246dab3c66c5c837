// What was checked: the site's own words about itself, the size of its log, and the key's fingerprint to compare by eye.
import type { Inspection } from "../inspection.ts";
import { sayNumber } from "../words/say.ts";
import type { Words } from "../words/words.ts";
import { type Child, code, element } from "./element.ts";

type Checked = Extract<Inspection, { readonly kind: "checked" }>;

/**
 * Shows what was checked.
 *
 * @param words - The language.
 * @param checked - What came of checking.
 * @returns A group with its heading.
 */
export function aboutGroup(words: Words, checked: Checked): HTMLElement {
  const { about } = words;
  const { site, fingerprint, entries } = checked;
  const rows: (readonly [string, readonly Child[]])[] = [];
  if (site !== null) {
    rows.push([about.title, [element("bdi", {}, site.title)]]);
    rows.push([about.published, [code(site.publishedOn, "path")]]);
    rows.push([about.mode, [about[site.mode]]]);
  }
  if (checked.origin !== null) rows.push([about.origin, [code(checked.origin, "path")]]);
  rows.push([about.entries, [sayNumber(words, entries)]]);
  if (fingerprint !== null || checked.of === "site")
    rows.push([about.fingerprint, [fingerprint === null ? about.noKey : groups(fingerprint), compareHint(words, checked)]]);
  return element(
    "section",
    { class: "group" },
    element("h2", {}, about.heading),
    element(
      "dl",
      { class: "facts" },
      ...rows.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, ...value))),
    ),
    checked.of === "site" ? element("p", { class: "soft" }, about.unseen) : null,
  );
}

function compareHint(words: Words, { checks }: Checked): HTMLElement | null {
  const pinned = checks.some(({ check, outcome }) => check === "authorship" && outcome === "holds");
  return pinned ? null : element("p", { class: "soft" }, words.about.compare);
}

/** A fingerprint in its groups of four digits; the blanks between them stay when it is copied. */
function groups(fingerprint: string): HTMLElement {
  const parts = fingerprint.split(" ").flatMap((group, at) => [at === 0 ? "" : " ", element("span", {}, group)]);
  return element("bdi", { dir: "ltr", class: "print", translate: "no", "data-fingerprint": fingerprint }, ...parts);
}
