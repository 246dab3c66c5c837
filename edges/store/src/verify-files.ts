// Compares the small files of a case with the one spelling each has: a file that says the same in other bytes was not written here.
import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatVerifierKey, parseVerifierKey } from "@bayyina/tlog";
import { isAuthorKeyFile } from "./author-keys.ts";
import { caseFileName, formatCaseInfo, readCaseInfo } from "./case-file.ts";
import { caseKeyFile, logKeyFile } from "./case-keys.ts";
import { corruptFinding, type Finding, findingFrom } from "./finding.ts";
import { readHead } from "./journal-head.ts";
import { readKeyFile, spellKeyFile } from "./key-file.ts";
import { isFormerLogKeyFile } from "./log-key-rotation.ts";

/**
 * Verifies case.json, journal.head and the key files, without a passphrase: each carries what tells it damaged.
 *
 * @param folder - The case's folder.
 * @returns What is not as it was written, and how many files are none of ours.
 */
export function verifyFiles(folder: string): readonly Finding[] {
  const keys = join(folder, "keys");
  const authors = join(keys, "authors");
  return [
    ...asFindings("journal.head", () => readHead(join(folder, "journal.head")) !== null),
    ...asFindings("case.json", () => isSpelled(join(folder, caseFileName), formatCaseInfo(readCaseInfo(folder)))),
    ...listing(keys).flatMap((file) => (isKeyFolder(file) ? [] : keyFindings(keys, file, `keys/${file.name}`))),
    ...listing(authors).flatMap((file) =>
      isAuthorKeyFile(file.name)
        ? sealedFindings(authors, file, `keys/authors/${file.name}`)
        : [corruptFinding("keys/authors", { why: "a foreign file" })],
    ),
  ];
}

function keyFindings(keys: string, file: Dirent, part: string): readonly Finding[] {
  if ([caseKeyFile, logKeyFile].includes(file.name)) return sealedFindings(keys, file, part);
  if (file.name !== "log.pub" && !isFormerLogKeyFile(file.name)) return [corruptFinding("keys", { why: "a foreign file" })];
  return asFindings(part, () => {
    const key = parseVerifierKey(readFileSync(join(keys, file.name), "utf8").slice(0, -1));
    return key !== null && isSpelled(join(keys, file.name), `${formatVerifierKey(key)}\n`);
  });
}

function sealedFindings(folder: string, { name }: Dirent, part: string): readonly Finding[] {
  const path = join(folder, name);
  return asFindings(part, () => isSpelled(path, spellKeyFile(readKeyFile(path, part, parseContent))));
}

/** The checksum holds, so that this is what was written. */
function parseContent(content: unknown): Parameters<typeof spellKeyFile>[0] {
  return content as Parameters<typeof spellKeyFile>[0];
}

function asFindings(part: string, holds: () => boolean): readonly Finding[] {
  try {
    return holds() ? [] : [corruptFinding(part, { why: "spelled otherwise" })];
  } catch (error) {
    return [findingFrom(error, part)];
  }
}

function isSpelled(path: string, text: string): boolean {
  return readFileSync(path).equals(Buffer.from(text));
}

function isKeyFolder(file: Dirent): boolean {
  return file.isDirectory() && file.name === "authors";
}

function listing(folder: string): readonly Dirent[] {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}
