// The door of the transparency log: RFC 6962 trees, inclusion proofs, C2SP checkpoints and signed notes.
export * from "./base64.ts";
export * from "./checkpoint.ts";
export * from "./merkle-hash.ts";
export * from "./merkle-tree.ts";
export * from "./note-key.ts";
export * from "./signed-note.ts";
export * from "./verify-inclusion.ts";
