// What a person sees of a result, read by the marks that the page leaves for machines; and the smallest damage to a file.
import { readFileSync, writeFileSync } from "node:fs";
import { type Page, waitFor } from "./browser.ts";

/** A result as shown: outcome by check, the text of the whole result, the page's language. */
export type Shown = {
  readonly verdict: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly fingerprint: string | null;
  readonly text: string;
  readonly language: string;
  readonly direction: string;
};

const readShown = `({
  verdict: document.querySelector("[data-verdict]").dataset.verdict,
  outcomes: Object.fromEntries([...document.querySelectorAll("[data-check]")].map((row) => [row.dataset.check, row.dataset.outcome])),
  fingerprint: document.querySelector("[data-fingerprint]")?.dataset.fingerprint ?? null,
  text: document.querySelector("#result").innerText,
  language: document.documentElement.lang,
  direction: document.documentElement.dir,
})`;

/** Waits for the verdict and reads the result. */
export async function shownOf(page: Page): Promise<Shown> {
  await waitFor(async () => (await page.evaluate("document.querySelector('[data-verdict]') !== null")) === true);
  return (await page.evaluate(readShown)) as Shown;
}

/** Flips the lowest bit of the byte in the middle of a file. */
export function flipBit(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
