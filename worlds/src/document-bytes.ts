// From a document as written to the files a reader would find: its bytes, and its sidecar if it has one.
import type { AuthoredDocument } from "./authored.ts";
import { fillSlots, type Households } from "./fill-slots.ts";
import { makeHtml } from "./make-html.ts";
import { makeMail } from "./make-mail.ts";
import { makePdf } from "./make-pdf.ts";
import { makePicture } from "./make-picture.ts";
import type { Random } from "./random.ts";
import { paragraphs, utf8 } from "./text-bytes.ts";
import type { WorldFile } from "./world.ts";

/**
 * @param document - The document as written.
 * @param households - Who can be named in it.
 * @param random - Draws the greys of pictures.
 * @returns The document's file, and after it `NAME.source.json` where there is a sidecar.
 * @throws RangeError when a slot names nobody.
 */
export function documentFiles(document: AuthoredDocument, households: Households, random: Random): readonly WorldFile[] {
  const text = fillSlots(document.text, households);
  const file = { name: document.name, bytes: bytesOf(document, text, random) };
  if (document.source === null) return [file];
  return [file, { name: `${document.name}.source.json`, bytes: utf8(`${JSON.stringify(document.source, null, 2)}\n`) }];
}

function bytesOf(document: AuthoredDocument, text: string, random: Random): Uint8Array {
  const { format, layout } = document;
  const body = layout === "prose" ? paragraphs(text) : [text];
  switch (format.as) {
    case "text": {
      const whole = layout === "prose" ? `${body.join("\n\n")}\n` : text;
      const ended = whole.replaceAll("\n", format.lineEnd ?? "\n");
      return utf8(format.byteOrderMark === true ? `\uFEFF${ended}` : ended);
    }
    case "html":
      return utf8(
        makeHtml(body, {
          title: format.title,
          site: format.site,
          lang: document.lang,
          reported: document.source?.reported ?? null,
        }),
      );
    case "mail":
      return utf8(makeMail(body.join("\n\n"), format.mail, format.encoding));
    case "pdf":
      return utf8(makePdf(format.title, body));
    case "picture":
      return makePicture(random, text);
  }
}
