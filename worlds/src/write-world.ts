// A command: writes a world to a folder. The only file here that meets the disk.
//   node worlds/src/write-world.ts --documents 60 --seed 2031 --output worlds/halqura
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { layOut, makeWorld } from "./index.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "60" },
    seed: { type: "string", default: "2031" },
    output: { type: "string" },
  },
});
if (values.output === undefined) {
  console.error("usage: node worlds/src/write-world.ts --documents N --seed S --output DIR");
  process.exitCode = 2;
} else {
  const files = layOut(makeWorld({ seed: Number(values.seed), documents: Number(values.documents) }));
  for (const { name, bytes } of files) {
    const path = join(values.output, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  console.log(`${files.length} files written to ${values.output}`);
}
