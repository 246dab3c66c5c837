// The body of a message and its attachments, by postal-mime. Forwarded messages are attachments: each is an item of its own.
// Deliberately not: signatures (DKIM, S/MIME) are not checked here, and nothing a message links to is fetched.
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { htmlReaderVersion, readHtml } from "./read-html.ts";

/** The libraries and our reading of what they give. */
export const emailReaderVersion = `postal-mime 4.0.0 + ${htmlReaderVersion}`;

/** Bytes inside an item that are kept as an item of their own. */
export type Part = { readonly name: string; readonly bytes: Uint8Array };

/** A message read. `text` is empty when it has no readable body. */
export type EmailReading = {
  readonly text: string;
  readonly metadata: Readonly<Record<string, string | number>>;
  readonly parts: readonly Part[];
};

/** More attachments stay inside the message's own bytes only; `attachments` and `attachmentsKeptApart` in its metadata tell. */
const mostParts = 1000;
const keptHeaders: Readonly<Record<string, string>> = {
  from: "from",
  date: "date",
  subject: "subject",
  "message-id": "messageId",
};

/**
 * Reads a message. Its text is the subject, an empty line, then the plain body, or the HTML body's visible text where there is
 * no plain one. Headers are kept as they stand, decoded: a date without a zone is not given one.
 *
 * @param bytes - The message (RFC 5322).
 * @returns The reading; null when it cannot be parsed (nested over 256 deep, over 2 MiB of headers).
 */
export async function readEmail(bytes: Uint8Array): Promise<EmailReading | null> {
  const email = await parseEmail(bytes);
  if (email === null) return null;
  const subject = email.subject?.trim() ?? "";
  const body = bodyOf(email);
  const parts = email.attachments.slice(0, mostParts).map(partOf);
  return {
    text: body === "" ? subject : [subject, body].filter((text) => text !== "").join("\n\n"),
    metadata: {
      ...headersOf(email),
      ...(email.attachments.length > 0 && { attachments: email.attachments.length, attachmentsKeptApart: parts.length }),
    },
    parts,
  };
}

async function parseEmail(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch {
    return null;
  }
}

function bodyOf(email: Email): string {
  const plain = email.text ?? "";
  return plain.trim() === "" ? (readHtml(email.html ?? "") ?? "") : plain;
}

function headersOf(email: Email): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { key, value } of email.headers) {
    const field = keptHeaders[key];
    if (field !== undefined && found[field] === undefined) found[field] = key === "subject" ? (email.subject ?? value) : value;
  }
  return found;
}

/** The sender's name for the part is data from a stranger: its last segment, after the part's number. */
function partOf(attachment: Attachment, index: number): Part {
  const given = (attachment.filename ?? "").split(/[/\\]/).at(-1) ?? "";
  const { content } = attachment;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: given === "" || given === ".." ? `${index + 1}` : `${index + 1}-${given}`, bytes };
}
