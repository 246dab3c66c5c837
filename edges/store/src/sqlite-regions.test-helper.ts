// A map of a plain SQLite file (sqlite.org/fileformat.html), for damage.test.ts: what each byte is. Reads sound files only.

/** What the bytes of a file are. */
export type Regions = { readonly at: (offset: number) => string };

const maps = new WeakMap<Uint8Array, Regions>();

/**
 * Maps a database file.
 *
 * @param file - Its bytes, of an undamaged database.
 * @returns What each byte is.
 */
export function pageRegions(file: Buffer): Regions {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const pageSize = file.readUInt16BE(16);
  const usable = pageSize - (file[20] ?? 0);
  const names = new Array<string>(file.length).fill("in use");
  const fill = (from: number, to: number, name: string): void => void names.fill(name, from, to);
  const seen = new Set<number>();
  const schemaPages = new Set<number>([0]); // by where they start; the schema of a case fits on the first

  const freePages = (): void => {
    for (let trunk = file.readUInt32BE(32); trunk > 0; ) {
      const start = (trunk - 1) * pageSize;
      const leaves = file.readUInt32BE(start + 4);
      fill(start + 8 + leaves * 4, start + pageSize, "free page");
      for (let leaf = 0; leaf < leaves; leaf += 1) {
        const page = file.readUInt32BE(start + 8 + leaf * 4);
        fill((page - 1) * pageSize, page * pageSize, "free page");
        seen.add(page);
      }
      seen.add(trunk);
      trunk = file.readUInt32BE(start);
    }
  };

  const treePage = (page: number): void => {
    if (seen.has(page)) return;
    seen.add(page);
    const start = (page - 1) * pageSize;
    const header = start + (page === 1 ? 100 : 0);
    const kind = file[header] ?? 0;
    const isInner = kind === 2 || kind === 5;
    const cells = file.readUInt16BE(header + 3);
    const pointers = header + (isInner ? 12 : 8);
    const content = file.readUInt16BE(header + 5) || 65_536;
    fill(pointers + cells * 2, start + content, "gap in a page");
    for (let block = file.readUInt16BE(header + 1); block > 0; ) {
      const size = file.readUInt16BE(start + block + 2);
      fill(start + block + 4, start + block + size, "free block");
      block = file.readUInt16BE(start + block);
    }
    if (isInner) treePage(file.readUInt32BE(header + 8));
    for (let cell = 0; cell < cells; cell += 1) treeCell(start, start + file.readUInt16BE(pointers + cell * 2), kind);
  };

  const treeCell = (start: number, cell: number, kind: number): void => {
    let at = cell;
    if (kind === 2 || kind === 5) {
      treePage(file.readUInt32BE(at));
      at += 4;
    }
    if (kind === 5) return; // an inner page of a table holds keys alone
    const [payload, afterSize] = varint(at);
    const body = kind === 13 ? varint(afterSize)[1] : afterSize;
    // The schema's rows are known by their names, not by their numbers.
    if (kind === 13 && schemaPages.has(start)) fill(afterSize, body, "row number of the schema");
    // A row's number stands in its key: the column of that name keeps a NULL, of whatever type, that nobody reads.
    else if (kind === 13 && file[body + 1] === 0) fill(body + 1, body + 2, "slot of the row's own number");
    const most = kind === 13 ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (payload <= most) return;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fits = least + ((payload - least) % (usable - 4));
    const local = fits <= most ? fits : least;
    let left = payload - local;
    for (let page = file.readUInt32BE(body + local); page > 0; ) {
      seen.add(page);
      const from = (page - 1) * pageSize;
      if (left < usable - 4) fill(from + 4 + left, from + usable, "end of the last overflow page");
      left -= usable - 4;
      page = file.readUInt32BE(from);
    }
  };

  const varint = (from: number): readonly [number, number] => {
    let value = 0;
    for (let at = from; ; at += 1) {
      const byte = file[at] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return [value, at + 1];
    }
  };

  freePages();
  treePage(1);
  rootPages(file).forEach(treePage);
  // Change counter, schema cookie, cache size hint, version-valid-for, the writer's version: nothing is read by them.
  for (const [from, to] of [
    [24, 28],
    [40, 44],
    [92, 96],
    [96, 100],
  ] as const)
    fill(from, to, "header field that carries nothing");
  const regions = { at: (offset: number) => names[offset] ?? "" };
  maps.set(file, regions);
  return regions;

  function rootPages(bytes: Buffer): readonly number[] {
    // Every page that no one pointed at from page 1 and that is not free is found by its kind: roots are the pages nobody points at.
    const kinds = [2, 5, 10, 13];
    const all = Array.from({ length: bytes.length / pageSize }, (_, at) => at + 1);
    return all.filter((page) => !seen.has(page) && kinds.includes(bytes[(page - 1) * pageSize] ?? 0));
  }
}
