// A stage may import core and engines.
export { noun } from "@bayyina/model";
export { height } from "@bayyina/tlog";

export const first = 1;
