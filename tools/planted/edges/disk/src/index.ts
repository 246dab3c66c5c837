// An edge may import core and engines, and touch the machine.
import { readFileSync } from "node:fs";
import { noun } from "@bayyina/model";
import { height } from "@bayyina/tlog";

export const disk = [readFileSync, noun, height];
