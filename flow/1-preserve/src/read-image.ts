// What a picture says of itself: when, with what and where it was taken. The pixels are not looked at, and a picture has no text.
import exifr from "exifr";

/** Plain values by tag. */
export type ImageMetadata = Readonly<Record<string, string | number>>;

/** Tags that are kept where they are plain values; thumbnails, maker's notes and binary blocks are not. */
const keptTags = [
  "Make",
  "Model",
  "Software",
  "Orientation",
  "ImageWidth",
  "ImageHeight",
  "ExifImageWidth",
  "ExifImageHeight",
  "DateTimeOriginal",
  "CreateDate",
  "ModifyDate",
  "OffsetTime",
  "OffsetTimeOriginal",
  "OffsetTimeDigitized",
  "ImageDescription",
  "Artist",
  "Copyright",
  "GPSAltitude",
  "GPSImgDirection",
  "GPSDateStamp",
  "latitude",
  "longitude",
] as const;
const longestValue = 1000;

/**
 * Reads a picture's tags (EXIF in JPEG and PNG, PNG's header). Dates as ISO 8601 without a zone, which EXIF gives apart, if at
 * all; `latitude` and `longitude` in degrees, as given by the device. They identify places and people: a protected field.
 *
 * @param bytes - A PNG or JPEG, or its beginning.
 * @returns The tags found; none when the picture has none or they are broken.
 */
export async function readImage(bytes: Uint8Array): Promise<ImageMetadata> {
  const tags = await readTags(bytes);
  const kept: Record<string, string | number> = {};
  for (const tag of keptTags) {
    const value = tags.get(tag);
    if (typeof value === "number" && Number.isFinite(value)) kept[tag] = value;
    if (typeof value === "string" && value.trim() !== "") kept[tag] = isoDate(value.trim()).slice(0, longestValue).toWellFormed();
  }
  return kept;
}

async function readTags(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const blocks = { tiff: true, exif: true, gps: true, ihdr: true, jfif: false, xmp: false, icc: false, iptc: false };
  try {
    // reviveValues would read dates in the machine's own time zone
    const found: unknown = await exifr.parse(bytes, { ...blocks, reviveValues: false, translateValues: false });
    return new Map(typeof found === "object" && found !== null ? Object.entries(found) : []);
  } catch {
    return new Map();
  }
}

/** `2017:03:17 10:11:12` (EXIF 2.32 §4.6.4) as `2017-03-17T10:11:12`; anything else as it is. */
function isoDate(text: string): string {
  return text.replace(/^(\d{4}):(\d{2}):(\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/, (_, year, month, day, time?: string) =>
    [`${year}-${month}-${day}`, ...(time === undefined ? [] : [time])].join("T"),
  );
}
