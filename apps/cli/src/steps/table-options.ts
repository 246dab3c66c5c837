// What the options of `bayyina import table` say of a list: a mapping over a ready or a saved one.
import { emptyMapping, parseMapping, type ReadyList, readyMappings, type TableMapping } from "@bayyina/extract";
import { BayyinaError, type JsonValue } from "@bayyina/model";
import { readJson } from "../read-files.ts";

/** The options of a mapping, as commander gives them. */
export type MappingOptions = {
  readonly map?: readonly string[];
  readonly mapping?: string;
  readonly given?: readonly string[];
  readonly kind?: string;
  readonly dates?: string;
  readonly yearsFrom?: string;
  readonly list?: string;
};

/**
 * The mapping that options make.
 *
 * @param options - Options; what they say stands over the saved mapping, and that over the ready one.
 * @param like - A list that is known; null for none.
 * @returns The mapping.
 * @throws BayyinaError `ARGUMENT_MISSING` where no column is named, `ARGUMENT_INVALID`, `JSON_MALFORMED`.
 */
export function mappingOf(options: MappingOptions, like: ReadyList | null): TableMapping {
  const ready = like === "ibc" && options.kind === "persons" ? "ibc-persons" : like;
  const base = ready === null ? emptyMapping : readyMappings[ready];
  const saved = options.mapping === undefined ? base : parseMapping(readJson(options.mapping), base);
  const mapping = parseMapping(asMapping(options), saved);
  if (Object.keys(mapping.columns).length === 0) throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--map" } });
  return mapping;
}

function asMapping({ map = [], given = [], kind, dates, yearsFrom, list }: MappingOptions): JsonValue {
  return {
    columns: pairsOf(map, "--map"),
    given: pairsOf(given, "--given"),
    ...(kind === undefined ? {} : { kind }),
    ...(dates === undefined ? {} : { dates }),
    ...(yearsFrom === undefined ? {} : { yearsFrom: Number(yearsFrom) }),
    ...(list === undefined ? {} : { list }),
  };
}

/** `field=column,field=column`; a column whose name has a comma or an equals sign stands in a saved mapping. */
function pairsOf(given: readonly string[], option: string): JsonValue {
  const pairs = given.flatMap((each) => each.split(",")).map((pair) => pair.split("="));
  if (pairs.some((pair) => pair.length !== 2 || pair.some((part) => part.trim() === "")))
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option, expected: "field=column,field=column" } });
  return Object.fromEntries(pairs.map(([field = "", column = ""]) => [field.trim(), column.trim()]));
}
