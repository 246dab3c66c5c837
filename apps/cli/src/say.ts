// What a person or a script sees: results on standard output, progress and notices on standard error, problems with what to do.
import { type JsonValue, type Problem, sayProblem, whatToDo } from "@bayyina/model";
import type { ExitCode } from "./exit-code.ts";

/** What a verb did: the same for a person (`lines`) and for a script (`json`); null when it printed as it went. */
export type VerbResult = { readonly exit: ExitCode; readonly lines: readonly string[]; readonly json: JsonValue | null };

/** Where a verb speaks while it works. */
export type Voice = {
  /** A line that stays. */
  readonly notice: (line: string) => void;
  /** How far a step is: a bar on a terminal, now and then a plain line elsewhere. `total` null = not known. */
  readonly progress: (step: string, done: number, total: number | null) => void;
};

const barWidth = 24;
const plainEveryMs = 2000;

/**
 * A voice on standard error.
 *
 * @param effects - The clock in milliseconds, to speak seldom where there is no terminal.
 * @returns The voice.
 */
export function stderrVoice(effects: { readonly nowMs: () => number }): Voice {
  const terminal = process.stderr.isTTY === true;
  let open = false;
  let spokenMs = effects.nowMs();
  const endBar = (): void => {
    if (open) process.stderr.write("\r\u001b[K");
    open = false;
  };
  return {
    notice: (line) => {
      endBar();
      process.stderr.write(`${plain(line)}\n`);
    },
    progress: (step, done, total) => {
      if (terminal) {
        process.stderr.write(`\r\u001b[K${step.padEnd(9)} ${bar(done, total)} ${done}${total === null ? "" : `/${total}`}`);
        open = true;
        if (done === total) endBar();
      } else if (effects.nowMs() - spokenMs >= plainEveryMs) {
        spokenMs = effects.nowMs();
        process.stderr.write(`${step}: ${done}${total === null ? "" : ` of ${total}`}\n`);
      }
    },
  };
}

/**
 * Prints a verb's result.
 *
 * @param result - The result.
 * @param asJson - One line of JSON instead of words.
 */
export function printResult(result: VerbResult, asJson: boolean): void {
  if (asJson && result.json !== null) process.stdout.write(`${JSON.stringify(result.json)}\n`);
  else if (result.lines.length > 0) process.stdout.write(`${result.lines.map(plain).join("\n")}\n`);
}

/**
 * Prints a problem: words on standard error, or as JSON on standard output.
 *
 * @param problem - The problem.
 * @param asJson - As JSON.
 */
export function printProblem(problem: Problem, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify({ problem: { ...problem, whatToDo: whatToDo[problem.code] } })}\n`);
  else process.stderr.write(`bayyina: ${plain(sayProblem(problem))}\n`);
}

/**
 * Counts in words: `1 item`, `3 items`.
 *
 * @param count - How many.
 * @param singular - The noun.
 * @param plural - Its plural; the noun and an s when left out.
 * @returns The words.
 */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

function bar(done: number, total: number | null): string {
  if (total === null || total === 0) return "";
  const filled = Math.min(barWidth, Math.floor((done / total) * barWidth));
  return `[${"=".repeat(filled)}${" ".repeat(barWidth - filled)}]`;
}

// A file's name or a title may hold what a terminal obeys (escapes, line ends, turned direction): each is shown as its code point.
function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
