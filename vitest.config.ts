// How the tests run: which files, how many at once, what coverage counts.

import { defineConfig } from "vitest/config";
import { ClosingLine } from "./tools/vitest-closing-line.ts";

export default defineConfig({
  test: {
    include: ["**/src/**/*.test.{ts,tsx}", "tests/**/*.test.ts", "tools/**/*.test.ts"],
    exclude: ["**/node_modules/**", "tools/planted/**"],
    pool: "forks", // processes: a native addon (SQLite) that crashes takes one file's tests with it, not the run
    maxWorkers: 2,
    // Hangs only are caught: commands start processes, and machines are busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ["default", new ClosingLine()],
    coverage: {
      provider: "v8",
      include: ["{engines,core,flow}/*/src/**/*.ts"],
      exclude: [
        "**/*.test.ts", // the tests themselves
        "**/src/index.ts", // doors hold no code, only re-exports
      ],
      reporter: ["text", "json-summary"],
      reportsDirectory: "coverage",
    },
  },
});
