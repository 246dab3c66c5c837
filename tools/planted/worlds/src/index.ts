// A world may import core.
export { noun } from "@bayyina/model";

export const world = "invented";
