// What the machine lends to pure code: the time and chance. The real ones live in edges/time, still ones in tests.

/** The clock and chance, passed in wherever they are needed. */
export type Effects = {
  /** The present moment, RFC 3339 in UTC with seconds: `2017-03-24T10:00:00Z`. */
  readonly now: () => string;
  /** Fresh unpredictable bytes, `length` of them. */
  readonly randomBytes: (length: number) => Uint8Array;
};
