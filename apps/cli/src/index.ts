// The door of the command line, for tests and benchmarks of the whole wiring. Running it is main.ts.
export { runProgram, verbNames } from "./program.ts";
export { type RunOptions, runAll } from "./run-all.ts";
export type { VerbResult, Voice } from "./say.ts";
export { openSession, type Session, type SessionContext } from "./session.ts";
export { cosignStep } from "./steps/log-cosign.ts";
export { publicLogStep } from "./steps/log-public.ts";
export { checkPublicLog, type LogChecked } from "./steps/log-verify.ts";
export { answerCheckpoint, witnessLog } from "./steps/log-witness.ts";
