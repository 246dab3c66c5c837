#!/usr/bin/env node
// The `bayyina` command. What a verb does is in verbs/; a bug ends here with its code and nothing of the case in it.
import { runProgram } from "./program.ts";

// Whoever reads our output may stop reading: that ends the work, it is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const code = await runProgram(process.argv);
if (code !== null) process.exitCode = code;
