// Writes the verifier's page: `node apps/verifier/build.ts [--output FILE]`. Not here: how it is made (src/build-page.ts).
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildPage } from "./src/build-page.ts";

const { values } = parseArgs({ options: { output: { type: "string" } } });
const output = resolve(values.output ?? join(import.meta.dirname, "dist/verifier.html"));
const page = await buildPage();
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, page);
console.log(`${output}: ${new TextEncoder().encode(page).length} bytes`);
