// The door of the command line, for tests and benchmarks of the whole wiring. Running it is main.ts.
export { runProgram } from "./program.ts";
export { type RunOptions, runAll } from "./run-all.ts";
export type { VerbResult, Voice } from "./say.ts";
export { openSession, type Session, type SessionContext } from "./session.ts";
