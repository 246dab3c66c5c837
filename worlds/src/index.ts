// The one door of @bayyina/worlds.
export { layOut } from "./lay-out.ts";
export { fewestDocuments, makeWorld } from "./make-world.ts";
export type {
  Fate,
  Gazetteer,
  Language,
  Misstatement,
  Parties,
  Party,
  Place,
  Sidecar,
  TrueCasualty,
  TrueDocument,
  TrueIncident,
  Truth,
  World,
  WorldFile,
} from "./world.ts";
