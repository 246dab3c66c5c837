// What is read as a checkpoint of ours, and what is answered instead of a fault.
import { makeSigner, signCheckpoint } from "@bayyina/tlog";
import { expect, test } from "vitest";
import { readCheckpoint } from "./signed-checkpoint.ts";

const log = makeSigner("log.example/one", new Uint8Array(32).fill(7));
const note = signCheckpoint({ origin: log.name, size: 3, root: new Uint8Array(32).fill(5) }, log);

test("a checkpoint with any byte of its text set to any other is read as unsigned or not at all, and never throws", () => {
  const end = note.indexOf("\n\n") + 1;
  expect(readCheckpoint(note, log)).toMatchObject({ signed: true, cosignatures: 0 });
  for (let at = 0; at < end; at += 1)
    for (let code = 0; code < 256; code += 1) {
      const changed = `${note.slice(0, at)}${String.fromCharCode(code)}${note.slice(at + 1)}`;
      if (changed !== note) expect(readCheckpoint(changed, log)?.signed ?? false, `byte ${at} set to ${code}`).toBe(false);
    }
});

test("an extension line is refused: no check of ours would look at it", () => {
  expect(readCheckpoint(note.replace("\n\n", "\nmore\n\n"), log)).toBe(null);
});
