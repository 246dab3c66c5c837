// planted: world-imports-beyond-core
export { first } from "@bayyina/first";
