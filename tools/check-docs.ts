// Checks what the linter cannot ask for: a docstring on every export, a first comment in every file, a heading for every verb of the command.
// Not here: whether the words are true, and whether a docstring's tags are well-formed (that is lint, `jsdoc/…`).

import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { verbNames } from "@bayyina/cli";
import { type Export, listExports } from "./exports.ts";

const root = join(import.meta.dirname, "..");
const guide = "docs/guide/cli.md";

const documented = sourceFiles("{engines,core,flow,edges,apps}/*/src/**/*.{ts,tsx}");
const headed = [...documented, ...sourceFiles("worlds/src/**/*.ts"), ...sourceFiles("{bench,tools}/*.ts")];
const problems = [...documented.flatMap(checkExports), ...headed.flatMap(checkHeader), ...checkVerbs()];
for (const problem of problems) console.error(problem);
console.log(
  `${documented.length} files looked at for docstrings, ${headed.length} for a first comment, problems: ${problems.length}`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The files of a pattern, without tests; paths relative to the root, with `/`. */
function sourceFiles(pattern: string): readonly string[] {
  const found = globSync(pattern, { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  return found.filter((path) => !/\.(test|d)\.tsx?$|(^|\/)node_modules\//.test(path)).sort();
}

function checkExports(path: string): readonly string[] {
  const found = listExports(readFileSync(join(root, path), "utf8"), path.endsWith(".tsx"));
  const described = new Set(found.filter(({ docstring }) => docstring !== null).map(({ name }) => name));
  return found.flatMap((each) => {
    const at = `${path}:${each.line} ${each.name}`;
    if (!described.has(each.name)) return [`${at} has no docstring`];
    return checkTags(each).map((problem) => `${at} ${problem}`);
  });
}

/** A function's docstring names its parameters, all of them and no other, and says what comes back. */
function checkTags({ docstring, signature }: Export): readonly string[] {
  if (docstring === null || signature === null) return [];
  const said = Array.from(docstring.matchAll(/@param\s+([\w$]+)/g), ([, name]) => name);
  const missing = signature.parameters.filter((name) => name !== null && !said.includes(name));
  const unknown = signature.parameters.includes(null) ? [] : said.filter((name) => !signature.parameters.includes(name ?? null));
  const wantsReturns = signature.returns && !docstring.includes("@returns");
  return [
    ...missing.map((name) => `does not document its parameter ${name}`),
    ...unknown.map((name) => `documents ${name}, which is no parameter of it`),
    ...(wantsReturns ? ["does not say what it returns"] : []),
  ];
}

/** The first thing in a file (after `#!`) is a comment that is about the file, not the docstring of its first declaration. */
function checkHeader(path: string): readonly string[] {
  const text = readFileSync(join(root, path), "utf8")
    .replace(/^#!.*\n/, "")
    .trimStart();
  const isAboutFile =
    text.startsWith("//") || (text.startsWith("/*") && !/^\/\*\*[^]*?\*\/\n(export|type|const|function|class)\b/.test(text));
  return isAboutFile ? [] : [`${path}:1 does not begin with a comment that says what the file is`];
}

/** Every verb, with the verbs below it, has a heading in the guide. */
function checkVerbs(): readonly string[] {
  const verbs = verbNames();
  if (verbs.length === 0) return ["the command has no verb"];
  const text = existsSync(join(root, guide)) ? readFileSync(join(root, guide), "utf8") : "";
  const headings = Array.from(text.matchAll(/^#+\s+(.*)$/gm), ([, heading = ""]) =>
    heading.replaceAll("`", "").replace(/^bayyina\s+/, ""),
  );
  const isDocumented = (verb: string): boolean => headings.some((heading) => heading === verb || heading.startsWith(`${verb} `));
  return verbs.filter((verb) => !isDocumented(verb)).map((verb) => `${guide} has no heading for \`bayyina ${verb}\``);
}
