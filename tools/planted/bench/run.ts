// A bench may import edges.
import { disk } from "@bayyina/disk";

export const run = disk;
