// A test may import a world and read recorded files.
import { readFileSync } from "node:fs";
import { world } from "@bayyina/worlds";

export const golden = [world, readFileSync];
