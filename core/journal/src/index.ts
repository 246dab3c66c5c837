// The door of the journal: entries, their sealing and commitments, the fold that yields the case, and where entries are kept.
export * from "./case-state.ts";
export * from "./commitment.ts";
export * from "./entry.ts";
export * from "./entry-body.ts";
export * from "./entry-refusal.ts";
export * from "./fold.ts";
export * from "./leaf.ts";
export * from "./ports.ts";
