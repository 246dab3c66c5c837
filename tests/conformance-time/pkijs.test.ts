// pkijs, another reader of tokens, beside ours on the same vectors: it sees the same moment and digest in each, and verifies the
// signature of each that holds. It is no full twin: it looks at no purpose, no signing-certificate attribute and no moment in the past.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkTimestampToken } from "@bayyina/trusted-time";
import { fromBER } from "asn1js";
import { Certificate, ContentInfo, SignedData, TSTInfo } from "pkijs";
import { describe, expect, test } from "vitest";
import { data } from "./cases.ts";

type Vector = {
  readonly name: string;
  readonly token: string;
  readonly digest: string;
  readonly anchors: readonly string[];
  readonly certificates: readonly string[];
  readonly expected: { readonly kind: string; readonly at?: string };
};
const file = join(import.meta.dirname, "../../engines/trusted-time/vectors/tokens.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Vector[] };
const bytes = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, "base64"));

describe("pkijs reads the same of a token that holds", () => {
  test.each(cases.filter(({ expected }) => expected.kind === "holds"))("$name", async (each) => {
    const content = new ContentInfo({ schema: fromBER(bytes(each.token)).result });
    const signed = new SignedData({ schema: content.content });
    const info = TSTInfo.fromBER(new Uint8Array(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer()));
    expect(info.genTime.toISOString().replace(".000Z", "Z")).toBe(each.expected.at);
    expect(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).toString("hex")).toBe(each.digest);
    const signature = await signed.verify({
      signer: 0,
      data: new Uint8Array(data).buffer,
      trustedCerts: [...each.anchors, ...each.certificates].map((der) => Certificate.fromBER(bytes(der))),
      checkDate: info.genTime,
      extendedMode: false,
    });
    expect(signature).toBe(true);
    const anchors = each.anchors.map(bytes);
    const digest = new Uint8Array(Buffer.from(each.digest, "hex"));
    const certificates = each.certificates.map(bytes);
    expect(await checkTimestampToken({ token: bytes(each.token), digest, anchors, certificates })).toEqual(each.expected);
  });
});
