// Where the files of a world lie in its folder.
import { utf8 } from "./text-bytes.ts";
import type { World, WorldFile } from "./world.ts";

/**
 * @param world - Any world.
 * @returns Every file of its folder with a path relative to it: `sources/…`, `places.json`, `parties.json`, `truth.json`.
 */
export function layOut(world: World): readonly WorldFile[] {
  return [
    ...world.files.map(({ name, bytes }) => ({ name: `sources/${name}`, bytes })),
    { name: "places.json", bytes: json(world.places) },
    { name: "parties.json", bytes: json(world.parties) },
    { name: "truth.json", bytes: json(world.truth) },
  ];
}

function json(value: unknown): Uint8Array {
  return utf8(`${JSON.stringify(value, null, 1)}\n`);
}
