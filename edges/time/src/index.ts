// The door to the machine's clock and chance, and to timestamp authorities.
export * from "./request-timestamp.ts";
export * from "./still-effects.ts";
export * from "./system-effects.ts";
