// Sentences of long texts: read piece by piece, cut where a whole reading would cut them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSentences } from "./sentences.ts";
import { readTokens } from "./tokens.ts";

const written = (text: string): readonly string[] =>
  [...readSentences(text)].map(({ tokens }) => text.slice(tokens[0]?.start, tokens.at(-1)?.end));

test("a text longer than one piece is cut at the same sentences as its parts", () => {
  const some = [
    "Twelve people were killed in Halqura.",
    "“It was dark,” she said.",
    "قتل 12 شخصا في السوق.",
    "Dr. A. Darro, 34, left.",
  ];
  const sentences = Array.from({ length: 9000 }, (_, i) => some[i % some.length] ?? "");
  expect(written(sentences.join(" "))).toEqual(sentences);
});

test("every token of a text stands in exactly one sentence, in order", () => {
  const parts = fc.array(fc.constantFrom("word ", "12 ", ". ", "\n\n", "كلمة ", "می‌شود ", "“", "!", "x".repeat(70_000)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(parts, (some) => {
      const text = some.join("");
      const starts = [...readSentences(text)].flatMap(({ tokens }) => tokens.map(({ start }) => start));
      expect(starts).toEqual(readTokens(text).map(({ start }) => start));
    }),
    { numRuns: 100 },
  );
});
