// The door of the verifier: one HTML file that checks a site or a bundle.
export {};
