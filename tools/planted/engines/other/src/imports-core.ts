// planted: engine-imports-ours
export { noun } from "@bayyina/model";
