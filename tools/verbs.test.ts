// Verbs are read from help texts as commander prints them.

import { expect, test } from "vitest";
import { listVerbs } from "./verbs.ts";

const texts: Readonly<Record<string, string>> = {
  "": "Usage: bayyina [options] [command]\n\nCommands:\n  run [options] <sources>  all six\n                           on a folder\n  claim                    by hand\n  help [command]           help\n",
  claim: "Usage: bayyina claim [command]\n\nOptions:\n  -h, --help  help\n\nCommands:\n  add|new [options]  a claim\n",
};

test("verbs and the verbs below them are listed in the order of the help, without help itself", async () => {
  const verbs = await listVerbs((words) => Promise.resolve(texts[words.join(" ")] ?? "Usage: bayyina"));
  expect(verbs).toEqual(["run", "claim", "claim add"]);
});
