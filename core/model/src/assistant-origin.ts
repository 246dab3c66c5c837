// The origin of what a language model proposed, as it stands in the journal. Deliberately not part of a claim: it says how words were
// found, nothing of what they say.

const prefix = "assistant ";

/**
 * The origin of an assistant's proposals.
 *
 * @param model - The model's name as the endpoint knows it, without white space.
 * @param promptVersion - Which wording it was asked with.
 * @returns `assistant MODEL VERSION`.
 */
export function assistantOrigin(model: string, promptVersion: string): string {
  return `${prefix}${model} ${promptVersion}`;
}

/**
 * Whether an origin is an assistant's.
 *
 * @param origin - A claim's origin, or the name of whoever read a text.
 * @returns True for what `assistantOrigin` makes.
 */
export function isAssistantOrigin(origin: string): boolean {
  return origin.startsWith(prefix);
}
