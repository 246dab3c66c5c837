// The table of methods. Every method reads the same figures; none reads another's view.
import type { IncidentFigures } from "../incident-figures.ts";
import { airwars } from "./airwars.ts";
import { everyCasualty } from "./every-casualty.ts";
import { ibc } from "./ibc.ts";
import { type Method, type MethodId, type MethodView, methodIds } from "./method.ts";
import { ohchr } from "./ohchr.ts";
import { ucdp } from "./ucdp.ts";

/** The rules of each method. */
export const methods: Readonly<Record<MethodId, Method>> = { airwars, ibc, ucdp, ohchr, "every-casualty": everyCasualty };

/**
 * Whether a word names a method.
 *
 * @param text - A word met outside.
 * @returns True when there are rules of that name.
 */
export function isMethodId(text: string): text is MethodId {
  return methodIds.some((id) => id === text);
}

/**
 * An incident as a method sees it.
 *
 * @param method - Whose rules.
 * @param figures - The incident with its claims, tolls and axes.
 * @returns The view; the same figures always give the same view.
 */
export function viewBy(method: MethodId, figures: IncidentFigures): MethodView {
  const { version, source, view } = methods[method];
  return { method, version, source, incident: figures.incident.id, ...view(figures) };
}
