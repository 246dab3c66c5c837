// The door of preserve: bytes in and sealed, with their custody and their text.
export type { IncomingFile } from "./incoming-file.ts";
export { type KnownItem, knownItems } from "./known-items.ts";
export * from "./preserve-files.ts";
export { decodeText, type Encoding } from "./text-encoding.ts";
