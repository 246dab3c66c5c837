// The door to the disk: cases, their keys and their verification, the files to preserve, the sites written.
export type { AuthorKey } from "./author-keys.ts";
export * from "./case-file.ts";
export * from "./case-folder.ts";
export type { CaseKeyring } from "./case-keyring.ts";
export * from "./disk-problem.ts";
export { makeFolders } from "./durable-file.ts";
export type { Finding } from "./finding.ts";
export * from "./incoming-files.ts";
export type { NewCase } from "./make-case.ts";
export type { OpenCase, OpenOptions } from "./open-case.ts";
export * from "./site-folder.ts";
export { type CaseReport, type VerifyOptions, verifyCase } from "./verify-case.ts";
