// The door of the stage "prove": sealing a published site, and all that a stranger can check of it.
export * from "./check.ts";
export { type Derivation } from "./check-derived.ts";
export * from "./check-site.ts";
export { type ListedFiles, listFiles, type Manifest, manifestText, proofFolder } from "./manifest.ts";
export { type Sealing, sealSite } from "./seal-site.ts";
export type { SiteReader } from "./site-reader.ts";
