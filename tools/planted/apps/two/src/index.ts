// planted: app-imports-app
export { one } from "@bayyina/one";
