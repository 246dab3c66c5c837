// planted: engine-imports-engine
export { height } from "@bayyina/tlog";
