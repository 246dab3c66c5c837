// The one file of worlds/ that writes.
import { writeFileSync } from "node:fs";

export const write = writeFileSync;
