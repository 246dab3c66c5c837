// Extraction: claims with the exact words they rest on.
export * from "./extract-claims.ts";
export { type Gazetteer, makeGazetteer } from "./gazetteer.ts";
