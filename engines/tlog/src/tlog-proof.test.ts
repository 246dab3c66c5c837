// What proof files promise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLogProof, makeSigner, parseLogProof, signCheckpoint } from "./index.ts";

const log = makeSigner("log.example/one", new Uint8Array(32).fill(1));
const checkpoint = signCheckpoint({ origin: log.name, size: 9, root: new Uint8Array(32).fill(5) }, log);
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("a proof file", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 63 }), fc.option(fc.uint8Array()), (index, proof, extra) => {
        const text = formatLogProof({ index, proof, checkpoint, ...(extra === null ? {} : { extra }) });
        expect(parseLogProof(text)).toEqual({ index, proof, checkpoint, extra });
      }),
    );
  });

  test("starts with the format's name and the index, as C2SP tlog-proof says", () => {
    expect(formatLogProof({ index: 7, proof: [], checkpoint })).toBe(`c2sp.org/tlog-proof@v1\nindex 7\n\n${checkpoint}`);
    const extra = Uint8Array.of(1, 2);
    expect(formatLogProof({ index: 7, proof: [], checkpoint, extra })).toContain("@v1\nextra AQI=\nindex 7\n");
  });

  test("is malformed in any other spelling", () => {
    const right = formatLogProof({ index: 7, proof: [new Uint8Array(32)], checkpoint });
    expect(parseLogProof(right)).not.toBeNull();
    for (const wrong of [
      "",
      right.replace("v1", "v2"),
      right.replace("index 7", "index 07"),
      right.replace("index 7", "index -7"),
      right.replace("index 7\n", ""),
      right.replace("index 7", "index 9007199254740993"),
      right.replace("index 7", "extra !\nindex 7"),
      right.replace("AAAA", "AAA"),
      right.replace("\n\n", "\n"),
      right.slice(0, -1),
      right.replace("\n", "\r\n"),
    ])
      expect(parseLogProof(wrong)).toBeNull();
  });

  test("is not written from what cannot be", () => {
    expect(() => formatLogProof({ index: -1, proof: [], checkpoint })).toThrow(RangeError);
    expect(() => formatLogProof({ index: 0, proof: [new Uint8Array(31)], checkpoint })).toThrow(RangeError);
    const tooMany = Array.from({ length: 64 }, () => new Uint8Array(32));
    expect(() => formatLogProof({ index: 0, proof: tooMany, checkpoint })).toThrow(RangeError);
    expect(() => formatLogProof({ index: 0, proof: [], checkpoint: "no note" })).toThrow(RangeError);
  });
});
