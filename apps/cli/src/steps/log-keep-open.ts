// A server kept open until Ctrl-C.
import type { Served } from "@bayyina/web";

/**
 * Waits until this process is asked to end, then closes the server.
 *
 * @param served - The server.
 * @returns When the last answer is out.
 */
export async function keepOpen({ server }: Served): Promise<void> {
  await new Promise<void>((closed) => {
    const close = (): void => {
      server.close(() => closed());
      server.closeIdleConnections();
    };
    process.once("SIGINT", close).once("SIGTERM", close);
  });
}
