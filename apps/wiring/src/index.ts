// The door of what several apps wire alike.

export * from "./count-case.ts";
export * from "./derive.ts";
