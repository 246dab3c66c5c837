// Keeps spec/*.schema.json and the code the same. `--write` writes the files; without it a difference fails.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedSchemas } from "@bayyina/model";

const spec = join(import.meta.dirname, "../spec");
const write = process.argv.includes("--write");
const differing = Object.entries(publishedSchemas()).filter(([name, schema]) => {
  const file = join(spec, name);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (write) writeFileSync(file, text);
  return text !== readOr(file, "");
});
for (const [name] of differing) console.error(`spec/${name} differs from the code: node tools/check-schema.ts --write`);
process.exitCode = differing.length === 0 ? 0 : 1;

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
