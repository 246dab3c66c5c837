// The door of what several apps wire alike.
export * from "./derive.ts";
