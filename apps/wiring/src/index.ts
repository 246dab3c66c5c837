// The door of what several apps wire alike.

export type { Aggregate } from "./aggregates.ts";
export type { ClaimBeside, ScopeRelation } from "./claims-beside.ts";
export * from "./count-case.ts";
export type { CountedIncident, StandingToll } from "./count-incident.ts";
export * from "./derive.ts";
