// planted: past-the-door-from-outside
export { noun } from "../core/model/src/noun.ts";
