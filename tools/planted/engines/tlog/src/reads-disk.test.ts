// A test may read recorded vectors.
import { readFileSync } from "node:fs";

export const vector = readFileSync;
