// The door of publishing: from a case's state to what may be seen, and from that to the files of a site.
export { rendererVersion } from "./layout.ts";
export { renderSite } from "./render-site.ts";
export { type Selection, selectRecord } from "./select-record.ts";
export { textPath } from "./site-paths.ts";
