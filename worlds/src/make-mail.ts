// A message as mail programs write it (RFC 5322, RFC 2045): lines end in CR LF, headers beyond ASCII are encoded words.
import type { Format, MailHeaders } from "./authored.ts";
import { base64Lines, quotedPrintable, utf8 } from "./text-bytes.ts";

/** The transfer encodings a message can be made in; "alternative" is a multipart with plain text and HTML. */
export type MailEncoding = Extract<Format, { as: "mail" }>["encoding"];

/**
 * @param body - The text, lines ending in LF.
 * @param mail - The headers' values.
 * @param encoding - How the body travels.
 * @returns The whole message.
 */
export function makeMail(body: string, mail: MailHeaders, encoding: MailEncoding): string {
  const head = [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${encodedWord(mail.subject)}`,
    `Date: ${mail.date}`,
    `Message-ID: <${mail.id}>`,
    "MIME-Version: 1.0",
  ];
  if (encoding === "alternative") return [...head, ...alternative(body)].join("\r\n");
  return [...head, ...part("text/plain", encoding, encode(body, encoding))].join("\r\n");
}

const boundary = "=_part_0001_halqura";

function alternative(body: string): readonly string[] {
  const page = `<html><body>\n${body
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>\n")}</p>`)
    .join("\n")}\n</body></html>`;
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    ...part("text/plain", "8bit", encode(body, "8bit")),
    `--${boundary}`,
    ...part("text/html", "quoted-printable", encode(page, "quoted-printable")),
    `--${boundary}--`,
    "",
  ];
}

function part(type: string, encoding: MailEncoding, encoded: string): readonly string[] {
  return [`Content-Type: ${type}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`, "", encoded, ""];
}

function encode(text: string, encoding: MailEncoding): string {
  if (encoding === "base64") return base64Lines(utf8(text));
  if (encoding === "quoted-printable") return quotedPrintable(text);
  return text.replaceAll("\n", "\r\n");
}

/** RFC 2047; each word holds at most 10 characters of the text, so that no character is split and no word is too long. */
function encodedWord(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text;
  const words = text.match(/.{1,10}/gu) ?? [];
  return words.map((word) => `=?utf-8?B?${base64Lines(utf8(word))}?=`).join("\r\n ");
}
