// The journal may import the log and the model.
export { height } from "@bayyina/tlog";
export { noun } from "@bayyina/model";
