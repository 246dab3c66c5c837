// Writes engines/trusted-time/vectors/tokens.json from fresh keys: `node tests/conformance-time/write-vectors.ts`. By hand only: each
// run makes other tokens. The tokens stay valid or invalid for good, since all is judged as of the moment within each.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkTimestampToken } from "@bayyina/trusted-time";
import { makeCases } from "./cases.ts";

const { workshop, cases } = makeCases();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const lines = [];
for (const { name, token, digest, roots, beside = [], expected } of cases) {
  const anchors = roots.map(({ der }) => der);
  const certificates = beside.map(({ der }) => der);
  const found = await checkTimestampToken({ token, digest, anchors, certificates });
  if ((found.kind === "holds" ? "holds" : found.why) !== expected) throw new Error(`${name}: expected ${expected}`);
  const given = { token: base64(token), digest: Buffer.from(digest).toString("hex"), anchors: anchors.map(base64) };
  lines.push(JSON.stringify({ name, ...given, certificates: certificates.map(base64), expected: found }));
}
const about = "RFC 3161 tokens made by OpenSSL with invented authorities. Byte strings in base64, the digest (SHA-256) in hex.";
const file = join(import.meta.dirname, "../../engines/trusted-time/vectors/tokens.json");
writeFileSync(file, `{"about":${JSON.stringify(about)},"cases":[\n${lines.join(",\n")}\n]}\n`);
rmSync(workshop.folder, { recursive: true });
