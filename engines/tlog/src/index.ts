// The door of the transparency log: RFC 6962 trees in C2SP tiles, proofs and their checks, checkpoints, signed notes, cosignatures,
// policies, witnesses.
export { sha256 } from "#crypto";
export * from "./base64.ts";
export * from "./bytes.ts";
export * from "./checkpoint.ts";
export * from "./cosignature.ts";
export * from "./entry-bundle.ts";
export * from "./growing-tree.ts";
export * from "./log-reader.ts";
export * from "./merkle-hash.ts";
export * from "./merkle-tree.ts";
export * from "./note-key.ts";
export * from "./parse-policy.ts";
export * from "./policy.ts";
export * from "./signed-note.ts";
export * from "./split-view.ts";
export * from "./tile-path.ts";
export * from "./tile-proofs.ts";
export * from "./tlog-proof.ts";
export * from "./tree-hasher.ts";
export * from "./verify-consistency.ts";
export * from "./verify-inclusion.ts";
export * from "./verify-log.ts";
export * from "./witness.ts";
