// Seconds as a date: the one place where a cosignature's or a block's time becomes text. Deliberately not a clock.

/**
 * A Unix time as text.
 *
 * @param unixSeconds - Seconds since 1970, whole.
 * @returns RFC 3339 in UTC; `?` outside the years that can be written so.
 */
export function timeOfUnix(unixSeconds: number): string {
  const time = new Date(unixSeconds * 1000);
  return Number.isNaN(time.getTime()) ? "?" : time.toISOString().replace(".000Z", "Z");
}
