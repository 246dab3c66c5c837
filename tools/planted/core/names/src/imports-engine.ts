// planted: core-imports-engine
export { height } from "@bayyina/tlog";
