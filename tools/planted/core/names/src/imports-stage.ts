// planted: core-imports-beyond-core
export { first } from "@bayyina/first";
