// Invented counts of people at two invented houses of one quarter, for the tests of the body ledger. Not a case: nobody was there.
import { type Claim, parsePlaces, placeTree, readClaim } from "@bayyina/model";
import { bodyLedger, type PlaceLedger } from "../src/structures/body-ledger.ts";
import type { LedgerBalance } from "../src/structures/ledger-balance.ts";

const place = (id: string, kind: string, within: string | null): object => ({ id, kind, names: { en: [id] }, within });
/** A quarter with two houses, which may be one. */
export const tree = placeTree(
  parsePlaces({
    places: [place("quarter", "quarter", null), place("house", "building", "quarter"), place("home", "building", "quarter")],
    maybeSame: [["house", "home"]],
  }),
);

/**
 * A claim as it stands in a file.
 *
 * @param value - The parsed line.
 * @returns The claim.
 */
export function parseRead(value: unknown): Claim {
  const read = readClaim(value);
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

/**
 * A count of people, by one observer, at the house, on 1 May 2031.
 *
 * @param id - The claim's id.
 * @param counted - The state.
 * @param low - Fewest, or null.
 * @param high - Most, or null.
 * @param over - What differs.
 * @returns The claim.
 */
export function count(id: string, counted: string, low: number | null, high: number | null, over: object = {}): Claim {
  const common = {
    placeText: "",
    placeIds: ["house"],
    during: "2031-05-01",
    reported: null,
    speaker: "",
    chain: [],
    organOf: null,
  };
  const said = { position: null, restsOn: null, provenance: null, quote: "not-checked", note: "", address: "", observer: "O" };
  const quantity = { counted, of: "unspecified", low, high, qualifier: "unqualified" };
  return parseRead({ id, kind: "quantity", ...common, ...said, ...quantity, ...over });
}

/**
 * The ledger of one place.
 *
 * @param claims - All claims.
 * @param id - The ledger's id.
 * @returns The ledger.
 */
export function ledger(claims: readonly Claim[], id = "house"): PlaceLedger {
  const found = bodyLedger(claims, tree).find((each) => each.id === id);
  if (found === undefined) throw new Error("no such ledger");
  return found;
}

/**
 * The first balance of one place.
 *
 * @param claims - All claims.
 * @param id - The ledger's id.
 * @returns The balance, if there is one.
 */
export function balance(claims: readonly Claim[], id = "house"): LedgerBalance | undefined {
  return ledger(claims, id).notAccountedFor[0];
}

/**
 * A search from 1 May 2031 on.
 *
 * @param to - Its last day.
 * @returns What a count of it differs in.
 */
export function search(to: string): object {
  return { during: `2031-05-01/${to}` };
}
