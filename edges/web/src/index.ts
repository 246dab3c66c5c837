// The door of the web edge: folders and logs shown, logs read, checkpoints submitted to witnesses, an assistant asked. Each reaches out only where it is told to.
export * from "./assistant.ts";
export * from "./assistant-address.ts";
export * from "./cut-log.ts";
export * from "./folder-log-reader.ts";
export * from "./http-log-reader.ts";
export type { Served } from "./listen.ts";
export * from "./public-log-folder.ts";
export * from "./s3-log-reader.ts";
export * from "./serve-folder.ts";
export * from "./serve-log.ts";
export * from "./serve-witness.ts";
export * from "./submit-checkpoint.ts";
export * from "./witness-folder.ts";
