// Finds the verbs of a command in what it prints for `--help`, as commander lays it out.
// Not here: whether the verbs are documented; that is check-docs.ts.

/**
 * Lists the verbs of a command, with the verbs below them: `preserve`, `claim`, `claim add`, …
 *
 * @param help - Gives what the command prints for `--help` after the words of a verb; no words for the command itself.
 * @returns The verbs in the order of the help; a group comes before what is in it. `help` is left out: it documents itself.
 */
export async function listVerbs(help: (words: readonly string[]) => Promise<string>): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting: string[][] = [[]];
  for (let words = waiting.shift(); words !== undefined; words = waiting.shift()) {
    if (words.length > 0) found.push(words.join(" "));
    const below = verbsIn(await help(words)).map((verb) => [...(words ?? []), verb]);
    waiting.unshift(...below);
  }
  return found;
}

/** The names under the headings of a help text that list commands: `  claim|c [options] <file>  …` gives `claim`. */
function verbsIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.indexOf("Commands:");
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && line.trim() === "");
  const names = lines.slice(start + 1, end < 0 ? undefined : end).map((line) => /^ {2}([a-z][\w-]*)/.exec(line)?.[1] ?? "help");
  return names.filter((name) => name !== "help");
}
