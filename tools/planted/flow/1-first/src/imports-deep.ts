// planted: past-the-door
export { noun } from "../../../core/model/src/noun.ts";
