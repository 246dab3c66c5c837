// A headless Chromium on a pipe, spoken to in its own protocol (CDP). Just what the page's tests need; deliberately no testing library.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

type Json = Readonly<Record<string, unknown>>;

/** A page in the browser. */
export type Page = {
  /** Sends a command of the protocol. */
  readonly send: (method: string, parameters?: Json) => Promise<Json>;
  /** Evaluates an expression, a promise awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Every event since the page was opened. */
  readonly events: readonly { readonly method: string; readonly params: Json }[];
};

/** The command that starts Chromium, or null where none is installed. */
export function findChromium(): string | null {
  const names = [process.env["CHROMIUM"] ?? "", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return names.find((name) => name !== "" && spawnSync(name, ["--version"]).status === 0) ?? null;
}

/** A browser that runs. */
export class Browser {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, { resolve: (result: Json) => void; reject: (error: Error) => void }>();
  readonly #events = new Map<string, { method: string; params: Json }[]>();
  #last = 0;

  constructor(command: string) {
    this.#profile = mkdtempSync(join(tmpdir(), "bayyina-chromium-"));
    const words = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe"];
    this.#child = spawn(command, [...words, "--no-first-run", `--user-data-dir=${this.#profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    let rest = "";
    (this.#child.stdio[4] as Readable).setEncoding("utf8").on("data", (chunk: string) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) this.#hear(JSON.parse(message) as Json);
    });
  }

  #hear(message: Json): void {
    const waiting = this.#waiting.get(Number(message["id"]));
    this.#waiting.delete(Number(message["id"]));
    if (waiting === undefined) {
      const events = this.#events.get(String(message["sessionId"]));
      events?.push({ method: String(message["method"]), params: message["params"] as Json });
    } else if ("error" in message) waiting.reject(new Error(JSON.stringify(message["error"])));
    else waiting.resolve(message["result"] as Json);
  }

  #send(method: string, params: Json, sessionId?: string): Promise<Json> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      (this.#child.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
      );
    });
  }

  /** Opens a page in the given language and waits until it is loaded. */
  async open(url: string, language = "en"): Promise<Page> {
    const { targetId } = await this.#send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.#send("Target.attachToTarget", { targetId, flatten: true });
    const session = String(sessionId);
    const events: { method: string; params: Json }[] = [];
    this.#events.set(session, events);
    const send = (method: string, parameters: Json = {}): Promise<Json> => this.#send(method, parameters, session);
    for (const domain of ["Page", "Runtime", "DOM", "Log", "Network"]) await send(`${domain}.enable`);
    const { result } = await send("Runtime.evaluate", { expression: "navigator.userAgent" });
    await send("Emulation.setUserAgentOverride", {
      userAgent: String((result as Json)["value"]),
      acceptLanguage: language,
    });
    await send("Page.navigate", { url });
    const evaluate = async (expression: string): Promise<unknown> => {
      const answer = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if ("exceptionDetails" in answer) throw new Error(JSON.stringify(answer["exceptionDetails"]));
      return (answer["result"] as Json)["value"];
    };
    await waitFor(async () => (await evaluate("document.readyState")) === "complete");
    return { send, evaluate, events };
  }

  /** Ends the browser and removes its profile. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("close", resolve));
    await Promise.race([this.#send("Browser.close", {}), ended]);
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Waits until something is so. */
export async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 1200; times += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("waited a minute in vain");
}

/** Gives a file field of the page files or a folder, as a person would choose them. */
export async function choose(page: Page, field: string, paths: readonly string[]): Promise<void> {
  const { root } = await page.send("DOM.getDocument");
  const { nodeId } = await page.send("DOM.querySelector", { nodeId: (root as Json)["nodeId"], selector: `#${field}` });
  await page.send("DOM.setFileInputFiles", { files: paths, nodeId });
}
