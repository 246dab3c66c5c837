import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCoordinates } from "./find-coordinates.ts";

type Found = readonly [words: string, lat: number, lon: number, precisionMetres: number];

function found(text: string): readonly Found[] {
  return findCoordinates(text).map(({ start, end, lat, lon, precisionMetres }) => [
    text.slice(start, end),
    Number(lat.toFixed(4)),
    Number(lon.toFixed(4)),
    precisionMetres,
  ]);
}

// Each text holds coordinates in the open ocean: the words that they stand in, latitude, longitude, precision in metres.
const read: readonly (readonly [text: string, words: string, lat: number, lon: number, precisionMetres: number])[] = [
  ["at 24.4200, -31.2500 they", "24.4200, -31.2500", 24.42, -31.25, 12],
  ["(24.42000 -31.25000)", "24.42000 -31.25000", 24.42, -31.25, 2],
  ["24.420°, -31.250°", "24.420°, -31.250°", 24.42, -31.25, 112],
  ["24.42N, 31.25W", "24.42N, 31.25W", 24.42, -31.25, 1114],
  ["N24.42 W31.25", "N24.42 W31.25", 24.42, -31.25, 1114],
  ["N 24.42, W 31.25", "N 24.42, W 31.25", 24.42, -31.25, 1114],
  ["24.42 N 31.25 W", "24.42 N 31.25 W", 24.42, -31.25, 1114],
  ["31.25W 24.42S", "31.25W 24.42S", -24.42, -31.25, 1114],
  ["24° N, 31° W", "24° N, 31° W", 24, -31, 111320],
  ["latitude 24.42, longitude -31.25.", "latitude 24.42, longitude -31.25", 24.42, -31.25, 1114],
  ["lon: -31.25, lat: 24.42", "lon: -31.25, lat: 24.42", 24.42, -31.25, 1114],
  ["24°25'12\"N 31°15'00\"W", "24°25'12\"N 31°15'00\"W", 24.42, -31.25, 31],
  ["24°25’12.0”N31°15’00.0”W", "24°25’12.0”N31°15’00.0”W", 24.42, -31.25, 4],
  ["24°25.2'N, 31°15.0'W", "24°25.2'N, 31°15.0'W", 24.42, -31.25, 186],
  [
    "24 degrees 25 minutes north and 31 degrees 15 minutes west",
    "24 degrees 25 minutes north and 31 degrees 15 minutes west",
    24.4167,
    -31.25,
    1856,
  ],
  ["الإحداثيات ٢٤٫٤٢٠٠ ، ٣١٫٢٥٠٠", "٢٤٫٤٢٠٠ ، ٣١٫٢٥٠٠", 24.42, 31.25, 12],
  ["مختصات ۲۴٫۴۲۰۰, ۳۱٫۲۵۰۰", "۲۴٫۴۲۰۰, ۳۱٫۲۵۰۰", 24.42, 31.25, 12],
  ["على خط عرض 24.42 وخط طول 31.25", "خط عرض 24.42 وخط طول 31.25", 24.42, 31.25, 1114],
  ["24 درجة و25 دقيقة شمالا، 31 درجة و15 دقيقة غربا", "24 درجة و25 دقيقة شمالا، 31 درجة و15 دقيقة غربا", 24.4167, -31.25, 1856],
  ["عرض جغرافیایی ۲۴٫۴۲ و طول جغرافیایی ۳۱٫۲۵", "عرض جغرافیایی ۲۴٫۴۲ و طول جغرافیایی ۳۱٫۲۵", 24.42, 31.25, 1114],
  [
    "۲۴ درجه و ۲۵ دقیقه شمالی، ۳۱ درجه و ۱۵ دقیقه غربی",
    "۲۴ درجه و ۲۵ دقیقه شمالی، ۳۱ درجه و ۱۵ دقیقه غربی",
    24.4167,
    -31.25,
    1856,
  ],
  ["24.42 باکوور، 31.25 ڕۆژئاوا", "24.42 باکوور، 31.25 ڕۆژئاوا", 24.42, -31.25, 1114],
  ["grid 25RFH7743001848.", "25RFH7743001848", 24.42, -31.25, 1],
  ["grid 25R FH 77430 01848", "25R FH 77430 01848", 24.42, -31.25, 1],
  ["grid 25J FP 8253 0030", "25J FP 8253 0030", -24.4, -31.1999, 8],
  ["grid 27N WA 77 55", "27N WA 77 55", 0.5021, -20.3035, 708],
  ["at 43G ER 426 610", "43G ER 426 610", -40.0998, 75.5004, 71],
  ["٢٥R FH ٧٧٤٣٠ ٠١٨٤٨", "٢٥R FH ٧٧٤٣٠ ٠١٨٤٨", 24.42, -31.25, 1],
  ["UTM 25R 677430 2701848", "25R 677430 2701848", 24.42, -31.25, 1],
  ["25R E 0677430 N 2701848", "25R E 0677430 N 2701848", 24.42, -31.25, 1],
  ["25N 677430mE 2701848mN", "25N 677430mE 2701848mN", 24.42, -31.25, 1],
  ["25S 682530 7300302", "25S 682530 7300302", -24.4, -31.2, 1],
];

const left: readonly (readonly [what: string, text: string])[] = [
  ["numbers with few decimals", "12.5, 13.6 and 24.420, 31.250"],
  ["a latitude beyond the pole", "91.2500, 24.4200"],
  ["a longitude beyond the date line", "24.42N, 181.25E"],
  ["two latitudes", "24.42N, 31.25N"],
  ["one angle named and one not", "24.4200N, 31.2500"],
  ["60 minutes", "24°60'N 31°15'W"],
  ["60 seconds", "24°25'60\"N 31°15'00\"W"],
  ["decimals above minutes", "24.5°25'N 31°15'W"],
  ["a sign and a hemisphere", "-24.42S, 31.25W"],
  ["shares", "24.4200%, 31.2500%"],
  ["versions and addresses", "1.24.4200.31, v24.4200.1, 31.2500.2"],
  ["a grid square alone", "25R FH"],
  ["halves of a grid reference that differ", "25R FH 774 0184"],
  ["an odd number of digits", "25RFH774300184"],
  ["a zone that does not exist", "61R FH 77430 01848, 00R FH 77430 01848"],
  ["letters that the grid leaves out", "25I FH 77430 01848, 25R OH 77430 01848, 25R FW 77430 01848"],
  ["a column of another zone", "25R JH 77430 01848"],
  ["a row that no northing of the band has", "25J FV 8253 0030"],
  ["an easting far outside of its zone", "25R 977430 2701848"],
  ["a northing outside of its band", "25R 677430 9701848"],
];

describe("coordinates", () => {
  test.each(read)("%s", (text, ...expected) => expect(found(text)).toEqual([expected]));
  test.each(left)("%s stay text", (_what, text) => expect(found(text)).toEqual([]));
  test("several are found in their order", () =>
    expect(found("24.42N 31.25W; 25R FH 77430 01848; 24.4200, -31.2500").map(([words]) => words)).toEqual([
      "24.42N 31.25W",
      "25R FH 77430 01848",
      "24.4200, -31.2500",
    ]));
  test("a position written with any number of decimals is within its precision", () => {
    const degree = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degree(90), degree(180), fc.integer({ min: 4, max: 9 }), (lat, lon, decimals) => {
        const [one, ...more] = findCoordinates(`at ${lat.toFixed(decimals)}, ${lon.toFixed(decimals)} now`);
        if (one === undefined || more.length > 0) return false;
        const metres = Math.hypot(one.lat - lat, (one.lon - lon) * Math.cos((lat * Math.PI) / 180)) * 111_320;
        return metres <= one.precisionMetres && one.system === "decimal-degrees";
      }),
    );
  });
  test("any text is read, each position on the globe and its words in the text", () => {
    const parts = fc.constantFrom(
      "24",
      "°",
      "'",
      '"',
      "N",
      "W",
      ".",
      ",",
      " ",
      "4200",
      "-",
      "25R",
      "FH",
      "77430",
      "lat",
      "و",
      "١٢",
      "😀",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 40 }).map((some) => some.join("")),
    );
    fc.assert(
      fc.property(texts, (text) =>
        findCoordinates(text).every(
          ({ start, end, lat, lon, precisionMetres }, at, all) =>
            start < end &&
            end <= text.length &&
            start >= (all[at - 1]?.end ?? 0) &&
            Math.abs(lat) <= 90 &&
            Math.abs(lon) <= 180 &&
            precisionMetres >= 1,
        ),
      ),
      { numRuns: 2000 },
    );
  });
  test.each(["1", "24.4200 ", "24°", "lat ", "و", "25R FH ", "25R 677430 ", "24.4200,", "خط عرض ", "24°25'"])(
    "a megabyte of %j is read in linear time",
    (unit) => {
      const read = (size: number): number => {
        const text = unit.repeat(size / unit.length);
        const start = performance.now();
        findCoordinates(text);
        return performance.now() - start;
      };
      read(100_000);
      expect(read(1_000_000)).toBeLessThan(10_000);
    },
  );
});
