// Loaded before a measured command: prints the process's own peak memory when it ends.
import { existsSync, readFileSync } from "node:fs";

const status = "/proc/self/status";

process.on("exit", () => process.stderr.write(`peak-kilobytes ${peakKilobytes()}\n`));

/** On Linux `maxRSS` outlives the call that starts a program: it would be that of the benchmark, if that is the larger. */
function peakKilobytes(): number {
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
