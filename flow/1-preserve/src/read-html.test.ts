// What a reader of a page sees, and what no page can do to us.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlReaderVersion, readHtml } from "./read-html.ts";

describe("a page's visible text", () => {
  test.each([
    [
      "title first, blocks apart",
      "<html><head><title>A\n title</title></head><body><h1>Head</h1><p>One<p>Two</body>",
      "A title\n\nHead\n\nOne\n\nTwo",
    ],
    ["the title needs no head to be closed", "<title>T</title>Words", "T\n\nWords"],
    ["white space as HTML has it", "<p> a\n  b\t<b>c </b> d </p>", "a b c d"],
    ["a no-break space stays", "<p>12&nbsp;000</p>", "12\u00a0000"],
    ["entities", "<p>&lt;3 &amp; &#x645;&eacute; &nosuch;</p>", "<3 & \u0645é &nosuch;"],
    ["line breaks", "a<br>b<br><br>c", "a\nb\n\nc"],
    ["cells and rows", "<table><tr><th>date<th>killed<tr><td>17<td>3</table>", "date\tkilled\n17\t3"],
    ["lists", "<ul><li>one<li>two</ul>", "one\ntwo"],
    ["text typed as it is", "<pre>\na  b\r\n  c</pre>", "a  b\n  c"],
    ["words are not torn", "<p>kil<b>led</b></p>", "killed"],
    ["scripts, styles and templates", "a<script>b</script><style>c</style><template>d</template><noembed>e</noembed>f", "af"],
    [
      "hidden elements",
      '<p>a<span hidden>b</span><i style="color:red; display : none">c<b>d</b></i>e</p><div style="visibility:hidden">f',
      "ae",
    ],
    ["hidden paragraphs end where the next begins", "<p hidden>a<p>b", "b"],
    ["comments and declarations", "<!doctype html><!-- a --><?php b ?>c", "c"],
    ["a title inside a picture is not the page's", "<svg><title>a</title><text>b</text></svg>c", "bc"],
    ["nothing", "", ""],
    ["broken markup", "<p>a</b></div><p class=<p>b", "a\n\nb"],
  ])("%s", (_, html, text) => {
    expect(readHtml(html)).toBe(text);
  });

  test("plain text comes out as it went in, white space apart", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z0-9.,\u0600-\u06ff]+$/), { minLength: 1 }), (words) => {
        expect(readHtml(`<p>${words.join("\n ")}</p>`)).toBe(words.join(" "));
      }),
    );
  });

  test("any text is read without an error", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "<div hidden>",
      "</div>",
      "<svg>",
      "<title>",
      "&",
      "&#0;",
      '"',
      "=",
      "x",
      " ",
      "<pre>",
      "<form>",
      "</p>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof readHtml(pieces.join(""))).toBe("string");
      }),
    );
  });

  test("10 MB of nested elements are refused at 512 deep, and of unclosed ones of no depth read", () => {
    expect(readHtml("<b>".repeat(3_300_000))).toBeNull();
    expect(readHtml("<p>a".repeat(100_000))?.length).toBe(100_000 * 3 - 2);
  });

  test("the version names the library that is installed", () => {
    const { version } = parsePackage(
      readFileSync(new URL("../../../node_modules/htmlparser2/package.json", import.meta.url), "utf8"),
    );
    expect(htmlReaderVersion).toContain(`htmlparser2 ${version} `);
  });
});

function parsePackage(text: string): { readonly version: string } {
  return JSON.parse(text) as { readonly version: string };
}
