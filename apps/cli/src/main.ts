#!/usr/bin/env node
// The `bayyina` command. What a verb does is in verbs/; a bug ends here with its code and nothing of the case in it.
import { runProgram } from "./program.ts";

const code = await runProgram(process.argv);
if (code !== null) process.exitCode = code;
