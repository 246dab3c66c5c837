// Makes of an engine a package that any project can install: `node tools/pack-engine.ts engines/tlog --output DIR`. Node runs no TypeScript
// under node_modules, so what leaves the house is JavaScript with its types. Not here: publishing it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

const manifestSchema = z.looseObject({
  name: z.string(),
  imports: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
const root = join(import.meta.dirname, "..");
const { positionals, values } = parseArgs({ allowPositionals: true, options: { output: { type: "string" } } });
const [engine] = positionals;
if (engine === undefined || values.output === undefined) throw new Error("node tools/pack-engine.ts ENGINE --output DIR");
packEngine(resolve(engine), resolve(values.output));

/** Writes `dist/`, package.json, README, LICENSE and vectors of an engine into a folder that is made. */
function packEngine(folder: string, output: string): void {
  mkdirSync(output, { recursive: true });
  const sources = globSync("src/**/*.ts", { cwd: folder }).filter((path) => !path.endsWith(".test.ts"));
  const options =
    "--declaration --rewriteRelativeImportExtensions --target es2024 --lib es2024,dom --types node --strict --skipLibCheck";
  const modules =
    "--module nodenext --moduleResolution nodenext --verbatimModuleSyntax --ignoreConfig --noUncheckedIndexedAccess";
  const places = ["--rootDir", join(folder, "src"), "--outDir", join(output, "dist")];
  const done = spawnSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), ...options.split(" "), ...modules.split(" "), ...places, ...sources],
    { cwd: folder, encoding: "utf8" },
  );
  if (done.status !== 0) throw new Error(`tsc ended with ${done.status}: ${done.stdout}${done.stderr}`);
  const { private: _, ...manifest } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const emitted = {
    ...manifest,
    exports: { types: "./dist/index.d.ts", default: "./dist/index.js" },
    ...(manifest.imports === undefined ? {} : { imports: emittedImports(manifest.imports) }),
  };
  writeFileSync(join(output, "package.json"), `${JSON.stringify(emitted, null, 2)}\n`);
  cpSync(join(root, "LICENSE"), join(output, "LICENSE"));
  for (const part of ["README.md", "vectors"])
    if (existsSync(join(folder, part))) cpSync(join(folder, part), join(output, part), { recursive: true, filter: isNoSource });
  console.log(`${manifest.name}: ${sources.length} sources`);
}

function emittedImports(imports: Readonly<Record<string, Readonly<Record<string, string>>>>): typeof imports {
  const emit = (path: string): string => path.replace(/^\.\/src\//, "./dist/").replace(/\.ts$/, ".js");
  return Object.fromEntries(
    Object.entries(imports).map(([name, by]) => [
      name,
      Object.fromEntries(Object.entries(by).map(([condition, path]) => [condition, emit(path)])),
    ]),
  );
}

function isNoSource(path: string): boolean {
  return !path.endsWith(".ts");
}
