// Finds a chain from a certificate to one of the anchors and judges each link (RFC 5280 §6). Not checked: revocation, and names: a
// critical name constraint is refused as an extension that is not processed.
import type { Certificate } from "./certificate.ts";
import { equalBytes } from "./der.ts";
import { isWithin } from "./moment.ts";
import { oid } from "./oids.ts";
import { checkSignature } from "./signature.ts";

/** A chain's verdict; `algorithm-refused` and `certificate-not-valid-then` when nothing else stood in the way of some chain. */
export type ChainCheck = "trusted" | "chain-untrusted" | "certificate-not-valid-then" | "algorithm-refused";

/** What the chain is built from. */
export type ChainToCheck = {
  readonly leaf: Certificate;
  readonly others: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  /** RFC 3339 UTC: each certificate must be valid at this moment. */
  readonly at: string;
};

const maxLinks = 8;
/** Certificates that sign each other could make a search of many paths; a real token needs three or four signatures. */
const maxSignatures = 64;
const keyCertSign = 1 << 5;

/**
 * Looks for a chain.
 *
 * @param toCheck - The certificate, those that may stand between, the anchors and the moment. A leaf that is itself an anchor is trusted.
 * @returns `trusted` when a chain ends in an anchor by its exact bytes, or in an issuer that is one; else what hindered it.
 */
export async function checkChain(toCheck: ChainToCheck): Promise<ChainCheck> {
  const search = { ...toCheck, signaturesLeft: maxSignatures, hindrances: new Set<ChainCheck>() };
  if (await climb(search, [toCheck.leaf])) return "trusted";
  const [only, ...more] = search.hindrances;
  return only === undefined || more.length > 0 ? "chain-untrusted" : only;
}

type Search = ChainToCheck & { signaturesLeft: number; readonly hindrances: Set<ChainCheck> };

/** `path` goes from the leaf up; each link in it is verified already. */
async function climb(search: Search, path: readonly [Certificate, ...Certificate[]]): Promise<boolean> {
  const top = path.at(-1) ?? path[0];
  if (top.holdsUnknownCritical) return hinder(search, "chain-untrusted");
  if (!isWithin(search.at, top.validity)) return hinder(search, "certificate-not-valid-then");
  if (search.anchors.some(({ der }) => equalBytes(der, top.der))) return true;
  if (path.length >= maxLinks) return hinder(search, "chain-untrusted");
  const isIssuer = (candidate: Certificate): boolean =>
    equalBytes(candidate.subject, top.issuer) && !path.some(({ der }) => equalBytes(der, candidate.der));
  const issuers = [...search.anchors, ...search.others].filter(isIssuer);
  if (issuers.length === 0) return hinder(search, "chain-untrusted");
  for (const issuer of issuers) if ((await signs(search, issuer, path)) && (await climb(search, [...path, issuer]))) return true;
  return false;
}

async function signs(search: Search, issuer: Certificate, path: readonly [Certificate, ...Certificate[]]): Promise<boolean> {
  const below = path.at(-1) ?? path[0];
  if (!mayIssue(issuer, path) || search.signaturesLeft-- <= 0) return hinder(search, "chain-untrusted");
  const { signatureAlgorithm: algorithm, signed, signature } = below;
  const outcome = await checkSignature({ algorithm, publicKey: issuer.publicKey, signed, signature });
  if (outcome === "right") return true;
  return hinder(search, outcome === "refused" ? "algorithm-refused" : "chain-untrusted");
}

function mayIssue(
  { authority, keyUsage, extendedKeyUsage, subject, issuer }: Certificate,
  path: readonly Certificate[],
): boolean {
  if (authority === null || (keyUsage !== null && (keyUsage & keyCertSign) === 0)) return false;
  // RFC 5280 §4.2.1.9: self-issued certificates do not count, nor does the leaf.
  const authoritiesBelow = path.slice(1).filter((each) => !equalBytes(each.subject, each.issuer)).length;
  if (authority.pathLength !== null && authoritiesBelow > authority.pathLength) return false;
  // A purpose named by an authority below the root binds what it issues, as browsers hold it; OpenSSL asks the signer's alone.
  const purposes = equalBytes(subject, issuer) ? null : (extendedKeyUsage?.purposes ?? null);
  return purposes === null || purposes.includes(oid.timeStamping) || purposes.includes(oid.anyExtendedKeyUsage);
}

function hinder(search: Search, hindrance: ChainCheck): false {
  search.hindrances.add(hindrance);
  return false;
}
