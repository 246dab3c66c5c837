// An app wires everything.
import { journal } from "@bayyina/journal";
import { disk } from "@bayyina/disk";
import { first } from "@bayyina/first";
import { second } from "@bayyina/second";

export const one = [journal, disk, first, second];
