// planted: past-the-door-of-worlds
export { write } from "../worlds/src/write-world.ts";
