// planted: unresolved
export { lost } from "./not-there.ts";
