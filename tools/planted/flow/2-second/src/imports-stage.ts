// planted: stage-imports-stage
export { first } from "@bayyina/first";
