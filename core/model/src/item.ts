// Items: preserved bytes and the working copies made from them.
import type { ItemId } from "./ids.ts";

/** Preserved bytes, named by their SHA-256; never touched. */
export type Item = {
  readonly id: ItemId;
  readonly sizeBytes: number;
  /** Told from the bytes themselves, not from the name; `application/octet-stream` when they tell nothing. */
  readonly mediaType: string;
};

/**
 * The text of an item, as a working copy. `text` is the digest of its UTF-8 bytes. `bytes-decoded`: the item's bytes are this
 * text, so that anyone can check it; `derived`: another extractor read it out, and who has not the bytes cannot check it.
 */
export type WorkingCopy = {
  readonly item: ItemId;
  readonly text: ItemId;
  readonly derivation: "bytes-decoded" | "derived";
  readonly extractor: string;
  readonly version: string;
  /** UTF-16 code units. */
  readonly textUnits: number;
  readonly encoding: string;
};
