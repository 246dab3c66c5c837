// Names in all scripts: folding to keys. Later: parts of names and the ways they are transliterated.
export * from "./fold-name.ts";
