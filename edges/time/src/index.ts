// The door to the machine's clock and chance.
export * from "./still-effects.ts";
export * from "./system-effects.ts";
