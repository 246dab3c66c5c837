// The door of the verifier, for its build and its tests. The page itself is page.ts, which the build bundles.
export { buildPage } from "./build-page.ts";
export { type InspectionRequest, inspect, nothingElse } from "./inspect.ts";
export type { Inspection, Progress } from "./inspection.ts";
export { siteFilesOf } from "./site-files.ts";
export * from "./words/index.ts";
