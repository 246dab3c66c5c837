// planted: unresolved
export { noun } from "@bayyina/model/src/noun.ts";
