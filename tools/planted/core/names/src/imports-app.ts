// planted: app-imported
export { one } from "@bayyina/one";
