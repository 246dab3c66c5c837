// The door of the command line: for tools that need its verbs. Running it is main.ts.
export { runProgram } from "./program.ts";
