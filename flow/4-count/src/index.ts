// Count: tolls as ranges per scope, each bound with its because; nothing added twice, nothing averaged.
export { type AssessmentInput, assessIncident } from "./axes/assess-incident.ts";
export { type FigureScope, type GapBeside, type GapWhere, gapsBeside } from "./axes/gaps-beside.ts";
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
export { type CountedCase, type FigureState, type StateReading, sayState, stateOf } from "./knowledge/figure-state.ts";
export { asOfDay, type KnownOn, knownDayOf, knownOn } from "./knowledge/known-on.ts";
export type { StepChange } from "./knowledge/step-change.ts";
export { constraintsOfCase } from "./lattice/claim-constraints.ts";
export type { Constraint } from "./lattice/constraint.ts";
export { type CountScope, countScope, relateCountScopes } from "./lattice/count-scope.ts";
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
export { type Held, type Remainder, withoutHeld } from "./methods/overlap-subtraction.ts";
export { documentedBound } from "./people/documented-bound.ts";
export { type DocumentedContext, documentedTolls } from "./people/documented-tolls.ts";
export { casualtiesOf, type NamedPerson, type OpenPerson, type People, peopleOf } from "./people/people.ts";
export { countRemains, type LinkedRemains, type RemainsCount } from "./people/remains.ts";
export { bodyLedger, type PlaceLedger } from "./structures/body-ledger.ts";
export {
  type ClassMeaning,
  type Crosswalk,
  crosswalk,
  crosswalkVersion,
  type DamageScheme,
  damageSchemes,
  type SchemeTable,
  schemeTables,
} from "./structures/damage-schemes.ts";
export {
  type DamageImport,
  type DamageImportOptions,
  damageReaderVersion,
  importDamage,
  type PlacedFeature,
} from "./structures/import-damage.ts";
export type { LedgerBalance } from "./structures/ledger-balance.ts";
export { type LedgerState, type LedgerStep, ledgerStates } from "./structures/ledger-step.ts";
export { type StructureBound, structureBounds } from "./structures/structure-bounds.ts";
export {
  type DamageContradiction,
  type DamageObservation,
  type RegisteredStructure,
  type StructureRegister,
  structuresOf,
} from "./structures/structure-register.ts";
