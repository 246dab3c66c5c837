// Places from any comma-separated table, by a map from what we need to its columns. Deliberately no guessing of columns.
import { BayyinaError, isId, type Place, type Problem, parseId } from "@bayyina/model";
import { finishImport, namesByLanguage, type PlacesImport, pointFrom } from "./place-import.ts";
import { type PlaceRow, placeTable, rowProblem } from "./place-table.ts";

/** Which column holds what; `names` by language, `und` for a name in no language said. null = the table has no such column. */
export type PlaceColumns = {
  readonly id: string;
  readonly names: readonly (readonly [language: string, column: string])[];
  readonly kind: string | null;
  readonly within: string | null;
  readonly lon: string | null;
  readonly lat: string | null;
  readonly precision: string | null;
};

const fields = ["id", "kind", "within", "lon", "lat", "precision"] as const;
const languageTag = /^name(?:_([A-Za-z]{2,8}(?:-[A-Za-z0-9]{2,8})*))?$/u;

/**
 * Reads a map of columns.
 *
 * @param text - "id=ID,name=Place,name_ar=Arabic,lat=Y,lon=X,within=Parent,kind=Type,precision=Metres"; id and a name are needed.
 * @returns The columns.
 * @throws BayyinaError `ARGUMENT_INVALID` when a field is unknown, stands twice or is missing, or one of lat and lon stands alone.
 */
export function parsePlaceColumns(text: string): PlaceColumns {
  const refuse = (why: string): BayyinaError => new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--map", why } });
  const given = new Map<string, string>();
  for (const pair of text.split(",")) {
    const [field = "", ...rest] = pair.split("=");
    const column = rest.join("=").trim();
    const name = field.trim();
    if (column === "" || (!fields.some((each) => each === name) && !languageTag.test(name))) throw refuse("unknown field");
    if (given.has(name)) throw refuse("a field twice");
    given.set(name, column);
  }
  const id = given.get("id");
  const names = [...given].flatMap(([name, column]) => {
    const tag = languageTag.exec(name);
    return tag === null ? [] : [[tag[1] ?? "und", column] as const];
  });
  if (id === undefined || names.length === 0) throw refuse("id and a name are needed");
  if (given.has("lon") !== given.has("lat")) throw refuse("lon and lat go together");
  const columnOf = (field: (typeof fields)[number]): string | null => given.get(field) ?? null;
  return {
    ...{ id, names, kind: columnOf("kind"), within: columnOf("within") },
    ...{ lon: columnOf("lon"), lat: columnOf("lat"), precision: columnOf("precision") },
  };
}

/**
 * Reads a table of places.
 *
 * @param text - The table; a cell of names may hold several, parted by |.
 * @param columns - What its columns hold.
 * @returns Places with the ids that the table gives them, `unknown` where it says no kind; a row with an id, a point, a precision or a
 * place around it that cannot stand, or without a name, is set aside.
 * @throws BayyinaError `TABLE_INVALID` when a column is missing.
 */
export function readCsvPlaces(text: string, columns: PlaceColumns): PlacesImport {
  const { id, names, kind, within, lon, lat, precision } = columns;
  const needed = [id, ...names.map(([, column]) => column), kind, within, lon, lat, precision].filter(
    (column) => column !== null,
  );
  const table = placeTable(text, needed, (header) => header.trim());
  const read: Place[] = [];
  const setAside: Problem[] = [...table.setAside];
  for (const row of table.rows) {
    const place = readRow(row, columns);
    if ("code" in place) setAside.push(place);
    else read.push(place);
  }
  return finishImport({ read, around: [], setAside });
}

function readRow(row: PlaceRow, columns: PlaceColumns): Place | Problem {
  const cell = (column: string | null): string => (column === null ? "" : row.cell(column));
  const id = cell(columns.id);
  if (!isId("place", id)) return rowProblem(row, columns.id, "no id");
  const within = cell(columns.within);
  if (within !== "" && !isId("place", within)) return rowProblem(row, columns.within ?? "", "no id");
  const names = namesByLanguage(
    columns.names.flatMap(([language, column]) =>
      cell(column)
        .split("|")
        .map((name) => [language, name] as const),
    ),
  );
  if (Object.keys(names).length === 0) return rowProblem(row, columns.names[0]?.[1] ?? "", "no name in any language");
  const point = pointFrom(cell(columns.lon), cell(columns.lat));
  if (typeof point === "string") return rowProblem(row, columns[point] ?? "", "no degrees");
  const precision = cell(columns.precision);
  if (precision !== "" && !(Number(precision) > 0 && Number.isFinite(Number(precision))))
    return rowProblem(row, columns.precision ?? "", "no metres");
  const kind = cell(columns.kind).toLowerCase();
  return {
    ...{ id: parseId("place", id), kind: kind === "" ? "unknown" : kind, names },
    within: within === "" ? null : parseId("place", within),
    ...(point === null ? {} : { point: [...point] as const }),
    ...(precision === "" ? {} : { precisionMetres: Number(precision) }),
  };
}
