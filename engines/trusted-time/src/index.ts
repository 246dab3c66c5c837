// The door of trusted time: timestamp tokens and OpenTimestamps proofs.
export {};
