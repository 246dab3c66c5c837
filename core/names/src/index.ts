// Names in all scripts: folding, keys that meet across scripts, the parts of a person's name, and how two names compare.
export * from "./compare-names.ts";
export * from "./fold-name.ts";
export * from "./name-keys.ts";
export * from "./name-parts.ts";
export * from "./person-name.ts";
