// What cosignatures and split views promise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addSignatureLine,
  compareCheckpoints,
  formatNote,
  formatVerifierKey,
  formatWitnessKey,
  makeSigner,
  makeWitnessKey,
  openCheckpoint,
  openCosignatures,
  parseNote,
  parseVerifierKey,
  parseWitnessKey,
  signCheckpoint,
  signNote,
} from "./index.ts";

const log = makeSigner("log.example/one", new Uint8Array(32).fill(1));
const witness = makeWitnessKey("witness.example/w1", new Uint8Array(32).fill(2));
const other = makeWitnessKey("witness.example/w2", new Uint8Array(32).fill(3));
const checkpoint = { origin: log.name, size: 42, root: new Uint8Array(32).fill(5) };
const note = signCheckpoint(checkpoint, log);
const cosigned = addSignatureLine(note, witness.cosign(note, { unixSeconds: 1_700_000_000 }));

describe("a cosignature", () => {
  test("is over the header, the time and the note's text, as C2SP tlog-cosignature says, and changes nothing for the log's key", () => {
    const line = parseNote(cosigned)?.signatures[1];
    expect(line?.name).toBe(witness.name);
    expect(line?.signature).toHaveLength(72);
    expect(openCosignatures(cosigned, [witness, other])).toEqual({ by: [{ witness, unixSeconds: 1_700_000_000 }], wrong: [] });
    expect(openCheckpoint(cosigned, log)).toEqual(openCheckpoint(note, log));
    expect(openCosignatures(note, [witness])).toEqual({ by: [], wrong: [] });
    expect(openCosignatures("no note", [witness])).toEqual({ by: [], wrong: [] });
  });

  test("holds for no other text and no other time, and with no byte of it changed", () => {
    fc.assert(
      fc.property(fc.nat(75), fc.nat(7), (at, bit) => {
        const parsed = parseNote(cosigned);
        const [own, line] = parsed?.signatures ?? [];
        if (parsed === null || own === undefined || line === undefined) throw new Error("two signatures were expected");
        const bytes = Uint8Array.of(...line.keyHash, ...line.signature);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const changed = { name: line.name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) };
        const opened = openCosignatures(formatNote({ text: parsed.text, signatures: [own, changed] }), [witness]);
        expect(opened.by).toEqual([]);
        expect(opened.wrong).toEqual(at < 4 ? [] : [witness]); // with another id it is a stranger's line
      }),
    );
    const grown = signCheckpoint({ ...checkpoint, size: 43 }, log);
    const moved = grown + cosigned.slice(note.length);
    expect(openCosignatures(moved, [witness])).toEqual({ by: [], wrong: [witness] });
  });

  test("given twice counts once, with the later time; beside a wrong one in the same name it does not count", () => {
    const later = addSignatureLine(cosigned, witness.cosign(note, { unixSeconds: 1_700_000_500 }));
    expect(openCosignatures(later, [witness]).by).toEqual([{ witness, unixSeconds: 1_700_000_500 }]);
    const grown = signCheckpoint({ ...checkpoint, size: 43 }, log);
    const both = addSignatureLine(cosigned, witness.cosign(grown, { unixSeconds: 1_700_000_000 }));
    expect(openCosignatures(both, [witness])).toEqual({ by: [], wrong: [witness] });
  });

  test("is never a plain signature of the same key, nor the other way round", () => {
    const asLog = makeSigner(witness.name, new Uint8Array(32).fill(2));
    expect(openCosignatures(signNote(parseNote(note)?.text ?? "", log, asLog), [witness])).toEqual({ by: [], wrong: [] });
    expect(parseWitnessKey(formatWitnessKey(witness))).toEqual({ name: witness.name, publicKey: witness.publicKey });
    expect(parseVerifierKey(formatWitnessKey(witness))).toBeNull();
    expect(parseWitnessKey(formatVerifierKey(asLog))).toBeNull();
  });

  test("is given to checkpoints only, with a whole second from 1970 on", () => {
    expect(() => witness.cosign(signNote("just text\n", log), { unixSeconds: 1 })).toThrow(RangeError);
    for (const unixSeconds of [-1, 0.5, Number.NaN]) expect(() => witness.cosign(note, { unixSeconds })).toThrow(RangeError);
    expect(() => makeWitnessKey("two words", new Uint8Array(32))).toThrow(RangeError);
    expect(() => makeWitnessKey("w", new Uint8Array(31))).toThrow(RangeError);
  });

  test("is added once; what is no signature line is not added, nor a hundred and first", () => {
    const line = witness.cosign(note, { unixSeconds: 1_700_000_000 });
    expect(addSignatureLine(cosigned, line)).toBe(cosigned);
    expect(cosigned).toBe(note + line);
    for (const wrong of ["", "\n", line.trim(), `${line}${line}`, line.replace("—", "-")])
      expect(() => addSignatureLine(note, wrong)).toThrow(RangeError);
    let full = note;
    for (let at = 0; at < 99; at += 1) full = addSignatureLine(full, other.cosign(note, { unixSeconds: at }));
    expect(() => addSignatureLine(full, line)).toThrow(RangeError);
  });
});

describe("two checkpoints of one log", () => {
  test("are a split view when they give one size two roots, and nothing else is", () => {
    const root = new Uint8Array(32).fill(6);
    expect(compareCheckpoints(checkpoint, { ...checkpoint })).toBe("same");
    expect(compareCheckpoints(checkpoint, { ...checkpoint, root })).toBe("split");
    expect(compareCheckpoints(checkpoint, { ...checkpoint, size: 43, root })).toBe("sizes-differ");
    expect(compareCheckpoints(checkpoint, { ...checkpoint, origin: "log.example/two", root })).toBe("origins-differ");
  });
});
