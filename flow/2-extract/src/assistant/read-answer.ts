// The proposals in an assistant's answer. Only the wrapping is read here; whether a proposal is worth anything is check-proposal.ts.
import { type JsonValue, type Problem, parseJsonText } from "@bayyina/model";
import { z } from "zod";

const completion = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string() }) })).min(1),
});
const list = z.union([
  z.looseObject({ proposals: z.array(z.json()) }),
  z.array(z.json()).transform((proposals) => ({ proposals })),
]);
/** Far more than a part of a text can hold. */
const mostProposals = 1000;
/** Models often put JSON between fences, whatever they were asked. */
const fenced = /^\s*```(?:json)?\s*\n([^]*)\n\s*```\s*$/u;

/** Proposals as they came, or why there are none. */
export type AssistantAnswer = { readonly proposals: readonly JsonValue[] } | { readonly problem: Problem };

/**
 * Reads an answer.
 *
 * @param body - The body of a chat completion, as text.
 * @returns Every proposal of the first choice, unchecked, or `ASSISTANT_ANSWER_INVALID` with what is wrong in fixed words.
 */
export function readAnswer(body: string): AssistantAnswer {
  const outer = parseJsonText(body);
  if ("problem" in outer) return invalid("the answer is no JSON");
  const read = completion.safeParse(outer.value);
  const content = read.data?.choices[0]?.message.content;
  if (content === undefined) return invalid("the answer is no chat completion");
  const inner = parseJsonText(fenced.exec(content)?.[1] ?? content);
  if ("problem" in inner) return invalid("the message is no JSON");
  const found = list.safeParse(inner.value);
  if (!found.success) return invalid("the message holds no list of proposals");
  const { proposals } = found.data;
  return proposals.length > mostProposals ? invalid("the message holds too many proposals") : { proposals };
}

function invalid(why: string): { readonly problem: Problem } {
  return { problem: { code: "ASSISTANT_ANSWER_INVALID", facts: { why } } };
}
