// planted: world-imported-outside-tests
export { world } from "@bayyina/worlds";
