export const second = 2;
export type Second = 2;
