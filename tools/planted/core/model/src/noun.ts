export const noun = "claim";
export type Noun = "claim";
