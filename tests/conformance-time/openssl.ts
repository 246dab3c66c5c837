// OpenSSL as certificate authority, timestamp authority and second opinion, in a folder of its own. Only for tests: the keys lie open.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the program is there. In CI its absence fails, elsewhere the tests that need it are skipped. */
export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** How a key is made. */
export type KeyKind = "rsa" | "rsa1024" | "ec256" | "ec384" | "ec521" | "ed25519";

/** A certificate and its key, as files. */
export type Identity = { readonly certificate: string; readonly key: string; readonly der: Uint8Array };

/** What a certificate says. `days`: from and to, counted from today. `issuer`: none for one that signs itself. */
export type Wish = {
  readonly name: string;
  readonly keyKind?: KeyKind;
  readonly extensions: readonly string[];
  readonly days?: readonly [number, number];
  readonly issuer?: Identity;
  readonly signOptions?: readonly string[];
  readonly digest?: string;
  /** Another certificate for a key that has one. */
  readonly key?: string;
};

/** The extensions of an ordinary authority and of an ordinary timestamp signer. */
export const rootExtensions = [
  "basicConstraints=critical,CA:TRUE",
  "keyUsage=critical,keyCertSign,cRLSign",
  "subjectKeyIdentifier=hash",
];
/** RFC 3161 §2.3. */
export const signerExtensions = [
  "keyUsage=critical,digitalSignature",
  "extendedKeyUsage=critical,timeStamping",
  "subjectKeyIdentifier=hash",
];

const keyOptions: Readonly<Record<KeyKind, readonly string[]>> = {
  rsa: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
  rsa1024: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
  ec256: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
  ec384: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
  ec521: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"],
  ed25519: ["-algorithm", "ED25519"],
};

/** What a token is held against. */
export type Trust = { readonly data: Uint8Array; readonly roots: readonly Identity[]; readonly beside?: readonly Identity[] };

/** A fresh folder and the commands in it. */
export type Workshop = ReturnType<typeof openWorkshop>;

/**
 * Makes a folder for keys, certificates and tokens.
 *
 * @returns The folder and what can be made in it; every command throws when OpenSSL refuses.
 */
export function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), "bayyina-openssl-"));
  let count = 0;
  const path = (name: string): string => join(folder, `${count++}-${name}`);
  const put = (name: string, bytes: Uint8Array | string): string => {
    const file = path(name);
    writeFileSync(file, bytes);
    return file;
  };
  const run = (words: readonly string[]): Uint8Array =>
    new Uint8Array(execFileSync("openssl", words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }));

  function makeKey(keyKind: KeyKind): string {
    const key = path("key.pem");
    run(["genpkey", ...keyOptions[keyKind], "-out", key]);
    return key;
  }

  function makeCertificate(wish: Wish): Identity {
    const { name, extensions, days = [-1, 3650], issuer, signOptions = [], digest = "sha256" } = wish;
    const key = wish.key ?? makeKey(wish.keyKind ?? "ec256");
    const certificate = path("certificate.pem");
    const home = join(folder, `ca-${count++}`);
    mkdirSync(home);
    writeFileSync(join(home, "index.txt"), "");
    const config = put("ca.cnf", caConfig(home, extensions, digest));
    const request = path("request.pem");
    run(["req", "-new", "-config", config, "-key", key, "-subj", `/CN=${name}`, "-out", request]);
    const moment = (offset: number): string =>
      new Date(Date.now() + offset * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, "");
    const signer = issuer === undefined ? ["-selfsign", "-keyfile", key] : ["-cert", issuer.certificate, "-keyfile", issuer.key];
    const span = ["-startdate", moment(days[0]), "-enddate", moment(days[1])];
    const given = ["-in", request, "-out", certificate, "-notext", ...signOptions.flatMap((each) => ["-sigopt", each])];
    run(["ca", "-batch", "-config", config, ...signer, ...span, ...given]);
    return { certificate, key, der: run(["x509", "-in", certificate, "-outform", "DER"]) };
  }

  /** The answer of `openssl ts -reply` to a request. `beside`: certificates to put into the token with the signer's. */
  function reply(signer: Identity, request: Uint8Array, beside: readonly Identity[] = [], digest = "sha256"): Uint8Array {
    const config = put("tsa.cnf", tsaConfig(folder, digest));
    const query = put("request.tsq", request);
    const chain = beside.length === 0 ? [] : ["-chain", put("beside.pem", pemOf(beside))];
    const out = path("response.tsr");
    const by = ["-signer", signer.certificate, "-inkey", signer.key, ...chain];
    run(["ts", "-reply", "-config", config, "-queryfile", query, ...by, "-out", out]);
    return new Uint8Array(readFileSync(out));
  }

  /**
   * A token signed by `openssl cms`, which asks for no purpose in the signer's certificate and knows more forms than `openssl ts`.
   * `info`: DER of a TSTInfo. `cades`: whether the signed attributes name the certificate.
   */
  function sign(
    signer: Identity,
    info: Uint8Array,
    wish: { readonly cades?: boolean; readonly words?: readonly string[] } = {},
  ): Uint8Array {
    const out = path("token.der");
    const type = ["-econtent_type", "1.2.840.113549.1.9.16.1.4", "-binary", "-nodetach", "-outform", "DER"];
    const by = ["-signer", signer.certificate, "-inkey", signer.key, ...(wish.cades === false ? [] : ["-cades"])];
    run(["cms", "-sign", "-in", put("info.der", info), ...type, ...by, ...(wish.words ?? []), "-out", out]);
    return new Uint8Array(readFileSync(out));
  }

  /** The TSTInfo of a token. */
  function infoOf(token: Uint8Array): Uint8Array {
    const out = path("info.der");
    run(["cms", "-verify", "-noverify", "-inform", "DER", "-in", put("token.der", token), "-out", out]);
    return new Uint8Array(readFileSync(out));
  }

  /** What OpenSSL says of a token and the data it should be about: its verdict, as of now. */
  function verifies(token: Uint8Array, { data, roots, beside = [] }: Trust): boolean {
    const words = ["ts", "-verify", "-token_in", "-in", put("token.der", token), "-data", put("data", data)];
    const untrusted = beside.length === 0 ? [] : ["-untrusted", put("beside.pem", pemOf(beside))];
    return (
      spawnSync("openssl", [...words, "-CAfile", put("roots.pem", pemOf(roots)), ...untrusted], { cwd: folder }).status === 0
    );
  }

  return { folder, put, path, run, makeCertificate, reply, sign, infoOf, verifies };
}

/**
 * Certificates in one PEM text.
 *
 * @param identities - In order.
 * @returns The text.
 */
export function pemOf(identities: readonly Identity[]): string {
  return identities.map(({ certificate }) => readFileSync(certificate, "utf8")).join("");
}

function caConfig(home: string, extensions: readonly string[], digest: string): string {
  const ca = [
    `database=${home}/index.txt`,
    `new_certs_dir=${home}`,
    `default_md=${digest}`,
    "policy=policy",
    "x509_extensions=ext",
  ];
  return [
    ...["[ca]", "default_ca=this", "[this]", ...ca, "unique_subject=no", "rand_serial=yes", "[policy]", "commonName=supplied"],
    ...["[req]", "distinguished_name=dn", "utf8=yes", "string_mask=utf8only", "[dn]", "[ext]", ...extensions, ""],
  ].join("\n");
}

function tsaConfig(folder: string, digest: string): string {
  const file = join(folder, "serial");
  writeFileSync(file, "01\n");
  return [
    ...["[tsa]", "default_tsa=this", "[this]", `serial=${file}`, `signer_digest=${digest}`, "default_policy=1.2.3.4.1"],
    ...["digests=sha256", "accuracy=secs:1", "ordering=no", "tsa_name=no", "ess_cert_id_chain=no", ""],
  ].join("\n");
}
