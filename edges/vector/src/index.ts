// The door to vector files: features with their place on the globe and their cells as given. What a cell means is not known here.
export * from "./read-vector-file.ts";
export type { LonLat, VectorFeature } from "./vector-feature.ts";
