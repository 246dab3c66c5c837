// How a stranger checks this record, offline and without trusting these pages. It promises no more than the checks do.
import { html } from "./html.ts";
import type { Page } from "./layout.ts";
import type { View } from "./view.ts";

/**
 * The page.
 *
 * @param view - The record, as seen from the top folder.
 * @returns The page without its frame.
 */
export function checkPage(view: View): Page {
  const { record } = view;
  const texts = record.items.filter((item) => item.text !== null).length;
  const main = html`<h1>Check it</h1><p class="lede">You need not trust these pages. Copy the whole folder of this record, here called SITE, and check it on your own machine. No network is needed.</p>
    <section aria-labelledby="all"><h2 id="all">Check everything</h2><p>In a copy of the Bayyina repository, run:</p><pre><code>npx --no bayyina prove SITE</code></pre>
    <p>It ends with 0 if every check holds, with 1 if one fails. It says of each check that it holds, that it fails and where, or that it was not checked and why. It checks that</p><ul>
    <li>every file is as it was sealed, none added and none missing;</li>
    <li>the list of files was sealed as an entry of the case’s log, and the log’s root was signed;</li>
    <li>each text, claim and source shown is the one that the log committed to;</li>
    <li>each quote stands in its preserved text, at its position;</li>
    <li>incidents, figures and pages, derived again from the data, come out the same.</li></ul>
    <p>It cannot tell whose key signed unless you got the key, or its fingerprint, from somebody you trust, and give it: <code>npx --no bayyina prove SITE --key KEY</code>. Without it, it says “not-checked” for authorship.</p></section>
    <section aria-labelledby="hand"><h2 id="hand">Check one quote by hand</h2><ol>
    <li>Open the claim’s page. It names the text’s SHA-256 and the position of the words.</li>
    <li>The text lies at <code>texts/SHA-256.txt</code>, ${texts} ${texts === 1 ? "text" : "texts"} in all. Compute its digest: <code>sha256sum texts/*.txt</code>. It must be its own name.</li>
    <li>Find the words in it. Positions are UTF-16 code units from the start, the end excluded.</li></ol>
    <p>This shows that the words stand in the preserved text. It does not show that what they say is true.</p></section>
    <section aria-labelledby="proof"><h2 id="proof">What lies in proof/</h2><dl class="fields">
    <div><dt>manifest.json</dt><dd>Every file outside proof/, with its SHA-256 and size.</dd></div>
    <div><dt>tile/</dt><dd>Every entry of the case’s log, as salted commitments: they show nothing, and nothing can be slipped in later. Beside them the tree over them. Its form is C2SP tlog-tiles, which other tools read.</dd></div>
    <div><dt>disclosures.jsonl</dt><dd>The fields shown here with their salts, so that they can be fitted to their commitments.</dd></div>
    <div><dt>checkpoint</dt><dd>The root of the log (RFC 6962), its size, its name (${record.origin}) and the signature.</dd></div>
    <div><dt>key.pub</dt><dd>The key that the signature fits.</dd></div>
    <div><dt>keys.txt</dt><dd>Where the key was changed: who signed for the new one.</dd></div>
    <div><dt>time/</dt><dd>Where an independent authority dated the log: its tokens.</dd></div></dl></section>
    <section aria-labelledby="cannot"><h2 id="cannot">What no check can show</h2><ul>
    <li>That a source told the truth, or that its reporter heard it right.</li>
    <li>What a source said, where only a recorder’s note of it is preserved.</li>
    <li>That a text read out of another format is what the file says, without the file itself.</li></ul></section>`;
  return { title: "Check it", main, current: "check" };
}
