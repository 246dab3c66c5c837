// Extraction: claims with the exact words they rest on.
export * from "./extract-claims.ts";
export { readUcdp, type UcdpReading, ucdpReaderVersion } from "./tables/read-ucdp.ts";
export type { UcdpTable } from "./tables/ucdp-claims.ts";
export { type Gazetteer, makeGazetteer } from "./where/gazetteer.ts";
