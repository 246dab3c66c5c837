// The boundaries of the house, read by tools/check-boundaries.ts. Each rule has at least one planted violation in tools/planted/.
// Not here: what a module may do with what it imports (clock, chance, casts): that is .oxlintrc.json.

const test = "\\.test\\.tsx?$";
const door = "^(engines|core|flow|edges|apps)/[^/]+/src/index\\.ts$";
const builtin = (...names) => `^(node:)?(${names.join("|")})($|/)`;
/** Disk, network, processes, clock: what only `edges/` and `apps/` may touch. */
const machine = [
  builtin("fs", "http", "https", "http2", "net", "tls", "dgram", "dns", "child_process", "cluster", "os", "worker_threads"),
  builtin("sqlite", "process", "perf_hooks", "timers", "readline", "tty", "repl", "inspector", "vm"),
  "(^|/)better-sqlite3",
];

export default {
  forbidden: [
    {
      name: "engine-imports-engine",
      comment: "An engine is usable alone.",
      severity: "error",
      from: { path: "^engines/([^/]+)/" },
      to: { path: "^engines/", pathNot: "^engines/$1/" },
    },
    {
      name: "engine-imports-ours",
      comment: "An engine knows nothing of casualties.",
      severity: "error",
      from: { path: "^engines/" },
      to: { path: "^(core|flow|edges|apps|bench|tests|tools)/" },
    },
    {
      name: "core-imports-beyond-core",
      comment: "The nouns come first: core imports core, and the journal the log.",
      severity: "error",
      from: { path: "^core/" },
      to: { path: "^(flow|edges|apps|bench|tests|tools)/" },
    },
    {
      name: "core-imports-engine",
      comment: "Only the journal needs an engine: the log.",
      severity: "error",
      from: { path: "^core/", pathNot: "^core/journal/" },
      to: { path: "^engines/" },
    },
    {
      name: "stage-imports-stage",
      comment: "The arrows are data, not imports: apps/ hands one stage's records to the next.",
      severity: "error",
      from: { path: "^flow/([^/]+)/" },
      to: { path: "^flow/", pathNot: "^flow/$1/" },
    },
    {
      name: "stage-imports-beyond-core",
      comment: "A stage imports core and engines.",
      severity: "error",
      from: { path: "^flow/" },
      to: { path: "^(edges|apps|bench|tests|tools)/" },
    },
    {
      name: "edge-imports-beyond-core",
      comment: "An edge imports core and engines.",
      severity: "error",
      from: { path: "^edges/" },
      to: { path: "^(flow|apps|bench|tests|tools)/" },
    },
    {
      name: "edge-imports-edge",
      comment: "Edges meet only in apps/.",
      severity: "error",
      from: { path: "^edges/([^/]+)/" },
      to: { path: "^edges/", pathNot: "^edges/$1/" },
    },
    {
      name: "edges-imported-unwired",
      comment: "Only apps/, tests/, bench/ and tools/ import edges: the rest meets the machine in an argument.",
      severity: "error",
      from: { pathNot: "^(apps|tests|bench|tools|edges)/" },
      to: { path: "^edges/" },
    },
    {
      name: "app-imported",
      comment: "An app is an end: only tests, benchmarks and checks of the whole wiring reach it, through its door.",
      severity: "error",
      from: { pathNot: "^(apps|tests|bench|tools)/" },
      to: { path: "^apps/" },
    },
    {
      name: "app-imports-app",
      comment: "An app is an end: another app does not import it either, but for what they wire alike (apps/wiring, ADR 8).",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/($1|wiring)/" },
    },
    {
      name: "past-the-door",
      comment: "A package is reached through src/index.ts.",
      severity: "error",
      from: { path: "^((?:engines|core|flow|edges|apps)/[^/]+)/" },
      to: { path: "^(engines|core|flow|edges|apps)/[^/]+/", pathNot: ["^$1/", door] },
    },
    {
      name: "past-the-door-from-outside",
      comment: "A package is reached through src/index.ts, from tests, benches, tools and worlds too.",
      severity: "error",
      from: { path: "^(worlds|bench|tests|tools)/" },
      to: { path: "^(engines|core|flow|edges|apps)/[^/]+/", pathNot: door },
    },
    {
      name: "past-the-door-of-worlds",
      comment: "worlds/ is reached through src/index.ts.",
      severity: "error",
      from: { pathNot: "^worlds/" },
      to: { path: "^worlds/", pathNot: "^worlds/src/index\\.ts$" },
    },
    {
      name: "world-imported-outside-tests",
      comment: "Invented people never reach a real case: engines, core, flow and edges meet worlds in tests only.",
      severity: "error",
      from: { path: "^(engines|core|flow|edges)/", pathNot: test },
      to: { path: "^worlds/" },
    },
    {
      name: "world-imports-beyond-core",
      comment: "A world is written in the nouns alone, so that it cannot inherit a stage's mistake.",
      severity: "error",
      from: { path: "^worlds/" },
      to: { path: "^(engines|flow|edges|apps|bench|tests|tools)/" },
    },
    {
      name: "world-touches-the-machine",
      comment: "A world is made in memory; only write-world.ts writes it down.",
      severity: "error",
      from: { path: "^worlds/", pathNot: [test, "/write-world\\.ts$"] },
      to: { path: machine },
    },
    {
      name: "touches-the-machine",
      comment: "engines, core and flow meet clock, chance, disk and network only in an argument.",
      severity: "error",
      from: { path: "^(engines|core|flow)/", pathNot: test },
      to: { path: machine },
    },
    {
      name: "hashes-elsewhere",
      comment:
        "Hashes and signatures are made in the log, in trusted time, the journal and the model; .oxlintrc.json keeps chance out of these.",
      severity: "error",
      from: { path: "^(engines|core|flow)/", pathNot: [test, "^(engines/(tlog|trusted-time)|core/journal|core/model)/"] },
      to: { path: builtin("crypto") },
    },
    {
      name: "cycle",
      comment: "Two modules that need each other are one module, or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "unresolved",
      comment: "What cannot be found cannot be checked.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no API that dependency-cruiser can use: without @swc/core it sees no modules and reports no violations.
    parser: "swc",
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^tools/planted/", "^worlds/[^/]+/(sources|golden)/", "^coverage/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
