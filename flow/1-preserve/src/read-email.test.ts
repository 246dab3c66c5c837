// What a message says, in any of the ways that mail programs write it.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { emailOf } from "../test/sample-files.ts";
import { emailReaderVersion, readEmail } from "./read-email.ts";

const headers = ["From: Desk <desk@example.org>", "Date: Fri, 17 Mar 2017 10:00:00 +0300", "MIME-Version: 1.0"];

describe("messages", () => {
  test("the subject stands before the plain body, and the headers are kept as they stand", async () => {
    const email = await readEmail(
      emailOf(...headers, "Subject: =?utf-8?B?2YXYsdit2KjYpw==?=", "", "Three houses.", "Two people."),
    );
    expect(email).toEqual({
      text: "مرحبا\n\nThree houses.\nTwo people.\n",
      metadata: { from: "Desk <desk@example.org>", date: "Fri, 17 Mar 2017 10:00:00 +0300", subject: "مرحبا" },
      parts: [],
    });
  });

  test("a body in HTML alone is read as a page", async () => {
    const email = await readEmail(
      emailOf(
        ...headers,
        "Content-Type: text/html; charset=windows-1256",
        "",
        "<style>x</style><p>\xe3\xd1\xcd\xc8\xc7</p><p>b</p>",
      ),
    );
    expect(email?.text).toBe("مرحبا\n\nb");
  });

  test("of two versions of one body the plain one is read", async () => {
    const email = await readEmail(
      emailOf(
        ...headers,
        "Content-Type: multipart/alternative; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "plain",
        "--b",
        "Content-Type: text/html",
        "",
        "<p>page</p>",
        "--b--",
      ),
    );
    expect(email?.text.trim()).toBe("plain");
  });

  test("attachments come out byte for byte, under the last segment of the name they claim", async () => {
    const email = await readEmail(
      emailOf(
        ...headers,
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "",
        "body",
        "--b",
        'Content-Type: application/octet-stream; name="x"',
        "Content-Transfer-Encoding: base64",
        'Content-Disposition: attachment; filename="../../etc/a.bin"',
        "",
        "AAECAwT/",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "Subject: inner",
        "From: c@example.org",
        "",
        "inner body",
        "--b--",
      ),
    );
    expect(email?.parts.map(({ name }) => name)).toEqual(["1-a.bin", "2"]);
    expect(email?.parts[0]?.bytes).toEqual(new Uint8Array([0, 1, 2, 3, 4, 255]));
    expect(new TextDecoder().decode(email?.parts[1]?.bytes)).toContain("inner body");
    expect(email?.text.trim()).toBe("body");
    expect(email?.metadata).toMatchObject({ attachments: 2, attachmentsKeptApart: 2 });
  });

  test("of a message of 10,000 parts 1,000 are kept apart, and it says so", async () => {
    const part = ["--b", "Content-Disposition: attachment", "", "x"];
    const email = await readEmail(
      emailOf(
        ...headers,
        "Content-Type: multipart/mixed; boundary=b",
        "",
        ...Array.from({ length: 10_000 }, () => part).flat(),
        "--b--",
      ),
    );
    expect(email?.parts.length).toBe(1000);
    expect(email?.metadata).toMatchObject({ attachments: 10_000, attachmentsKeptApart: 1000 });
  });

  test("a message nested over 256 deep is not read", async () => {
    const nested = Array.from({ length: 300 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary=b${depth}`,
      "",
      `--b${depth}`,
    ]);
    expect(await readEmail(emailOf(...headers, ...nested.flat(), "", "x"))).toBeNull();
  });

  test("the version names the library that is installed", () => {
    const { version } = parsePackage(
      readFileSync(new URL("../../../node_modules/postal-mime/package.json", import.meta.url), "utf8"),
    );
    expect(emailReaderVersion).toContain(`postal-mime ${version} `);
  });
});

function parsePackage(text: string): { readonly version: string } {
  return JSON.parse(text) as { readonly version: string };
}
