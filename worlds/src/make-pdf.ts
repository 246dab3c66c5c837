// A minimal PDF 1.4 with a text layer in Helvetica; Latin text only. No compression, so that its bytes are the same everywhere.

const linesPerPage = 50;
const columns = 88;

/**
 * @param title - Shown in bold on the first page.
 * @param body - Lines or paragraphs of Latin-1 text; long ones are wrapped at 88 columns.
 * @returns The file's content, every character one byte (Latin-1); its cross-reference table is exact.
 * @throws RangeError when the text holds a character outside printable ASCII.
 */
export function makePdf(title: string, body: readonly string[]): string {
  const lines = body.flatMap((paragraph) => [...wrapped(paragraph), ""]);
  const pages = chunks(lines, linesPerPage);
  const firstPage = 5;
  const kids = pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, at) => [
      pageObject(firstPage + 2 * at + 1),
      streamObject(pageContent(at === 0 ? title : null, page)),
    ]),
  ];
  return withCrossReferences(objects);
}

function pageObject(contentNumber: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${contentNumber} 0 R >>`;
}

function streamObject(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function pageContent(title: string | null, lines: readonly string[]): string {
  const heading = title === null ? [] : ["/F2 14 Tf", `(${literal(title)}) Tj`, "0 -24 Td"];
  return ["BT", "56 786 Td", "14 TL", ...heading, "/F1 11 Tf", ...lines.map((line) => `(${literal(line)}) Tj T*`), "ET"].join(
    "\n",
  );
}

function withCrossReferences(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function wrapped(paragraph: string): readonly string[] {
  return paragraph
    .split("\n")
    .flatMap(
      (line) => line.match(new RegExp(`.{1,${columns}}(?= |$)|.{1,${columns}}`, "gu"))?.map((piece) => piece.trim()) ?? [""],
    );
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function literal(text: string): string {
  if (!/^[ -~]*$/u.test(text)) throw new RangeError("a PDF here holds printable ASCII only");
  return text.replaceAll(/[\\()]/gu, (sign) => `\\${sign}`);
}
