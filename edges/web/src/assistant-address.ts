// Where an assistant may be asked: this machine, and another only where the case allows it by name. Deliberately asks no name server for
// a host that is not allowed: the question alone would tell somebody.
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { BayyinaError } from "@bayyina/model";
import { parseBaseUrl } from "./fetch-bounded.ts";

/** An assistant's address. `host`: name and port, as the case's journal allows it. */
export type AssistantEndpoint = { readonly url: URL; readonly host: string; readonly isHere: boolean };

const option = "--endpoint";
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * Reads an assistant's address.
 *
 * @param address - The base of an OpenAI-compatible interface: `http://127.0.0.1:8080/v1`.
 * @returns The address; `isHere` when its host is `localhost` or a loopback address as written.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no such address, or holds a user, a password or a query.
 */
export function parseAssistantEndpoint(address: string): AssistantEndpoint {
  const url = parseBaseUrl(address, option);
  const name = nameOf(url);
  return { url, host: `${url.hostname}:${portOf(url)}`, isHere: name === "localhost" || isLoopback(name) };
}

/**
 * A host as an allowance names it.
 *
 * @param host - `NAME:PORT`.
 * @returns The same in its one spelling.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no such host.
 */
export function parseAssistantHost(host: string): string {
  const address = `https://${host}`;
  const url = /:\d+$/.test(host) && URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.pathname !== "/" || `${url.username}${url.password}${url.search}${url.hash}` !== "")
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--allow or --disallow", expected: "HOST:PORT" } });
  return `${url.hostname}:${portOf(url)}`;
}

/**
 * The network address to connect to, which is then the only one.
 *
 * @param endpoint - The assistant's address.
 * @param allowed - Hosts that the case allows besides this machine.
 * @returns An IP address. For `localhost` one that lies on this machine, whatever the machine's name tables say.
 * @throws BayyinaError `ASSISTANT_NOT_ALLOWED`: another host, one allowed but asked without TLS, or a `localhost` that lies elsewhere;
 *   `ASSISTANT_UNREACHABLE`: the name is not known.
 */
export async function assistantIp(endpoint: AssistantEndpoint, allowed: ReadonlySet<string>): Promise<string> {
  const name = nameOf(endpoint.url);
  if (!endpoint.isHere && !allowed.has(endpoint.host)) throw notAllowed("not this machine");
  if (!endpoint.isHere && endpoint.url.protocol !== "https:") throw notAllowed("another machine, without TLS");
  if (isIP(name) !== 0) return name;
  const found = await lookup(name, { all: true }).catch(() => []);
  const [first] = found;
  if (first === undefined) throw new BayyinaError({ code: "ASSISTANT_UNREACHABLE", facts: { why: "host not known" } });
  if (endpoint.isHere && !found.every(({ address }) => isLoopback(address))) throw notAllowed("localhost lies elsewhere");
  return first.address;
}

function notAllowed(why: string): BayyinaError {
  return new BayyinaError({ code: "ASSISTANT_NOT_ALLOWED", facts: { option, why } });
}

function isLoopback(name: string): boolean {
  const family = isIP(name);
  return family !== 0 && loopback.check(name, family === 6 ? "ipv6" : "ipv4");
}

function nameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function portOf({ port, protocol }: URL): string {
  return port === "" ? (protocol === "https:" ? "443" : "80") : port;
}
