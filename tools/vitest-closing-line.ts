// A Vitest reporter whose only line is the run's last: `N passed, N failed`, with `, N skipped` when some were.
// Not here: what failed and why; the default reporter says that.

import { writeSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** Counts tests when the run ends and prints the line as the process leaves, after every other reporter. */
export class ClosingLine implements Reporter {
  /**
   * Called by Vitest once all tests are done.
   *
   * @param modules - The test files. One that could not be loaded counts as one failure.
   * @param errors - What was thrown outside any test; each counts as one failure.
   */
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((each) => each.errors().length > 0);
    const failed = count("failed") + broken.length + errors.length;
    const skipped = count("skipped") + count("pending");
    const line = `${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`;
    process.once("exit", () => writeSync(1, line));
  }
}
