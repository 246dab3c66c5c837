// How a log is read, wherever it lies, and what is said of a file that is not as it must be. Not here: folders, HTTP, S3; those who
// touch the machine hand in a reader.

/**
 * Reads one file of a log by its C2SP tlog-tiles path below the log's prefix, such as `checkpoint`, `tile/0/000` or
 * `tile/entries/000.p/5`; null when there is none.
 */
export type LogReader = (path: string) => Promise<Uint8Array | null>;

/** A file of a log that is absent or not what its path says. Thrown by what reads tiles; the path locates the damage. */
export class LogDamaged extends RangeError {
  override readonly name = "LogDamaged";
  /** The file's path below the log's prefix. */
  readonly path: string;
  /** What is wrong with it: sizes and counts only. */
  readonly why: string;

  /**
   * Says which file is damaged.
   *
   * @param path - The file's path below the log's prefix.
   * @param why - What is wrong with it, without a word of its content.
   */
  constructor(path: string, why: string) {
    super(`${path} ${why}`);
    this.path = path;
    this.why = why;
  }
}
