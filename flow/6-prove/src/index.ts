// The door of the stage "prove": sealing a published site, and all that a stranger can check of it or of a disclosure bundle.
export { bundleCheckNames, type Check, type CheckName, checkNames } from "./check.ts";
export * from "./check-bundle-file.ts";
export type { Derivation } from "./check-derived.ts";
export * from "./check-site.ts";
export type { TimeTrust } from "./check-time.ts";
export type { BoundChange, ClaimChange } from "./compare-claims.ts";
export * from "./compare-sites.ts";
export { type Figure, figuresOf, rangesOf, sayFigure } from "./figure.ts";
export * from "./figure-paths.ts";
export { type ListedFiles, listFiles, type Manifest, manifestText, proofFolder } from "./manifest.ts";
export * from "./remark.ts";
export * from "./say-comparison.ts";
export { type SealedFile, type Sealing, sealSite } from "./seal-site.ts";
export { type SiteReader, siteReaderOf } from "./site-reader.ts";
