// planted: edge-imports-edge
export { clock } from "@bayyina/clock";
