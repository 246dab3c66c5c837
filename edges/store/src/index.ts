// The door to the disk: cases, the files to preserve, the sites written.
export * from "./case-file.ts";
export * from "./case-folder.ts";
export * from "./disk-problem.ts";
export * from "./incoming-files.ts";
export type { NewCase } from "./make-case.ts";
export * from "./site-folder.ts";
