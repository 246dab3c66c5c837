// Extraction: claims with the exact words they rest on.
export { type DropReason, dropReasons } from "./assistant/check-proposal.ts";
export * from "./assistant/prompt.ts";
export * from "./assistant/propose-claims.ts";
export * from "./assistant/read-answer.ts";
export * from "./claims/report-day.ts";
export * from "./claims/report-toll.ts";
export * from "./extract-claims.ts";
export { findLineage, type Lineage } from "./lineage/find-lineage.ts";
export type { LineageEdge, LineageText } from "./lineage/lineage.ts";
export { countTextRoots, type TextRoots } from "./lineage/text-roots.ts";
export { csvRows } from "./tables/csv-rows.ts";
export { readSources, type SourceRecord, type SourcesReading, sourceLists } from "./tables/read-sources.ts";
export { type Disagreement, type KeptRow, readTable, type TableReading, tableReaderVersion } from "./tables/read-table.ts";
export { readUcdp, type UcdpReading, ucdpReaderVersion } from "./tables/read-ucdp.ts";
export { type ReadyList, readyMappings } from "./tables/ready-mappings.ts";
export { emptyMapping, parseMapping, type TableMapping } from "./tables/table-mapping.ts";
export type { TableInput } from "./tables/table-records.ts";
export type { SheetSpan, TableText } from "./tables/table-text.ts";

export { type Coordinates, findCoordinates } from "./where/coordinates/find-coordinates.ts";
export { type Gazetteer, makeGazetteer } from "./where/gazetteer.ts";
export { type PlaceColumns, parsePlaceColumns, readCsvPlaces } from "./where/imports/csv-places.ts";
export { readDtmPlaces } from "./where/imports/dtm-places.ts";
export { type GeoNamesImport, type OtherNames, readGeoNames } from "./where/imports/geonames-places.ts";
export { readNestedPlaces } from "./where/imports/nested-places.ts";
export { type PlaceFeature, readOsmPlaces } from "./where/imports/osm-places.ts";
export type { PlacesImport } from "./where/imports/place-import.ts";
