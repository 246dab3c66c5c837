export { noun } from "./noun.ts";
