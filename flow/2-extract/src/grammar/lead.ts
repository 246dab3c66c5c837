// What a language writes onto the front of a name without a space: a name is told without it.

/**
 * A name without what is written onto its front.
 *
 * @param written - The name as the text has it.
 * @param lead - What stands before the word itself, the article with it ("وال"); empty when nothing does.
 * @returns The name with its article; as written where it does not begin with the lead.
 */
export function withoutLead(written: string, lead: string): string {
  if (!written.startsWith(lead)) return written;
  if (lead.endsWith("لل")) return `${article}${written.slice(lead.length)}`;
  return written.slice(lead.endsWith(article) ? lead.length - article.length : lead.length);
}

/**
 * A name without the preposition that it follows.
 *
 * @param written - The name as the text has it.
 * @param preposition - As it is written onto the name; empty for none.
 * @returns The name, its article kept.
 */
export function withoutPreposition(written: string, preposition: string): string {
  return withoutLead(written, written.startsWith(`${preposition}ل`) && preposition === "ل" ? "لل" : preposition);
}

const article = "ال";
