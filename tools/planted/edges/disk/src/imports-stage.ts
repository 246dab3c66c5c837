// planted: edge-imports-beyond-core
export { first } from "@bayyina/first";
