// Loaded before a measured command: prints the process's own peak memory when it ends.
process.on("exit", () => process.stderr.write(`peak-kilobytes ${process.resourceUsage().maxRSS}\n`));
