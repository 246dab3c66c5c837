// Count: tolls as ranges per scope, each bound with its because; nothing added twice, nothing averaged.
export { type AssessmentInput, assessIncident } from "./axes/assess-incident.ts";
export { type Observer, type Observers, observersOf } from "./axes/observers-of.ts";
export { type CaseLattice, caseLattice, tollOfScope } from "./case-lattice.ts";
export { type AsideToll, countAside } from "./count-aside.ts";
export { countTolls } from "./count-tolls.ts";
export { headlineOf } from "./headline.ts";
export type { ClaimsById, IncidentFigures } from "./incident-figures.ts";
export { byEventDate, type EventDate, type EventReport } from "./knowledge/by-event-date.ts";
export { type Cause, compareTolls, type FigureChange, type SetBound } from "./knowledge/changes.ts";
export { compareViews, type ViewChanges, type ViewFigureChange, type ViewMarkChange } from "./knowledge/compare-views.ts";
export { type Derive, type FigureHistory, figureHistory, type Histories, type HistoryStep } from "./knowledge/figure-history.ts";
export { type CountedCase, type FigureState, type StateReading, sayState } from "./knowledge/figure-state.ts";
export { asOfDay, type KnownOn, knownOn } from "./knowledge/known-on.ts";
export type { Move } from "./knowledge/match-figures.ts";
export type { StepChange } from "./knowledge/step-change.ts";
export { constraintsOfCase } from "./lattice/claim-constraints.ts";
export type { Constraint } from "./lattice/constraint.ts";
export { type CountScope, countScope } from "./lattice/count-scope.ts";
export { type Lattice, openLattice } from "./lattice/lattice.ts";
export { type AggregateFigure, aggregateFigure } from "./methods/ibc-aggregate.ts";
export {
  type BoundReason,
  type ChecklistItem,
  type Method,
  type MethodCode,
  type MethodFigure,
  type MethodId,
  type MethodReason,
  type MethodView,
  methodIds,
} from "./methods/method.ts";
export { isMethodId, methods, viewBy } from "./methods/methods.ts";
export { casualtiesOf, type NamedPerson } from "./people/people.ts";
export { countRemains, type LinkedRemains, type RemainsCount } from "./people/remains.ts";
export { bodyLedger, type PlaceLedger } from "./structures/body-ledger.ts";
export { type DamageScheme, damageSchemes } from "./structures/damage-schemes.ts";
export {
  type DamageImport,
  type DamageImportOptions,
  damageReaderVersion,
  importDamage,
  type PlacedFeature,
} from "./structures/import-damage.ts";
export type { LedgerBalance } from "./structures/ledger-balance.ts";
export type { LedgerState, LedgerStep } from "./structures/ledger-step.ts";
export { crosswalkOf, type ObservationCrosswalk } from "./structures/observation-crosswalk.ts";
export { type StructureBound, structureBounds } from "./structures/structure-bounds.ts";
export {
  type DamageContradiction,
  type DamageObservation,
  type RegisteredStructure,
  type StructureRegister,
  structuresOf,
} from "./structures/structure-register.ts";
