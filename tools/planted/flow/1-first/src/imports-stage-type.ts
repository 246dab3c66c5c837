// planted: stage-imports-stage
import type { Second } from "@bayyina/second";

export type Both = Second;
