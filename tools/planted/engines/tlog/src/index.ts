export const height = 0;
