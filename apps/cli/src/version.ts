// The version of this software, said by --version and in the facts of a fault.

/** As in package.json. */
export const version = "0.1.0";
