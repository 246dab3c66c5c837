// planted: edges-imported-unwired
// planted: stage-imports-beyond-core
export { disk } from "@bayyina/disk";
