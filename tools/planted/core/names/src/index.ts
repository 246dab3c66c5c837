export const fold = 0;
