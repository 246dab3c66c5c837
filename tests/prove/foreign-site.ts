// A site without a claim, whole and sealed, that says another version of the code made it: nobody here can derive its pages again.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sealEntry } from "@bayyina/journal";
import { canonicalJson, itemIdOf, type PublicRecord, parseAsJson } from "@bayyina/model";
import { listFiles, manifestText, sealSite } from "@bayyina/prove";
import { makeSigner } from "@bayyina/tlog";

/**
 * Writes the site.
 *
 * @param folder - Where; made if it is not there.
 */
export function writeForeignSite(folder: string): void {
  const record: PublicRecord = {
    bayyina: 1,
    generator: "another program 9",
    title: "A test",
    origin: "log.example/test",
    mode: "draft",
    publishedOn: "2031-05-05",
    items: [],
    withdrawn: [],
    claims: [],
    linking: { incidents: [], possiblySame: [], unplaced: [] },
    decisions: [],
    places: { places: [], maybeSame: [], disjoint: [] },
    parties: [],
    gaps: [],
  };
  const pages = [
    ["data/record.json", `${canonicalJson(parseAsJson(record))}\n`],
    ["data/tolls.json", "[]\n"],
    ["index.html", "Nobody was harmed.\n"],
  ] as const;
  const listed = listFiles(pages);
  const written = [...listed.files];
  const manifest = manifestText(listed.manifest());
  const body = { kind: "published", mode: "draft", manifest: itemIdOf(manifest), claims: 0 } as const;
  const effects = { now: () => "2031-05-05T00:00:00Z", randomBytes: (length: number) => new Uint8Array(length).fill(7) };
  const entries = [sealEntry({ body, by: "", why: "" }, effects)];
  const signer = makeSigner(record.origin, new Uint8Array(32).fill(1));
  for (const [path, content] of [...written, ...sealSite({ record, manifest, entries, signer })]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
