// The methods' views in an earlier output of `bayyina count --json`, to compare this count's with. Its other keys are not read.
import { isMethodId, type MethodView } from "@bayyina/count";
import { BayyinaError, type JsonValue } from "@bayyina/model";
import { readJson } from "../read-files.ts";

/** One incident of an earlier count as one method saw it. */
export type EarlierView = { readonly claims: readonly string[]; readonly view: MethodView };

/**
 * Reads an earlier output.
 *
 * @param file - Its path.
 * @returns The views, with the claims of their incident to know it again by.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no output of a count with methods, `JSON_MALFORMED`, `FILE_MISSING` …
 */
export function earlierViews(file: string): readonly EarlierView[] {
  return parseEarlierViews(readJson(file));
}

function parseEarlierViews(value: JsonValue): readonly EarlierView[] {
  const refused = new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--before", why: "no output of count --json" } });
  if (!isObject(value) || value["bayyina"] !== "count 1" || !Array.isArray(value["incidents"])) throw refused;
  const incidents: readonly JsonValue[] = value["incidents"];
  return incidents.flatMap((incident): readonly EarlierView[] => {
    if (!isObject(incident) || !Array.isArray(incident["claims"])) throw refused;
    const methods = incident["methods"] ?? null;
    const views: { readonly [key: string]: JsonValue } = isObject(methods) ? methods : {};
    const ids: readonly JsonValue[] = incident["claims"];
    const claims = ids.filter((id) => typeof id === "string");
    return Object.values(views).map((view) => {
      const isView =
        isObject(view) &&
        typeof view["method"] === "string" &&
        isMethodId(view["method"]) &&
        (typeof view["grade"] === "string" || view["grade"] === null) &&
        ["codes", "checklist", "because"].every((key) => listOf(view[key])?.every(isObject)) &&
        listOf(view["figures"])?.every((figure) => isObject(figure) && listOf(figure["placeIds"]) !== null) === true;
      if (!isView) throw refused;
      return { claims, view: view as unknown as MethodView };
    });
  });
}

function isObject(value: JsonValue): value is { [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] | null {
  return Array.isArray(value) ? value : null;
}
