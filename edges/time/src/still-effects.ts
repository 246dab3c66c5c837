// A clock that stands and chance that repeats, so that a worked example comes out the same. Never for a real case: who knows the
// seed knows every salt and key.
import { createHash } from "node:crypto";
import { BayyinaError, type Effects } from "@bayyina/model";

/** `now`: RFC 3339 in UTC with seconds. `seed`: any text. */
export type Stillness = { readonly now: string; readonly seed: string };

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * A standing clock and a stream of bytes that depends on the seed alone.
 *
 * @param stillness - The moment and the seed.
 * @returns Effects; each call of `randomBytes` goes on where the last one ended a 32-byte block: SHA-256(seed, counter), in order.
 * @throws BayyinaError `DATE_MALFORMED` when `now` is no such moment.
 */
export function stillEffects({ now, seed }: Stillness): Effects {
  if (!rfc3339.test(now) || Number.isNaN(Date.parse(now)))
    throw new BayyinaError({ code: "DATE_MALFORMED", facts: { length: now.length } });
  let counter = 0;
  const block = (): Uint8Array => createHash("sha256").update(`${seed}\n${counter++}`).digest();
  return {
    now: () => now,
    randomBytes(length) {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, block);
      return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
    },
  };
}
