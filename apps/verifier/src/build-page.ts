// Makes the verifier's page: one HTML file that holds its code and style, and a policy that lets the browser fetch nothing.
// Runs where Node runs. Deliberately without a template engine or plugin: the same sources give the same bytes.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { stylesheet } from "./style.ts";

/**
 * Builds the page.
 *
 * @returns The HTML: it names no address, and its Content-Security-Policy allows its own script and style by their digests alone.
 */
export async function buildPage(): Promise<string> {
  const script = await bundle();
  // The worker is this same script started from a blob, so that a large site is checked while the page stays responsive.
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(stylesheet)}'`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    "<!doctype html>",
    '<html lang="en" dir="ltr">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    "<title>Bayyina</title>",
    '<link rel="icon" href="data:,">',
    `<style>${stylesheet}</style>`,
    "</head>",
    "<body>",
    '<noscript><p lang="en">This page checks files with its own script. Allow scripts for it; it has no access to the network.</p></noscript>',
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

async function bundle(): Promise<string> {
  const bundler = await rolldown({
    input: join(import.meta.dirname, "page.ts"),
    platform: "browser",
    resolve: { conditionNames: ["browser", "import", "default"] },
    logLevel: "warn",
    onLog: (_level, log) => {
      throw new Error(`the page cannot be built: ${log.message}`);
    },
  });
  try {
    const { output } = await bundler.generate({
      format: "iife",
      minify: true,
      comments: false,
      // zod would otherwise probe for `eval`, which the page's policy refuses and the browser's console would report.
      intro: "globalThis.__zod_globalConfig={jitless:true};",
    });
    const [chunk, ...more] = output;
    if (more.length > 0) throw new Error("the page's script must be one file");
    return withoutTags(chunk.code);
  } finally {
    await bundler.close();
  }
}

// Inside <script>, these two would end or hide the rest of it; the escapes mean the same in strings, templates and patterns.
function withoutTags(code: string): string {
  return `\n${code.replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--").trim()}\n`;
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
