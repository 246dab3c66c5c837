// The cases of a timestamp token that every checker should judge alike: made by OpenSSL, with what must come out. The vectors and the
// comparison with `openssl ts -verify` both come from this list.
import { createHash } from "node:crypto";
import { readTimestampResponse, type TokenFailure, timestampRequest } from "@bayyina/trusted-time";
import { type Identity, openWorkshop, rootExtensions, signerExtensions, type Wish, type Workshop } from "./openssl.ts";

/** One token. `openssl`: what `openssl ts -verify` must say of it today; null where it and RFC 3161 part ways, which `note` explains. */
export type TokenCase = {
  readonly name: string;
  readonly token: Uint8Array;
  readonly digest: Uint8Array;
  readonly roots: readonly Identity[];
  readonly beside?: readonly Identity[];
  readonly expected: "holds" | TokenFailure;
  readonly openssl: boolean | null;
  readonly note?: string;
};

/** What all cases are about, but for the one of other data. */
export const data = new TextEncoder().encode("bayyina, an invented checkpoint\n");

/**
 * SHA-256.
 *
 * @param bytes - Any.
 * @returns 32 bytes.
 */
export function digestOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

/**
 * A token by `openssl ts -reply` for our own request.
 *
 * @param workshop - Where it is made.
 * @param signer - The authority.
 * @param wish - Certificates to put beside the signer's, and the digest of the signature.
 * @returns DER of the token.
 */
export function tokenBy(
  workshop: Workshop,
  signer: Identity,
  wish: { readonly beside?: readonly Identity[]; readonly digest?: string } = {},
): Uint8Array {
  const request = timestampRequest({ digest: digestOf(data), nonce: new Uint8Array(16).fill(0x8a) });
  const read = readTimestampResponse(workshop.reply(signer, request, wish.beside, wish.digest));
  if (read.kind !== "granted") throw new Error(`the authority answered ${read.kind}`);
  return read.token;
}

const authorityBelow = (extra: readonly string[] = [], constraints = "CA:TRUE"): readonly string[] => [
  `basicConstraints=critical,${constraints}`,
  "keyUsage=critical,keyCertSign",
  ...extra,
];

/**
 * Makes every case.
 *
 * @returns The cases, and the folder they were made in.
 */
export function makeCases(): { readonly workshop: Workshop; readonly cases: readonly TokenCase[] } {
  const workshop = openWorkshop();
  const long: readonly [number, number] = [-1, 36_500];
  const make = (wish: Wish): Identity => workshop.makeCertificate({ days: long, ...wish });
  const root = make({ name: "Invented root", extensions: rootExtensions });
  const clock = (wish: Partial<Wish> = {}): Identity =>
    make({ name: "Invented clock", extensions: signerExtensions, issuer: root, ...wish });
  const plain = clock();
  const info = workshop.infoOf(tokenBy(workshop, plain));
  const base = { digest: digestOf(data), roots: [root] };
  const held = { ...base, expected: "holds", openssl: true } as const;
  const byCms = (signer: Identity, words: readonly string[] = [], cades = true): Uint8Array =>
    workshop.sign(signer, info, { words, cades });
  const failing = (name: string, expected: TokenFailure, token: Uint8Array, openssl: boolean | null = false): TokenCase => ({
    ...base,
    name,
    expected,
    token,
    openssl,
  });

  const signatures = [
    { ...held, name: "ECDSA P-256", token: tokenBy(workshop, plain) },
    { ...held, name: "ECDSA P-384, SHA-384", token: tokenBy(workshop, clock({ keyKind: "ec384" }), { digest: "sha384" }) },
    { ...held, name: "ECDSA P-521, SHA-512", token: tokenBy(workshop, clock({ keyKind: "ec521" }), { digest: "sha512" }) },
    { ...held, name: "ECDSA P-256, made by openssl cms", token: byCms(plain) },
    { ...held, name: "RSA PKCS#1", token: tokenBy(workshop, clock({ keyKind: "rsa" })) },
    {
      ...held,
      name: "RSA-PSS, SHA-384",
      token: byCms(clock({ keyKind: "rsa" }), [
        "-md",
        "sha384",
        "-keyopt",
        "rsa_padding_mode:pss",
        "-keyopt",
        "rsa_pss_saltlen:48",
      ]),
      openssl: null,
      note: "openssl ts reads signatures by PKCS #7, which has no PSS",
    },
    {
      ...held,
      name: "signer named by key identifier",
      token: byCms(plain, ["-keyid"]),
      openssl: null,
      note: "PKCS #7 knows issuer and serial number alone",
    },
  ];

  const rsaRoot = make({ name: "Invented PSS root", extensions: rootExtensions, keyKind: "rsa" });
  const pssSigned = clock({ issuer: rsaRoot, signOptions: ["rsa_padding_mode:pss", "rsa_pss_saltlen:32"] });
  const edRoot = make({ name: "Invented Ed25519 root", extensions: rootExtensions, keyKind: "ed25519", digest: "default" });
  const edSigned = clock({ issuer: edRoot, digest: "default" });
  const middle = make({ name: "Invented middle", extensions: authorityBelow(["extendedKeyUsage=timeStamping"]), issuer: root });
  const below = clock({ issuer: middle });
  const chains = [
    { ...held, name: "certificate signed with RSA-PSS", token: tokenBy(workshop, pssSigned), roots: [rsaRoot] },
    { ...held, name: "certificate signed with Ed25519", token: tokenBy(workshop, edSigned), roots: [edRoot] },
    { ...held, name: "intermediate within the token", token: tokenBy(workshop, below, { beside: [middle] }) },
    { ...held, name: "intermediate given beside the token", token: tokenBy(workshop, below), beside: [middle] },
    { ...held, name: "several anchors, one fits", token: tokenBy(workshop, plain), roots: [rsaRoot, root, edRoot] },
    {
      ...held,
      name: "certificate that ended after the token's moment",
      token: tokenBy(workshop, clock({ days: [-1, 1] })),
      openssl: null,
      note: "openssl ts judges as of today, not of the token's moment",
    },
    {
      ...held,
      name: "anchor is the signer's own certificate",
      token: tokenBy(workshop, plain),
      roots: [plain],
      openssl: null,
      note: "OpenSSL wants a root unless asked for a partial chain",
    },
  ];

  const stranger = make({ name: "Invented root", extensions: rootExtensions });
  const spoilt = new Uint8Array(tokenBy(workshop, plain));
  spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
  const failures = [
    { ...failing("other data", "digest-differs", tokenBy(workshop, plain)), digest: digestOf(new TextEncoder().encode("other")) },
    { ...failing("a root of the same name and another key", "chain-untrusted", tokenBy(workshop, plain)), roots: [stranger] },
    failing("intermediate that nobody gives", "chain-untrusted", tokenBy(workshop, below)),
    failing("last byte of the signature altered", "signature-wrong", spoilt),
    failing("signed attributes that name no certificate", "signature-wrong", byCms(plain, [], false)),
    failing(
      "no purpose in the certificate",
      "not-for-timestamping",
      byCms(clock({ extensions: ["keyUsage=critical,digitalSignature"] })),
    ),
    failing("purpose not critical", "not-for-timestamping", byCms(clock({ extensions: ["extendedKeyUsage=timeStamping"] }))),
    failing(
      "two purposes",
      "not-for-timestamping",
      byCms(clock({ extensions: ["extendedKeyUsage=critical,timeStamping,codeSigning"] })),
    ),
    failing(
      "key for encipherment",
      "not-for-timestamping",
      byCms(
        clock({ extensions: ["keyUsage=critical,digitalSignature,keyEncipherment", "extendedKeyUsage=critical,timeStamping"] }),
      ),
    ),
    failing("certificate that had ended", "certificate-not-valid-then", tokenBy(workshop, clock({ days: [-40, -10] }))),
    failing("certificate not yet begun", "certificate-not-valid-then", tokenBy(workshop, clock({ days: [10, 40] }))),
    failing("RSA of 1024 bits", "algorithm-refused", tokenBy(workshop, clock({ keyKind: "rsa1024" })), null), // OpenSSL's level of security is the machine's to set
    failing("signature over SHA-1", "algorithm-refused", tokenBy(workshop, plain, { digest: "sha1" }), null),
    failing("certificate signed over SHA-1", "algorithm-refused", tokenBy(workshop, clock({ digest: "sha1" })), null),
    failing(
      "critical extension that nobody knows",
      "chain-untrusted",
      tokenBy(workshop, clock({ extensions: [...signerExtensions, "1.2.3.4.5=critical,ASN1:NULL"] })),
    ),
  ];

  const through = (name: string, extensions: readonly string[], openssl: boolean | null = false, days = long): TokenCase => {
    const bad = make({ name: "Invented middle", extensions, issuer: root, days });
    const token = tokenBy(workshop, clock({ issuer: bad }), { beside: [bad] });
    return failing(name, days === long ? "chain-untrusted" : "certificate-not-valid-then", token, openssl);
  };
  const narrow = make({ name: "Invented narrow", extensions: authorityBelow([], "CA:TRUE,pathlen:0"), issuer: root });
  const deeper = make({ name: "Invented deeper", extensions: authorityBelow(), issuer: narrow });
  const links = [
    through("intermediate that is no authority", ["basicConstraints=critical,CA:FALSE"]),
    through("intermediate without basic constraints", ["keyUsage=critical,keyCertSign"]),
    through("intermediate whose key may not sign certificates", [
      "basicConstraints=critical,CA:TRUE",
      "keyUsage=critical,cRLSign",
    ]),
    {
      ...through("intermediate for servers alone", authorityBelow(["extendedKeyUsage=serverAuth"]), null),
      note: "openssl ts asks the signer's certificate alone for its purpose",
    },
    through("intermediate with a critical extension that nobody knows", authorityBelow(["1.2.3.4.5=critical,ASN1:NULL"])),
    through(
      "intermediate with a critical constraint of names",
      authorityBelow(["nameConstraints=critical,permitted;email:example.org"]),
      null,
    ),
    through("intermediate that had ended", authorityBelow(), false, [-40, -10]),
    failing(
      "more authorities than one of them allows",
      "chain-untrusted",
      tokenBy(workshop, clock({ issuer: deeper }), { beside: [deeper, narrow] }),
    ),
  ];

  const twinKey = clock();
  const twin = clock({ key: twinKey.key, name: "Invented twin" });
  const swapped = {
    ...failing("another certificate of the same key", "signature-wrong", byCms(twinKey, ["-keyid", "-nocerts"]), null),
    beside: [twin],
  };
  return { workshop, cases: [...signatures, ...chains, ...failures, ...links, swapped] };
}
