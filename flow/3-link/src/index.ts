// Link: claims about one place and time, proposed as one incident with reasons; a recorder's decision overrides.

export { fewestPoints, type PossibleDuplicates, possibleDuplicates } from "./possible-duplicates.ts";
export { proposeIncidents } from "./propose-incidents.ts";
