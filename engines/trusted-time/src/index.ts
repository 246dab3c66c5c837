// The door of trusted time: timestamp tokens and OpenTimestamps proofs.
export * from "./bitcoin-attestation.ts";
export { readCertificates } from "./certificate.ts";
export * from "./check-timestamp-token.ts";
export * from "./open-timestamps.ts";
export { answersRequest, timestampRequest } from "./timestamp-request.ts";
export * from "./timestamp-response.ts";
export * from "./token-in.ts";
