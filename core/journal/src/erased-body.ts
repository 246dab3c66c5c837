// What an entry still says when fields of it were erased. A few fields can be absent without a word of the rest meaning another
// thing: they have stand-ins. Without any other field an entry says nothing at all; half a review or half a link is never guessed.
import { unknownSource } from "@bayyina/model";
import type { ZodType } from "zod";
import { type ErasedField, isErased, type SealedField } from "./commitment.ts";
import { type EntryBody, type EntryKind, entryBodySchema } from "./entry-body.ts";

/** A body read, or what is wrong with it: the name of a field, never its value. */
export type BodyReading = { readonly kind: EntryKind; readonly body: EntryBody | "erased" } | { readonly fault: string };

/** By kind of entry: fields that can be erased alone, and what stands in their place; state.erased tells that it does. */
export const standIns: Readonly<Partial<Record<EntryKind, Readonly<Record<string, unknown>>>>> = {
  "item-preserved": { name: "", metadata: {}, source: unknownSource },
  "source-described": { source: unknownSource },
  "claim-added": { origin: "erased" },
};

const shapes: ReadonlyMap<string, { readonly kind: EntryKind; readonly fields: Readonly<Record<string, ZodType>> }> = new Map(
  entryBodySchema.options.map(({ shape: { kind, ...fields } }) => [kind.value, { kind: kind.value, fields }]),
);

/** By kind of entry: the fields of its body, sorted. */
export const bodyFields: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from(shapes, ([kind, { fields }]) => [kind, Object.keys(fields).sort()]),
);

/**
 * Reads a body of which fields may be erased.
 *
 * @param kind - The entry's kind.
 * @param fields - The fields of its body.
 * @returns The body, erased fields replaced by their stand-ins; "erased" when one of them has none; or the fault: fields that this
 *   kind does not have, or a value that it does not take.
 */
export function readBody(kind: string, fields: Readonly<Record<string, SealedField | ErasedField>>): BodyReading {
  const stand = standInsOf(kind);
  const erased = Object.keys(fields).filter((name) => isErased(fields[name]));
  if (erased.every((name) => Object.hasOwn(stand, name))) {
    const body = Object.entries(fields).map(([name, field]) => [name, isErased(field) ? stand[name] : field.value]);
    const read = entryBodySchema.safeParse({ ...Object.fromEntries(body), kind });
    if (!read.success) return { fault: `field ${read.error.issues[0]?.path.join(".") ?? ""}` };
    return { kind: read.data.kind, body: read.data };
  }
  return readRest(kind, fields);
}

/** The fields that are left are checked one by one: an entry half erased is no place to hide what the schema refuses. */
function readRest(kind: string, fields: Readonly<Record<string, SealedField | ErasedField>>): BodyReading {
  const shape = shapes.get(kind);
  if (shape === undefined) return { fault: "field kind" };
  const names = Object.keys(shape.fields);
  const fault =
    names.find((name) => !Object.hasOwn(fields, name)) ??
    Object.keys(fields).find((name) => !names.includes(name)) ??
    Object.entries(shape.fields).find(([name, schema]) => !isTaken(schema, fields[name]))?.[0];
  return fault === undefined ? { kind: shape.kind, body: "erased" } : { fault: `field ${fault}` };
}

function isTaken(schema: ZodType, field: SealedField | ErasedField | undefined): boolean {
  return field !== undefined && (isErased(field) || schema.safeParse(field.value).success);
}

function standInsOf(kind: string): Readonly<Record<string, unknown>> {
  return Object.entries(standIns).find(([name]) => name === kind)?.[1] ?? {};
}
