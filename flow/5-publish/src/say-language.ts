// Languages by name. A short list of those a case is likely to meet; any other is shown by its tag, never guessed.
const names: Readonly<Record<string, string>> = {
  ar: "Arabic",
  ckb: "Central Kurdish (Sorani)",
  de: "German",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  he: "Hebrew",
  it: "Italian",
  kmr: "Northern Kurdish (Kurmanji)",
  ku: "Kurdish",
  ps: "Pashto",
  pt: "Portuguese",
  ru: "Russian",
  so: "Somali",
  syr: "Syriac",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
};

/**
 * A language by its English name.
 *
 * @param lang - BCP 47 tags, as a source's description gives them, joined with `+` where a text is in several; null = not known.
 * @returns `Arabic`, `English and Arabic`, `a language tagged “xx”`, `a language not named`.
 */
export function sayLanguage(lang: string | null): string {
  if (lang === null || lang === "") return "a language not named";
  const tags = lang.split("+");
  return tags.map((tag) => names[tag.split("-")[0]?.toLowerCase() ?? ""] ?? `a language tagged “${tag}”`).join(" and ");
}
