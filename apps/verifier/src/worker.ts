// The checks in a worker, so that the page stays responsive: the page's own script, started a second time from a blob. Where a browser
// refuses that (some do for a page opened from a disk), the page checks by itself.
import { type InspectionRequest, inspect } from "./inspect.ts";
import type { Inspection, Progress } from "./inspection.ts";

type Answer = { readonly progress: Progress } | { readonly inspection: Inspection };

/** Answers requests: what this script does where it is a worker. */
export function serveRequests(): void {
  addEventListener("message", (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    const answer = (message: Answer): void => port.postMessage(message);
    void inspect(parseRequest(event.data), (progress) => answer({ progress })).then((inspection) => answer({ inspection }));
  });
}

/** Where the checks run: starts once, serves many runs. */
export type Checker = (request: InspectionRequest, told: (progress: Progress) => void) => Promise<Inspection>;

/**
 * A checker in a worker.
 *
 * @param script - The page's own script.
 * @returns A checker that falls back to this thread where no worker starts.
 */
export function startChecker(script: string): Checker {
  const worker = startWorker(script);
  if (worker === null) return inspect;
  // A browser may refuse the worker only after it was asked for: then no answer comes, but this event does.
  const refused = new Promise<null>((resolve) => worker.addEventListener("error", () => resolve(null)));
  return async (request, told) => (await Promise.race([askWorker(worker, request, told), refused])) ?? inspect(request, told);
}

function startWorker(script: string): Worker | null {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  } catch {
    return null;
  }
}

function askWorker(worker: Worker, request: InspectionRequest, told: (progress: Progress) => void): Promise<Inspection> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = (event) => {
      const answer = parseAnswer(event.data);
      if ("progress" in answer) {
        told(answer.progress);
        return;
      }
      port1.close();
      resolve(answer.inspection);
    };
    worker.postMessage(request, [port2]);
  });
}

// Both ends are this same script: what arrives is what was sent.
function parseRequest(data: unknown): InspectionRequest {
  return data as InspectionRequest;
}

function parseAnswer(data: unknown): Answer {
  return data as Answer;
}
