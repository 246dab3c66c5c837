// Tasks that wait for the disk, several at once: a store may share its flushes among puts that end together.

/** Puts under way at once: enough to share flushes, few enough for a laptop's open files. */
const most = 32;

/**
 * Runs a task for each input, up to 32 at once; a heavy one alone, so that memory stays flat.
 *
 * @param inputs - Taken one by one, only when there is room.
 * @param run - The task.
 * @param isHeavy - Whether an input's task must run alone.
 * @returns When all have ended. The first failure is thrown after those under way have ended; none is begun after it.
 */
export async function overlap<T>(
  inputs: AsyncIterable<T> | Iterable<T>,
  run: (input: T) => Promise<void>,
  isHeavy: (input: T) => boolean = () => false,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failed: Promise<void>[] = [];
  const begin = (input: T): void => {
    const task = run(input);
    const ended = task.then(
      () => void running.delete(ended),
      () => {
        running.delete(ended);
        failed.push(task);
      },
    );
    running.add(ended);
  };
  try {
    for await (const input of inputs) {
      const heavy = isHeavy(input);
      if (heavy) await Promise.all(running);
      if (failed.length > 0) break;
      begin(input);
      if (heavy || running.size >= most) await (heavy ? Promise.all(running) : Promise.race(running));
    }
  } finally {
    await Promise.all(running);
  }
  await failed[0];
}
