// The door of the journal: entries, their sealing and commitments, the fold that yields the case, and where entries are kept.
export * from "./case-state.ts";
export * from "./checkpoint-cadence.ts";
export * from "./commitment.ts";
export * from "./disclosure-bundle.ts";
export * from "./disclosure-bundle-check.ts";
export * from "./disclosure-bundle-form.ts";
export * from "./entry.ts";
export * from "./entry-author.ts";
export * from "./entry-body.ts";
export * from "./entry-refusal.ts";
export * from "./erased-body.ts";
export * from "./erasure-plan.ts";
export * from "./fold.ts";
export * from "./key-chain.ts";
export * from "./leaf.ts";
export * from "./log-key-rotation.ts";
export * from "./ports.ts";
