// What pictures say of themselves.
import { describe, expect, test } from "vitest";
import { jpegWithExif, onePixelPng, raw } from "../test/sample-files.ts";
import { readImage } from "./read-image.ts";

describe("pictures", () => {
  test("plain tags only, times in ISO 8601 as the camera gave them, whatever the machine's zone", async () => {
    expect(await readImage(jpegWithExif())).toEqual({
      Make: "Maker",
      DateTimeOriginal: "2017-03-17T10:11:12",
      OffsetTimeOriginal: "+03:00",
      latitude: 0.5,
      longitude: -20.25,
    });
  });

  test("a picture without tags gives its size", async () => {
    expect(await readImage(onePixelPng)).toEqual({ ImageWidth: 1, ImageHeight: 1 });
  });

  test.each([
    ["a header alone", raw("\xff\xd8\xff")],
    ["cut short", jpegWithExif().slice(0, 60)],
    ["a block longer than the file", raw(`\xff\xd8\xff\xe1\xff\xff${"\x07".repeat(50)}`)],
    ["a PNG of noise", raw(`\x89PNG\r\n\x1a\n${"\xf0\x0f".repeat(99)}`)],
  ])("broken tags are none: %s", async (_, bytes) => {
    expect(await readImage(bytes)).toEqual({});
  });

  test("a picture cut anywhere throws nothing", async () => {
    const whole = jpegWithExif();
    for (let size = 0; size < whole.length; size += 7) expect(typeof (await readImage(whole.slice(0, size)))).toBe("object");
  });
});
