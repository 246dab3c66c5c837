// The door of the web edge. Capture and download are not here yet: nothing in this package reaches out.
export * from "./serve-folder.ts";
